import { paint, type PatternImage } from './patterns.ts';

/**
 * Lines over a class colour, so that a print without colour reads: level or upright, where the patterns of
 * the states are diagonal or dotted. Pixels of the pattern image, two to a pixel of the page.
 */
export type Hatch = {
  period: number;
  thickness: number;
  ink: 'dark' | 'light';
  /** Of a diverging palette the classes below the lightest one; else the two ends would print alike. */
  upright: boolean;
};

// Share of the area that is dark, growing by an eighth: none, 1/8, 1/4 ... 3/4.
const STEPS = [
  { period: 16, thickness: 0 },
  { period: 16, thickness: 2 },
  { period: 8, thickness: 2 },
  { period: 8, thickness: 3 },
  { period: 4, thickness: 2 },
  { period: 8, thickness: 5 },
  { period: 4, thickness: 3 },
];

/** Share of dark in a hatch, 0 to 1: of light lines what lies between them. */
export const darkShare = ({ period, thickness, ink }: Hatch): number =>
  ink === 'dark' ? thickness / period : 1 - thickness / period;

const INK = { dark: [28, 35, 38, 235], light: [255, 255, 255, 235] } as const;
/** The same as opaque CSS colours. */
export const HATCH_COLOURS = { dark: '#1c2326', light: '#fff' } as const;
const CLEAR = [0, 0, 0, 0] as const;
// Below this lightness (sRGB luma, 0 to 255) dark lines would not show.
const DARK_BELOW = 118;

/**
 * Hatches of classes, one a colour, the lightest colour without lines and denser the darker the class; on
 * dark colours the lines are light and the dark lies between them.
 */
export function hatchesOf(colours: readonly string[]): Hatch[] {
  const byLightness = colours.toSorted((a, b) => lumaOf(b) - lumaOf(a));
  const lightest = colours.indexOf(byLightness[0] ?? '');
  const isDiverging = lightest > 0 && lightest < colours.length - 1;
  return colours.map((colour, i) => {
    const share = byLightness.indexOf(colour) / Math.max(1, colours.length - 1);
    const step = STEPS[Math.round(share * (STEPS.length - 1))];
    const { period, thickness } = step ?? { period: 16, thickness: 0 };
    const upright = isDiverging && i < lightest;
    return lumaOf(colour) >= DARK_BELOW
      ? { period, thickness, ink: 'dark', upright }
      : { period, thickness: period - thickness, ink: 'light', upright };
  });
}

function lumaOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A hatch as RGBA pixels on a transparent ground; it tiles without a seam. */
export function drawHatch({ period, thickness, ink, upright }: Hatch): PatternImage {
  return paint((x, y) => ((upright ? x : y) % period < thickness ? INK[ink] : CLEAR));
}

/** A hatch as a CSS background image over the class colour, at the size that it has on the map. */
export function hatchCss({ period, thickness, ink, upright }: Hatch): string {
  if (thickness === 0) return 'none';
  const colour = `rgb(${INK[ink].slice(0, 3).join(' ')} / ${Math.round((INK[ink][3] / 255) * 100)}%)`;
  const [line, whole] = [thickness / 2, period / 2];
  const way = upright ? '90deg' : '180deg';
  return `repeating-linear-gradient(${way}, ${colour} 0 ${line}px, transparent ${line}px ${whole}px)`;
}
