import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLine, cutRing, type Point } from '../../../geo/cartography/cut-to-frame.ts';

const FRAME = { width: 1000, height: 600 };
const AROUND = 50;
const points = (minLength: number) =>
  fc.array(fc.tuple(fc.integer({ min: -3000, max: 4000 }), fc.integer({ min: -3000, max: 4000 })), {
    minLength,
    maxLength: 12,
  });
const within = ([x, y]: Point) =>
  x >= -AROUND && x <= FRAME.width + AROUND && y >= -AROUND && y <= FRAME.height + AROUND;

/** Whether a point lies in a ring, by the number of its edges to the left (even-odd). */
function contains(ring: readonly Point[], [x, y]: Point): boolean {
  let isIn = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
  });
  return isIn;
}

test('what lies within the frame stays as it is, point for point', () => {
  const ring: Point[] = [
    [0, 0],
    [1000, 0],
    [500, 600],
  ];
  expect(cutRing(ring, FRAME)).toEqual(ring);
  expect(cutLine(ring, FRAME)).toEqual([ring]);
});

test('a ring around everything becomes the frame with its margin, whatever its size', () => {
  for (const far of [1e4, 1e6, 1e9]) {
    const ring: Point[] = [
      [-far, -far],
      [far, -far],
      [far, far],
      [-far, far],
    ];
    const cut = cutRing(ring, FRAME).map((point) => point.map(Math.round).join());
    expect([...cut].sort()).toEqual(['-50,-50', '-50,650', '1050,-50', '1050,650']);
  }
});

test('a line that comes and goes is cut into its visible parts, in order', () => {
  const line: Point[] = [
    [-200, 100],
    [500, 100],
    [500, -900],
    [800, -900],
    [800, 300],
  ];
  expect(cutLine(line, FRAME)).toEqual([
    [
      [-50, 100],
      [500, 100],
      [500, -50],
    ],
    [
      [800, -50],
      [800, 300],
    ],
  ]);
});

test('no point of a cut ring or line is outside, and what is seen through the frame is the same', () => {
  fc.assert(
    fc.property(
      points(3),
      fc.array(
        fc.tuple(
          fc.double({ min: 0.5, max: 999.5, noNaN: true }),
          fc.double({ min: 0.5, max: 599.5, noNaN: true }),
        ),
        { minLength: 20, maxLength: 20 },
      ),
      (ring, seen) => {
        const cut = cutRing(ring, FRAME);
        expect(
          cut.every((point) =>
            within(point.map((part) => Math.round(part * 1e6) / 1e6) as unknown as Point),
          ),
        ).toBe(true);
        for (const point of seen) expect(contains(cut, point)).toBe(contains(ring, point));
        const parts = cutLine(ring, FRAME);
        expect(
          parts
            .flat()
            .every((point) =>
              within(point.map((part) => Math.round(part * 1e6) / 1e6) as unknown as Point),
            ),
        ).toBe(true);
        // Every vertex that is in the frame is still there, in the same order.
        expect(parts.flat().filter((point) => ring.includes(point as never))).toEqual(
          ring.filter(within),
        );
      },
    ),
    { numRuns: 500 },
  );
});
