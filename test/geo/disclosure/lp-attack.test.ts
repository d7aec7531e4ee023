import { describe, expect, test } from 'vitest';
import { type ExactArea, releaseRegister } from '../../../geo/disclosure/release-register.ts';
import { releaseTable, type ReleasedTable } from '../../../geo/disclosure/release-tables.ts';
import { COUNTED_INDICATORS } from '../../../geo/households/counted.ts';
import { type Attack, attackPeriod, type Breach } from './lp-attack/attack-period.ts';
import { RATES } from './lp-attack/knowledge.ts';
import type { Published } from './lp-attack/published.ts';
import {
  areasOf,
  entriesOf,
  knownTotals,
  rightGuess,
  type Size,
  smallRegister,
} from './lp-attack/small-register.ts';

const salt = Uint8Array.from({ length: 16 }, (_, i) => i ^ 90);
const SMALL: Size = { kecamatan: 3, kelurahan: 5, from: 55, to: 90 };
// Some kelurahan with nobody, a handful, or too few for a rate.
const TINY: Size = { kecamatan: 3, kelurahan: 5, from: 0, to: 90 };

type Released = Map<string, ReleasedTable>;
const release = (register: readonly ExactArea[], threshold: number): Released =>
  releaseRegister(register, { salt, threshold });

const attack = (
  register: readonly ExactArea[],
  released: Released,
  threshold: number,
  known: Published['known'],
): Promise<Attack> =>
  attackPeriod({
    entries: entriesOf(released),
    areas: areasOf(register),
    threshold,
    guess: rightGuess(register, threshold),
    known,
  });

describe('one who uses everything public of a register with many small cells at once', () => {
  test.each([
    ['kelurahan of 55 to 90 families', SMALL, 5, [5, 13, 17, 21]],
    ['a larger threshold', SMALL, 7, [2, 3]],
    ['kelurahan of 0 to 90 families', TINY, 5, [20, 26]],
  ])(
    '%s: finds three possible values for every withheld count',
    async (_, size, T, seeds) => {
      for (const seed of seeds) {
        const register = smallRegister(size, seed);
        const released = release(register, T);
        // Where everybody is shown, he also knows the exact numbers of families and persons.
        const known = size === SMALL ? knownTotals(register) : new Map();
        const { attacked, narrow, breaches } = await attack(register, released, T, known);
        expect(breaches, `seed ${seed}`).toEqual([]);
        expect(attacked).toBeGreaterThan(100);
        expect(narrow).toBeGreaterThan(0);
      }
    },
    120_000,
  );

  test('most values are still shown', () => {
    const shown = [1, 3, 5, 13, 17, 21].flatMap((seed) =>
      entriesOf(release(smallRegister(SMALL, seed), 5)).map(({ status }) => status === 'ok'),
    );
    expect(shown.filter(Boolean).length / shown.length).toBeGreaterThan(0.6);
  });
});

describe('the same one finds counts', () => {
  // Each indicator and area as if there were no other.
  const releaseAlone = (register: readonly ExactArea[]): Released => {
    const alone: Released = new Map(release(register, 5));
    for (const indicator of COUNTED_INDICATORS.filter(({ headcount }) => headcount === null)) {
      const values = register.map(({ area, level, counts }) => {
        const count = counts.find((one) => one.indicator === indicator.id)!;
        const { numerator, families } = count;
        const denominator = count.denominator ?? 0;
        const cell = { area, parent: null, level, numerator, denominator, families };
        const table = releaseTable({ indicator, cells: [cell] }, { salt });
        return [area, table.get(area)!] as const;
      });
      alone.set(indicator.id, new Map(values));
    }
    return alone;
  };

  test('where each number is released by itself', async () => {
    // Few only: no city total is exact any more.
    const found: Breach[] = [];
    for (const seed of [5, 21]) {
      const register = smallRegister(SMALL, seed);
      const known = knownTotals(register);
      found.push(...(await attack(register, releaseAlone(register), 5, known)).breaches);
    }
    expect(found.length).toBeGreaterThan(1);
  });

  test('where totals are printed exactly', async () => {
    const register = smallRegister({ ...SMALL, kelurahan: 2 }, 5);
    const totals = register.filter(({ level }) => level !== 'kelurahan');
    const exact = RATES.map(({ id, counted }) => {
      const countOf = ({ counts }: ExactArea) => counts.find(({ indicator }) => indicator === id)!;
      return [counted, new Map(totals.map((one) => [one.area, countOf(one).numerator]))] as const;
    });
    const known = new Map([...knownTotals(register), ...exact]);
    const { breaches } = await attack(register, release(register, 5), 5, known);
    const isPart = ({ area }: Breach) => area.includes('.');
    expect(breaches.filter(isPart).length).toBeGreaterThan(3);
  });
});
