import type { Random } from '../../statistics/random.ts';
import { expectedCounts } from './chi-square-test.ts';
import { fisherExact } from './fisher-exact.ts';
import { type PermutationP, permutationP, SAME } from './permutation-p.ts';
import { makeTableSampler } from './sample-tables.ts';

/** The p of a table given its margins: by Fisher's exact test, or by chance. */
export type ConditionalP = { method: 'fisher_exact'; p: number } | PermutationP;

/**
 * Independence in a table given its margins: Fisher's exact test for two rows and two columns, otherwise
 * the share of random tables whose chi-square is at least the observed one. `counts` have no empty row or
 * column and at least two of each.
 */
export function conditionalTest(
  counts: readonly (readonly number[])[],
  replicates: number,
  random: Random,
): ConditionalP {
  const [first, second, ...others] = counts;
  if (first?.length === 2 && second && others.length === 0) {
    const table = [first, second] as unknown as Parameters<typeof fisherExact>[0];
    return { method: 'fisher_exact', p: fisherExact(table) };
  }
  return permuteChiSquare(counts, replicates, random);
}

function permuteChiSquare(
  counts: readonly (readonly number[])[],
  replicates: number,
  random: Random,
): PermutationP {
  const rows = counts.map(sumOf);
  const columns = (counts[0] ?? []).map((_, at) => sumOf(counts.map((line) => line[at] ?? 0)));
  const expected = Float64Array.from(expectedCounts(counts).flat());
  // With the margins fixed, chi-square is this sum less n.
  const squares = (table: ArrayLike<number>): number => {
    let sum = 0;
    for (let cell = 0; cell < expected.length; cell += 1)
      sum += (table[cell] ?? 0) ** 2 / (expected[cell] ?? 0);
    return sum;
  };
  const observed = squares(counts.flat()) * (1 - SAME);
  const draw = makeTableSampler(rows, columns, random);
  let extreme = 0;
  for (let round = 0; round < replicates; round += 1) if (squares(draw()) >= observed) extreme += 1;
  return permutationP(extreme, replicates);
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
