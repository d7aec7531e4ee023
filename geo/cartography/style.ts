/** Ways to divide values into classes; `manual` takes the limits as given. */
export const METHODS = ['quantile', 'equal', 'natural', 'pretty', 'deviation', 'manual'] as const;
export type Method = (typeof METHODS)[number];

/** Colours of classes: the first is the usual one, the last of two hues around a middle. */
export const PALETTES = ['sea', 'dusk', 'cividis', 'grey', 'balance'] as const;
export type PaletteName = (typeof PALETTES)[number];

/** Numbers of classes a reader may ask for. */
export const CLASS_NUMBERS = [3, 4, 5, 6, 7] as const;

/** How a layer of rates is classed and coloured, as its reader chose it. */
export type Style = {
  method: Method;
  /** Classes asked for; values that repeat can make fewer. */
  classes: number;
  /** Inner limits of manual classes, ascending; empty for every other method. */
  breaks: number[];
  palette: PaletteName;
  /** Whether classes are drawn as hatches of growing density too, for prints without colour. */
  textured: boolean;
};

export const DEFAULT_STYLE: Style = {
  method: 'quantile',
  classes: 5,
  breaks: [],
  palette: 'sea',
  textured: false,
};
