import type { Status } from '../indicators/types.ts';

/** Statuses that are classes of their own, in legend order, each with a pattern instead of a colour. */
export const PATTERNED = ['no_data', 'suppressed', 'not_comparable'] as const satisfies Status[];
export type Patterned = (typeof PATTERNED)[number];

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
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let pixel = 0; pixel < SIZE * SIZE; pixel += 1) {
    const inked = INKED[name](pixel % SIZE, Math.floor(pixel / SIZE));
    data.set([...(inked ? ink : ground), 255], pixel * 4);
  }
  return { width: SIZE, height: SIZE, data };
}
