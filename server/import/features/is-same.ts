/** Whether two lists of flat rows say the same in the same order; the order of their columns does not matter. */
export const isSame = (stored: readonly object[], wanted: readonly object[]): boolean =>
  JSON.stringify(stored.map(sorted)) === JSON.stringify(wanted.map(sorted));

const sorted = (row: object) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
