/** Sizes of paper, ways to hold it, and what the map on it is fitted to; the first is the usual one. */
export const PAPERS = ['a4', 'a3'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export const FITS = ['city', 'kecamatan', 'kelurahan'] as const;
export type Paper = (typeof PAPERS)[number];
export type Orientation = (typeof ORIENTATIONS)[number];
export type Fit = (typeof FITS)[number];

/** How a view is put on paper. */
export type SheetForm = { paper: Paper; orientation: Orientation; fit: Fit };

export const DEFAULT_FORM: SheetForm = { paper: 'a4', orientation: 'landscape', fit: 'city' };

/** Long and short side in millimetres (ISO 216), and the size of its type against that of A4. */
const SHEETS: Record<Paper, { long: number; short: number; type: number }> = {
  a4: { long: 297, short: 210, type: 1 },
  a3: { long: 420, short: 297, type: 1.32 },
};

export type Size = { width: number; height: number };

/** Width and height of the whole page in millimetres. */
export function pageSize({ paper, orientation }: SheetForm): Size {
  const { long, short } = SHEETS[paper];
  return orientation === 'landscape'
    ? { width: long, height: short }
    : { width: short, height: long };
}

/** How much larger type and lines are than on A4. */
export const typeScale = ({ paper }: SheetForm): number => SHEETS[paper].type;

const MILLIMETRES_PER_INCH = 25.4;

/** Width and height of the page in whole pixels. */
export function pixelSize(form: SheetForm, dotsPerInch: number): Size {
  const { width, height } = pageSize(form);
  const pixels = (millimetres: number) =>
    Math.round((millimetres / MILLIMETRES_PER_INCH) * dotsPerInch);
  return { width: pixels(width), height: pixels(height) };
}
