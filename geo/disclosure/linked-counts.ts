/*
 * The outsider of both parts of the disclosure control, of areas and of zones. He knows the program and
 * everything that is public. Of each area he knows how many families and persons it has (and of whom a
 * fact is known), of each zone how many of them live in it where they have a point, and who lives in two
 * zones at once: neighbours see that, and other offices print it. He knows no other attribute of anybody,
 * and neither the salt nor private state. Numbers of families that are withheld, being under the
 * threshold, he is not taken to know: they keep three possible values like every withheld count, and
 * where there is such a number he knows all numbers of families as they are shown only.
 */

/** Counts with the sign in which they enter a sum. */
export type Terms = readonly (readonly [at: number, sign: 1 | -1])[];

/**
 * A count as the outsider sees it, by what is shown of it alone: it lies between `low` and `high`.
 * `withheld` is what he would take it for if it were not shown, `null` where it cannot be withheld (or
 * is already).
 */
export type LinkedCount = {
  low: number;
  high: number;
  exact: number;
  withheld: { low: number; high: number } | null;
};

/** What the outsider knows of several counts together: `low <= sum of terms <= high`. */
export type LinkedRow = { terms: Terms; low: number; high: number };

/** Everything public of counts that are tied to each other. */
export type LinkedCounts = { counts: readonly LinkedCount[]; rows: readonly LinkedRow[] };

/** The sum of terms over the exact counts. */
export const sumExactly = (terms: Terms, counts: readonly LinkedCount[]): number =>
  terms.reduce((sum, [at, sign]) => sum + sign * (counts[at]?.exact ?? 0), 0);

/**
 * A row of what an outsider knows, if it is true: nobody knows what is not so. Boundaries of different
 * vintages let a point lie a little outside of its area, and a register may give families to a total.
 */
export const rowIfTrue = (row: LinkedRow, counts: readonly LinkedCount[]): LinkedRow[] => {
  const sum = sumExactly(row.terms, counts);
  return sum >= row.low && sum <= row.high ? [row] : [];
};
