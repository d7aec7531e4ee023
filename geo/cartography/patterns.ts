import type { Status } from '../indicators/types.ts';

/** Statuses that are classes of their own, in legend order, each with a pattern instead of a colour. */
export const PATTERNED = ['no_data', 'suppressed', 'not_comparable'] as const satisfies Status[];
export type Patterned = (typeof PATTERNED)[number];

/** The hatch over the class colour of a value that may be read, but not relied on. */
export const OVERLAY = 'unreliable';
export type PatternName = Patterned | typeof OVERLAY;

export type Rgb = readonly [number, number, number];
export type PatternInk = { ground: Rgb; ink: Rgb };
export type PatternImage = { width: number; height: number; data: Uint8Array };

const SIZE = 16;

// Each pattern tiles without a seam: the period (8 or 4) divides the size.
const INKED: Record<Patterned, (x: number, y: number) => boolean> = {
  no_data: (x, y) => (x + y) % 8 < 2,
  suppressed: (x, y) => x % 8 < 2 && (y + (x >= 8 ? 4 : 0)) % 8 < 2,
  not_comparable: (x, y) => (x + y) % 8 < 1 || (x - y + SIZE) % 8 < 1,
};

/** A seamless square of a pattern as RGBA pixels: hatch, dots or cross-hatch. */
export function drawPattern(name: Patterned, { ground, ink }: PatternInk): PatternImage {
  return paint((x, y) => [...(INKED[name](x, y) ? ink : ground), 255]);
}

type Rgba = readonly [number, number, number, number];

// White shows on the dark classes, its dark side on the light ones. The lines lean the other way
// than those of "no data", so that the two never look alike.
const WHITE: Rgba = [255, 255, 255, 240];
const DARK_SIDE: Rgba = [28, 35, 38, 150];
const CLEAR: Rgba = [0, 0, 0, 0];
const ACROSS: Rgba[] = [WHITE, WHITE, WHITE, DARK_SIDE];

/** The overlay as RGBA pixels: white lines with a thin dark side on a transparent ground. */
export function drawOverlay(): PatternImage {
  return paint((x, y) => ACROSS[(x - y + SIZE) % SIZE] ?? CLEAR);
}

/** A square of RGBA pixels. */
export function paint(colourAt: (x: number, y: number) => Rgba): PatternImage {
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let pixel = 0; pixel < SIZE * SIZE; pixel += 1) {
    data.set(colourAt(pixel % SIZE, Math.floor(pixel / SIZE)), pixel * 4);
  }
  return { width: SIZE, height: SIZE, data };
}
