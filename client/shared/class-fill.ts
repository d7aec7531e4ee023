import { hatchCss, type Hatch } from '../../geo/cartography/hatches.ts';

/** The colour of a class with its hatch, as a style for a swatch. */
export const classFill = (colour: string | undefined, hatch: Hatch | null | undefined) => ({
  backgroundColor: colour ?? 'transparent',
  ...(hatch ? { backgroundImage: hatchCss(hatch) } : {}),
});
