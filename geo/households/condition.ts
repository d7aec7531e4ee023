// A condition of a family is stored and counted as a number: 1 yes, 0 no, `null` not recorded. A
// list of them is one whole number, bit i for the i-th.

/** A condition as a number. */
export const asNumber = (condition: boolean | null | undefined): number | null =>
  condition === null || condition === undefined ? null : Number(condition);

/** A number as a condition; anything but a number is not recorded. */
export const asCondition = (value: unknown): boolean | null =>
  typeof value === 'number' ? value === 1 : null;

/** Conditions as one number: the bits of those that are set. At most 31 of them. */
export const toBits = (conditions: readonly boolean[]): number =>
  conditions.reduce((mask, isSet, i) => (isSet ? mask | (1 << i) : mask), 0);

/** The first `length` bits of a number as conditions; `null` where there is no number. */
export const fromBits = (mask: unknown, length: number): boolean[] | null =>
  typeof mask === 'number' ? Array.from({ length }, (_, i) => (mask >> i) % 2 === 1) : null;
