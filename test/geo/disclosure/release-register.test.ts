import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExactArea, releaseRegister } from '../../../geo/disclosure/release-register.ts';
import { releaseTable } from '../../../geo/disclosure/release-tables.ts';
import type { ExactCell } from '../../../geo/disclosure/settle-table.ts';
import { COUNTED_INDICATORS } from '../../../geo/households/counted.ts';
import type { Count } from '../../../geo/households/counts.ts';
import { attackTree, combinations, readRounding } from './attack.ts';

const options = { salt: Uint8Array.from({ length: 16 }, (_, i) => i ^ 90) };
const T = 5;
const indicator = (id: string) => COUNTED_INDICATORS.find((one) => one.id === id)!;
const upTo = (low: number, high: number) =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

/** A city of families and how many of them have a condition; most have it all or hardly at all. */
type Part = { families: number; having: number };
const part = fc
  .tuple(fc.integer({ min: 50, max: 300 }), fc.integer({ min: 0, max: 6 }), fc.nat(3))
  .map(([families, few, kind]): Part => {
    const having = [few, families - few, families - few, Math.floor(families / 3)][kind]!;
    return { families, having };
  });
// Up to three of a kecamatan show all or none, whichever of them is small: see knows-the-rule.
const city = fc.array(fc.array(part, { minLength: 4, maxLength: 9 }), {
  minLength: 1,
  maxLength: 5,
});

const cell = (
  area: string,
  parent: string | null,
  level: ExactCell['level'],
  parts: readonly Part[],
): ExactCell => {
  const numerator = sum(parts.map(({ having }) => having));
  const denominator = sum(parts.map(({ families }) => families));
  return { area, parent, level, numerator, denominator, families: numerator };
};
const cellsOf = (kecamatan: readonly Part[][]): ExactCell[] => [
  cell('c', null, 'kota', kecamatan.flat()),
  ...kecamatan.flatMap((parts, i) => [
    cell(`c${i}`, 'c', 'kecamatan', parts),
    ...parts.map((one, j) => cell(`c${i}.${j}`, `c${i}`, 'kelurahan', [one])),
  ]),
];

describe('a rate near 0 or 100 % in many areas', () => {
  test.each(['pre_prosperous_rate', 'latrine_ownership_rate'])(
    '%s: neither a small count nor a small rest has fewer than three possible values',
    (id) => {
      let rests = 0;
      fc.assert(
        fc.property(city, (kecamatan) => {
          const cells = cellsOf(kecamatan);
          const released = releaseTable({ indicator: indicator(id), cells }, options);
          const families = releaseTable(
            {
              indicator: indicator('families'),
              cells: cells.map((one) => ({ ...one, numerator: one.denominator })),
            },
            options,
          );
          const shown = cells.map(({ area }) => released.get(area)!.numerator);
          const isRest = ({ numerator, denominator }: ExactCell) => denominator - numerator <= 5;
          const isBetter = id === 'latrine_ownership_rate';
          const smallest = isBetter ? 1 : 0;
          const small = upTo(1 - smallest, 4);
          const rest = upTo(smallest, 4);
          const everything = upTo(0, 12_000);
          const withheld = (area: string) =>
            shown[cells.findIndex((one) => one.area === area)] === null;
          const told = (area: string) => {
            const one = cells.find((each) => each.area === area)!;
            if (one.level !== 'kelurahan') return everything;
            return isRest(one) ? upTo(one.denominator - 12, one.denominator + 8) : small;
          };
          const seen = cells.map((one, i) => ({ ...one, released: shown[i]! }));
          const counts = attackTree(seen, told, T);
          // The rest is never published: it is a family count less a released count.
          const restOf = (area: string) => {
            const one = cells.find((each) => each.area === area)!;
            const n = families.get(area)!.value!;
            const highest = readRounding(n, T, 'nearest');
            const x = released.get(area)!.numerator;
            if (x === null && one.level !== 'kelurahan') return everything;
            if (x === null && isRest(one)) return rest;
            const lowest = x === null ? small : readRounding(x, T);
            return upTo(Math.max(0, highest[0]! - lowest.at(-1)!), highest.at(-1)! - lowest[0]!);
          };
          const hidden = cells.map((one) => ({ ...one, released: null }));
          const restsLeft = attackTree(hidden, restOf, T);
          for (const one of cells.filter(
            ({ area, level }) => withheld(area) && level === 'kelurahan',
          )) {
            const isSmallRest = isRest(one);
            if (isSmallRest) rests += 1;
            const left = (isSmallRest ? restsLeft : counts).get(one.area)!;
            expect(left.size).toBeGreaterThanOrEqual(3);
          }
        }),
        { numRuns: 20, seed: 36_73 },
      );
      expect(rests).toBeGreaterThan(100);
    },
  );
});

describe('one who knows every rule and tries every register with small rests', () => {
  // Kelurahan of 100 families each, a rest of 0 to 4: the list of registers is complete.
  const salts = Array.from({ length: 24 }, (_, i) => new Uint8Array(16).fill(i));
  // Up to three kelurahan show all or none: other registers look alike (see knows-the-rule).
  test.each([
    // Nobody missing shows as 100 %, so registers without a zero are complete by themselves.
    ['latrine_ownership_rate', 4, 1],
  ])('%s in %i kelurahan', (id, kelurahan, lowest) => {
    const answers = new Map<string, number[][]>();
    for (const rests of combinations(Array.from({ length: kelurahan }, () => upTo(lowest, 4)))) {
      const parts = rests.map((rest) => ({ families: 100, having: 100 - rest }));
      const cells = [
        cell('k', null, 'kecamatan', parts),
        ...parts.map((one, i) => cell(`k${i}`, 'k', 'kelurahan', [one])),
      ];
      for (const salt of salts) {
        const released = releaseTable({ indicator: indicator(id), cells }, { ...options, salt });
        const answer = JSON.stringify([...released.values()].map(({ numerator }) => numerator));
        answers.set(answer, [...(answers.get(answer) ?? []), [sum(rests), ...rests]]);
      }
    }
    for (const [answer, registers] of answers) {
      (JSON.parse(answer) as (number | null)[]).forEach((numerator, i) => {
        if (numerator !== null) return;
        const left = new Set(registers.map((rests) => rests[i]));
        expect(left.size, answer).toBeGreaterThanOrEqual(3);
      });
    }
  });
});

describe('a whole register', () => {
  const counts = (families: number): Count[] =>
    COUNTED_INDICATORS.map(({ id, denominator, divisor }) => ({
      indicator: id,
      numerator: id === 'families' ? families : Math.floor(families / 4) * divisor,
      denominator: denominator && (id === 'mpi_a' ? Math.floor(families / 4) : families),
      families: Math.floor(families / 4),
      knownFamilies: families,
    }));
  const area = (
    code: string,
    parent: string | null,
    level: ExactArea['level'],
    families: number,
  ) => ({
    area: code,
    parent,
    level,
    counts: counts(families),
  });
  const areas: ExactArea[] = [
    area('c', null, 'kota', 2460),
    area('k', 'c', 'kecamatan', 2460),
    area('a', 'k', 'kelurahan', 2000),
    area('b', 'k', 'kelurahan', 60),
    area('d', 'k', 'kelurahan', 200),
    area('f', 'k', 'kelurahan', 200),
    area('e', 'k', 'kelurahan', 0),
  ];
  const released = releaseRegister(areas, options);
  const value = (id: string, code: string) => released.get(id)!.get(code)!;

  test('has every indicator in every area', () => {
    for (const { id } of COUNTED_INDICATORS) {
      expect([...released.get(id)!.keys()]).toEqual(areas.map((one) => one.area));
    }
  });

  test('shows rounded counts, and nothing where nobody is', () => {
    expect(value('families', 'c').value).toBe(2460);
    expect(value('families', 'a').value).toBe(2000);
    for (const { id } of COUNTED_INDICATORS) expect(value(id, 'e').withheld).toBe('no_data');
  });

  test('amounts of the poor follow the released headcount and the poor families', () => {
    // Everybody poor has an amount of 1, so the product is the headcount in two digits.
    expect(value('poverty_p1', 'a').value).toBe(25);
    expect(value('mpi_a', 'a').value).toBe(100);
    expect(value('mpi_m0', 'a').value).toBe(0.25);
    // Fifteen poor families of sixty.
    for (const id of ['poverty_p0', 'poverty_p1', 'poverty_p2', 'mpi_a', 'mpi_m0']) {
      expect(value(id, 'b').withheld).toBe('few_poor');
    }
    expect(value('mpi_h', 'b').withheld).toBeNull();
  });

  test('a missing count is an error', () => {
    const broken = [{ ...areas[0]!, counts: areas[0]!.counts.slice(1) }];
    expect(() => releaseRegister(broken, options)).toThrow('no count of families');
  });
});
