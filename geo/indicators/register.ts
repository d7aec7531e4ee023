import { DIRECTIONS, KINDS, SUBJECTS, type Chains, type Indicator } from './types.ts';
import { LANGUAGES, type Bilingual } from '../text/languages.ts';
import { parsePeriod } from './periods.ts';

/** A register entry that cannot be used; `entry` says which one, `field` what is wrong with it. */
export class RegisterError extends Error {
  constructor(
    readonly entry: string,
    readonly field: string,
    reason: string,
  ) {
    super(`indicator ${entry}, field ${field}: ${reason}`);
  }
}

/**
 * Reads the register of indicators from parsed JSON (a list of entries) and checks every field.
 * Fields with a usual value may be left out: `numerator`, `denominator`, `whole`, `derived` and
 * `citation` are `null`, `additive` and `counted` are false, `chains` is "none".
 * @throws RegisterError naming the entry and the field
 */
export function parseRegister(json: unknown): Indicator[] {
  if (!Array.isArray(json))
    throw new RegisterError('(all)', '(list)', 'the register is not a list');
  const indicators = json.map((entry: Record<string, unknown>) => parseIndicator(entry));
  const ids = new Set<string>();
  for (const { id } of indicators) {
    if (ids.has(id)) throw new RegisterError(id, 'id', 'is there twice');
    ids.add(id);
  }
  for (const { id, derived, whole } of indicators) {
    if (whole !== null && !ids.has(whole)) {
      throw new RegisterError(id, 'whole', `${whole} is not in the register`);
    }
    if (derived && !ids.has(derived.numerator)) {
      throw new RegisterError(
        id,
        'derived',
        `numerator ${derived.numerator} is not in the register`,
      );
    }
  }
  return indicators;
}

/** Reads one entry of the register; see {@link parseRegister}. */
export function parseIndicator(entry: Record<string, unknown>): Indicator {
  const id = String(entry.id ?? '(no id)');
  const fail = (field: string, reason: string) => new RegisterError(id, field, reason);
  const one = <T extends string>(field: string, words: readonly T[]): T => {
    const word = words.find((each) => each === entry[field]);
    if (!word)
      throw fail(field, `is ${JSON.stringify(entry[field])}, not one of ${words.join(', ')}`);
    return word;
  };
  const bilingual = (field: string): Bilingual => {
    const text = entry[field] as Record<string, unknown> | undefined;
    for (const language of LANGUAGES) {
      if (typeof text?.[language] !== 'string' || text[language].trim() === '') {
        throw fail(field, `has no text in language ${language}`);
      }
    }
    return text as Bilingual;
  };
  const optional = (field: string) => (entry[field] == null ? null : bilingual(field));
  if (!/^[a-z][a-z0-9_]*$/.test(id)) throw fail('id', 'is not lower snake_case');
  if (typeof entry.unit !== 'string') throw fail('unit', 'is missing');
  const citation = entry.citation ?? null;
  if (citation !== null && (typeof citation !== 'string' || citation.trim() === '')) {
    throw fail('citation', 'is not a text');
  }
  return {
    id,
    name: bilingual('name'),
    subject: one('subject', SUBJECTS),
    unit: entry.unit,
    kind: one('kind', KINDS),
    direction: one('direction', DIRECTIONS),
    definition: bilingual('definition'),
    numerator: optional('numerator'),
    denominator: optional('denominator'),
    whole: typeof entry.whole === 'string' && entry.whole !== '' ? entry.whole : null,
    additive: entry.additive === true,
    chains: parseChains(entry.chains, (reason) => fail('chains', reason)),
    derived: (entry.derived as Indicator['derived']) ?? null,
    counted: entry.counted === true,
    citation,
  };
}

function parseChains(chains: unknown, fail: (reason: string) => Error): Chains {
  if (chains === undefined || chains === 'none') return 'none';
  if (chains === 'all') return 'all';
  if (!Array.isArray(chains)) throw fail('is neither "all", "none" nor a list of lists');
  for (const period of (chains as string[][]).flat()) {
    if (!parsePeriod(period)) throw fail(`${period} is not a period`);
  }
  return chains as string[][];
}
