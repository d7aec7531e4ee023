/**
 * Counts of each X (rows, low to high) by Y (columns, low to high). They are not printed: of all tables
 * with the printed margins these give, on mid-ranks of class codes, coefficients that round to those
 * printed.
 */
export const STUDY_TABLES = {
  X1: [
    [27, 16, 20],
    [30, 14, 19],
    [19, 23, 23],
  ],
  X2: [
    [26, 10, 13],
    [33, 24, 24],
    [17, 19, 25],
  ],
  X3: [
    [27, 19, 19],
    [31, 23, 25],
    [18, 11, 18],
  ],
} as const;
