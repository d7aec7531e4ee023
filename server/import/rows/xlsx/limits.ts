const MEBIBYTE = 1024 ** 2;

/** Bytes that all parts of a workbook together may unpack to: a million rows of 20 columns are a third. */
export const MOST_INFLATED = 2048 * MEBIBYTE;

/** Parts that a workbook may have; real ones have some dozens. */
export const MOST_PARTS = 10_000;

/** Bytes that the workbook's lists (sheets, styles, relations) may unpack to, for they are held whole. */
export const LARGEST_LIST = 32 * MEBIBYTE;

/** Memory for shared strings, in characters; each counts `STRING_COST` on top for its bookkeeping. */
export const MOST_SHARED_TEXT = 256 * MEBIBYTE;
export const STRING_COST = 16;

/** Characters of XML without a single tag, or of one text; a cell holds 32,767 at most. */
export const LONGEST_TOKEN = 4 * MEBIBYTE;
export const DEEPEST_XML = 100;

const SMALLEST_BOMB = 64 * MEBIBYTE;
const HIGHEST_RATIO = 200;

/** Whether a part that unpacks to `inflated` bytes is a ZIP bomb; sheets come to some 10 or 30 to 1. */
export const isBomb = ({ compressedSize }: { compressedSize: number }, inflated: number): boolean =>
  inflated > SMALLEST_BOMB && inflated > HIGHEST_RATIO * compressedSize;
