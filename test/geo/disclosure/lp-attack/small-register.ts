import type { ExactArea } from '../../../../geo/disclosure/release-register.ts';
import type { ReleasedTable } from '../../../../geo/disclosure/release-tables.ts';
import { countHouseholds } from '../../../../geo/households/counts.ts';
import type { Household } from '../../../../geo/households/household.ts';
import { seededRandom } from '../../../../geo/statistics/random.ts';
import { smallCount, smallestRest } from './bounds.ts';
import type { Area, Entry, Guess, Published } from './published.ts';
import { LINE, randomFamilies } from './random-families.ts';

/** How many kecamatan, kelurahan in each, and families at least and at most in each of these. */
export type Size = { kecamatan: number; kelurahan: number; from: number; to: number };

/** Exact counts of a random register of small areas. */
export function smallRegister(size: Size, seed: number): ExactArea[] {
  const random = seededRandom(seed);
  const count = (code: string, parent: string | null, level: Area['level'], of: Household[]) => ({
    area: code,
    parent,
    level,
    counts: countHouseholds(of, LINE),
  });
  const upTo = (length: number) => Array.from({ length }, (_, i) => i);
  const all: Household[] = [];
  const below = upTo(size.kecamatan).flatMap((i) => {
    const own: Household[] = [];
    const parts = upTo(size.kelurahan).map((j) => {
      const code = `c${i}.${j}`;
      const families = size.from + Math.floor(random() * (size.to - size.from + 1));
      const list = randomFamilies(code, families, Math.floor(random() * 2 ** 32));
      own.push(...list);
      return count(code, `c${i}`, 'kelurahan', list);
    });
    all.push(...own);
    return [count(`c${i}`, 'c', 'kecamatan', own), ...parts];
  });
  return [count('c', null, 'kota', all), ...below];
}

/** The areas of a register as anybody sees them. */
export const areasOf = (register: readonly ExactArea[]): Area[] =>
  register.map(({ area, parent, level }) => ({ code: area, parent, level }));

/** What the service would answer of a released period. */
export function entriesOf(released: Map<string, ReleasedTable>): Entry[] {
  return [...released].flatMap(([indicator, table]) =>
    [...table].map(([area, { value, numerator, denominator, withheld }]): Entry => {
      const status = withheld === null ? 'ok' : withheld === 'no_data' ? 'no_data' : 'suppressed';
      return { indicator, area, status, value, numerator, denominator, reason: withheld };
    }),
  );
}

/** The attacker who always guesses right which end of a share is the small one, if any. */
export function rightGuess(register: readonly ExactArea[], threshold: number): Guess {
  return (entry, rate, largest) => {
    const { counts } = register.find(({ area }) => area === entry.area)!;
    const count = counts.find(({ indicator }) => indicator === entry.indicator)!;
    const isFew = count.families > 0 && count.families < threshold;
    const { low } = smallCount(rate, threshold);
    if (isFew || (count.numerator >= low && count.numerator < threshold)) return 'low';
    const rest = count.denominator! - count.numerator;
    return rest >= smallestRest(rate) && rest <= largest ? 'high' : 'other';
  };
}

/** How many families and persons there are, as other offices print it. */
export function knownTotals(register: readonly ExactArea[]): Published['known'] {
  const of = (id: string, side: 'numerator' | 'denominator') =>
    new Map(
      register.map(({ area, counts }) => [
        area,
        counts.find(({ indicator }) => indicator === id)![side]!,
      ]),
    );
  return new Map([
    ['families', of('families', 'numerator')],
    ['members', of('mpi_h', 'denominator')],
  ]);
}
