import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findIndicator } from '../../../geo/figures/check-figures.ts';
import { COUNTED_INDICATORS, type CountUnit } from '../../../geo/households/counted.ts';
import { parseIndicator, parseRegister } from '../../../geo/indicators/register.ts';
import { readJson } from '../../../geo/read/json.ts';
import { LANGUAGES, type Language } from '../../../geo/text/languages.ts';
import { UNITS } from '../../../geo/text/units.ts';
import { projectRoot } from '../../../server/project-root.ts';

const file = join(projectRoot, 'geo', 'data', 'indicators.json');
const register = parseRegister(readJson(readFileSync(file, 'utf8')).value);
const byId = new Map(register.map((one) => [one.id, one]));
const entryOf = (id: string) => {
  const entry = byId.get(id);
  if (!entry) throw new Error(`${id} is not in the register`);
  return entry;
};

/** Words that name a unit; the text of one unit has none of the others'. */
const WORDS: Record<CountUnit, Record<Language, RegExp>> = {
  families: { id: /\bkeluarga \(KK\)/, en: /\bfamilies \(KK\)/ },
  persons: { id: /\bjiwa\b/, en: /\bpersons\b/ },
  children: { id: /\bbalita\b/, en: /\bchildren\b/ },
};
const STEMS: Record<CountUnit, RegExp> = {
  families: /keluarga|famil|\bKK\b/i,
  persons: /jiwa|person|people|penduduk|resident/i,
  children: /balita|child/i,
};
const UNITS_COUNTED = Object.keys(WORDS) as CountUnit[];

describe('the register and the table of what is computed', () => {
  test('hold the same indicators, pre-prosperous families first, the others in the order of the table', () => {
    const [opening, ...others] = COUNTED_INDICATORS.map(({ id }) => id).toSorted(
      (a, b) => Number(b === 'pre_prosperous_rate') - Number(a === 'pre_prosperous_rate'),
    );
    const counted = register.filter((one) => one.counted).map(({ id }) => id);
    expect(counted).toEqual([opening, ...others]);
    expect(register.slice(0, counted.length).map(({ id }) => id)).toEqual(counted);
  });

  test('no name, in either language, means two indicators', () => {
    for (const one of register) {
      for (const text of [one.id, one.name.id, one.name.en]) {
        expect(findIndicator(byId, text)?.id, text).toBe(one.id);
        const holders = register.filter(({ id, name }) =>
          [id, name.id, name.en].some((each) => each.toLowerCase() === text.toLowerCase()),
        );
        expect(holders, text).toHaveLength(1);
      }
    }
  });

  test.for(COUNTED_INDICATORS)('$id: direction, unit, kind and scale agree', (counted) => {
    const { id, direction, shown, scale } = counted;
    const unit = shown === 'count' ? counted.unit : scale === 100 ? 'percent' : 'index_0_1';
    const kind = shown === 'count' ? 'count' : 'rate';
    expect(entryOf(id)).toMatchObject({ direction, kind, unit, additive: false, chains: 'all' });
    expect(UNITS[unit]).toBeDefined();
  });

  test.for(COUNTED_INDICATORS)(
    '$id: says what is counted in its unit, and after whom',
    (counted) => {
      const { citation, numerator, denominator } = entryOf(counted.id);
      expect(citation).toMatch(/\w/);
      expect(denominator === null).toBe(counted.denominator === null);
      for (const language of LANGUAGES) {
        for (const text of [numerator?.[language], denominator?.[language] ?? null]) {
          if (text === null) continue;
          expect(text).toMatch(WORDS[counted.unit][language]);
          for (const other of UNITS_COUNTED.filter((unit) => unit !== counted.unit)) {
            expect(text).not.toMatch(STEMS[other]);
          }
        }
      }
    },
  );

  test.for(COUNTED_INDICATORS)(
    '$id: the definition tells the limits below which it is hidden',
    (counted) => {
      const { definition } = entryOf(counted.id);
      const { minimumDenominator, minimumPoorFamilies } = counted;
      const limits = [minimumDenominator, minimumPoorFamilies].filter((limit) => limit > 0);
      for (const language of LANGUAGES) {
        for (const limit of limits) expect(definition[language]).toMatch(RegExp(`\\b${limit} `));
      }
    },
  );
});

test('a citation that is no text is refused; left out, an indicator is published and uncited', () => {
  const { counted: _counted, citation: _citation, ...plain } = entryOf('poverty_rate');
  expect(parseIndicator(plain)).toMatchObject({ counted: false, citation: null });
  expect(() => parseIndicator({ ...plain, citation: 1984 })).toThrow('field citation');
  expect(() => parseIndicator({ ...plain, citation: ' ' })).toThrow('field citation');
});
