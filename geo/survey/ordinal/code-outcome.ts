/** The classes of the outcome that occur, in rising order, with their rows; and those that do not. */
export type OutcomeClasses = {
  order: 'ascending';
  categories: { code: number; count: number }[];
  dropped: number[];
};

/**
 * Numbers the classes that occur from 0: an empty class has no threshold of its own. Throws
 * RangeError where fewer than two occur.
 */
export function codeOutcome(
  outcome: ArrayLike<number>,
  outcomeCategories: number,
): { classes: OutcomeClasses; codes: Int32Array } {
  const counts = new Float64Array(outcomeCategories);
  for (let row = 0; row < outcome.length; row += 1) {
    const code = outcome[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const all = Array.from(counts, (count, code) => ({ code, count }));
  const categories = all.filter(({ count }) => count > 0);
  if (categories.length < 2) throw new RangeError('outcome: all rows are in one class');
  const dropped = all.filter(({ count }) => count === 0).map(({ code }) => code);
  const numbers = new Int32Array(outcomeCategories);
  categories.forEach(({ code }, number) => (numbers[code] = number));
  const codes = new Int32Array(outcome.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = numbers[outcome[row] ?? 0] ?? 0;
  return { classes: { order: 'ascending', categories, dropped }, codes };
}
