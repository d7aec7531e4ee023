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

// Dark lines take more of the area the darker the class, by an eighth a step; on the darkest colours light
// lines take less and less. Lines are half clear, so that a denser class never looks lighter.
const DARK_STEPS = [
  { period: 16, thickness: 0 },
  { period: 16, thickness: 2 },
  { period: 8, thickness: 2 },
  { period: 8, thickness: 3 },
  { period: 4, thickness: 2 },
  { period: 8, thickness: 5 },
  { period: 4, thickness: 3 },
];
const LIGHT_STEPS = [
  ...DARK_STEPS.slice(0, 4),
  { period: 16, thickness: 3 },
  { period: 8, thickness: 1 },
  { period: 16, thickness: 1 },
];

const INK = { dark: [28, 35, 38, 140], light: [255, 255, 255, 90] } as const;
/** The same as CSS colours. */
export const HATCH_COLOURS = {
  dark: 'rgb(28 35 38 / 55%)',
  light: 'rgb(255 255 255 / 35%)',
} as const;
const CLEAR = [0, 0, 0, 0] as const;
// Below this lightness (sRGB luma, 0 to 255) dark lines would not show.
const DARK_BELOW = 85;

/**
 * Hatches of classes, one a colour, the lightest colour without lines; a darker class stays the darker one
 * with its lines too.
 */
export function hatchesOf(colours: readonly string[]): Hatch[] {
  const byLightness = colours.toSorted((a, b) => lumaOf(b) - lumaOf(a));
  const lightest = colours.indexOf(byLightness[0] ?? '');
  const isDiverging = lightest > 0 && lightest < colours.length - 1;
  return colours.map((colour, i) => {
    const share = byLightness.indexOf(colour) / Math.max(1, colours.length - 1);
    const ink = lumaOf(colour) >= DARK_BELOW ? 'dark' : 'light';
    const steps = ink === 'dark' ? DARK_STEPS : LIGHT_STEPS;
    const step = steps[Math.round(share * (steps.length - 1))] ?? { period: 16, thickness: 0 };
    return { ...step, ink, upright: isDiverging && i < lightest };
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
  const colour = HATCH_COLOURS[ink];
  const [line, whole] = [thickness / 2, period / 2];
  const way = upright ? '90deg' : '180deg';
  return `repeating-linear-gradient(${way}, ${colour} 0 ${line}px, transparent ${line}px ${whole}px)`;
}
