import type { LineString, Point, Polygon, Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceM, type Segment } from '../../../geo/boundaries/distance.ts';
import { loadGeos } from '../../../geo/zones/geos.ts';
import { withShapes, type Shapes } from '../../../geo/zones/shapes.ts';

const geos = await loadGeos();
const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });
const point = (x: number, y: number): Point => ({ type: 'Point', coordinates: [x, y] });
const square = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

describe('operations on shapes', () => {
  test.each([3, 6, 15, 25, 100, 260])('a round of %i m is flat by at most 0.1 m', (radiusM) => {
    withShapes(geos, (shapes) => {
      const areaM2 = shapes.areaM2(shapes.buffer(shapes.read(point(620_000, 9_320_000)), radiusM));
      expect(areaM2).toBeLessThan(Math.PI * radiusM ** 2);
      expect(areaM2).toBeGreaterThan(Math.PI * (radiusM - 0.1) ** 2);
    });
  });

  test('a strip along a straight piece is as wide as it should be, with half a round at each end', () => {
    withShapes(geos, (shapes) => {
      const strip = shapes.buffer(shapes.read(line([0, 0], [300, 400])), 20);
      expect(shapes.areaM2(strip) / (500 * 40 + Math.PI * 400)).toBeCloseTo(1, 3);
    });
  });

  test('union, intersection and difference share out what overlaps', () => {
    withShapes(geos, (shapes) => {
      const [a, b] = [shapes.read(square(0, 0, 10)), shapes.read(square(5, 5, 10))];
      const far = shapes.read(square(100, 100, 1));
      expect(shapes.areaM2(shapes.intersect(a, b))).toBeCloseTo(25, 9);
      expect(shapes.areaM2(shapes.subtract(a, b))).toBeCloseTo(75, 9);
      expect(shapes.areaM2(shapes.union([a, b, far])!)).toBeCloseTo(176, 9);
      expect(shapes.areaM2(shapes.union([a])!)).toBeCloseTo(100, 9);
      expect(shapes.union([])).toBeNull();
      expect([shapes.touches(a, b), shapes.touches(a, far)]).toEqual([true, false]);
      expect(shapes.areaM2(shapes.intersect(a, far))).toBe(0);
      expect(shapes.write(a)).toEqual(square(0, 0, 10));
    });
  });
});

/** What GEOS answers for a line, and the distance that plain arithmetic gives. */
function isInside(shapes: Shapes, path: Position[], radiusM: number, [x = 0, y = 0]: Position) {
  const strip = shapes.buffer(shapes.read(line(...path)), radiusM);
  const pieces = path.slice(1).map((end, i) => [...path[i]!, ...end] as unknown as Segment);
  return {
    inside: shapes.touches(shapes.read(point(x, y)), strip),
    metres: distanceM(x, y, pieces),
  };
}

const metres = fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10);
const places = fc.tuple(metres, metres);
/** Lines that cross themselves, turn back on themselves and stand still; never one place only. */
const paths = fc
  .array(places, { minLength: 2, maxLength: 9 })
  .filter((path) => path.some(([x, y]) => x !== path[0]![0] || y !== path[0]![1]));

test('a point lies in a strip if and only if it is as near to the line', () => {
  fc.assert(
    fc.property(paths, fc.constantFrom(3, 16, 50, 255), places, (path, radiusM, place) => {
      withShapes(geos, (shapes) => {
        const { inside, metres: distance } = isInside(shapes, path, radiusM, place);
        if (Math.abs(distance - radiusM) > 0.2) expect(inside).toBe(distance < radiusM);
      });
    }),
    { numRuns: 600, seed: 4 },
  );
});

test('points just beside the edge are told apart', () => {
  const around = fc.tuple(paths, fc.constantFrom(16, 50, 255), fc.nat(8), fc.nat(359));
  fc.assert(
    fc.property(around, fc.constantFrom(-0.25, 0.25), ([path, radiusM, at, turn], beyond) => {
      const [x, y] = path[at % path.length]!;
      const angle = (turn * Math.PI) / 180;
      const far = radiusM + beyond;
      const place = [x + far * Math.cos(angle), y + far * Math.sin(angle)];
      withShapes(geos, (shapes) => {
        const { inside, metres: distance } = isInside(shapes, path, radiusM, place);
        if (Math.abs(distance - radiusM) > 0.2) expect(inside).toBe(distance < radiusM);
      });
    }),
    { numRuns: 400, seed: 5 },
  );
});

describe('memory of the engine', () => {
  const bytes = () => geos.Module.HEAPU8.length;
  const wave = Array.from({ length: 300 }, (_, i): Position => [i * 3, 40 * Math.sin(i)]);

  /** Some hundred kilobytes of geometry: the engine starts with 16 MB and takes more when they are full. */
  const work = (shapes: Shapes) => {
    const strip = shapes.buffer(shapes.read(line(...wave)), 25);
    return shapes.write(shapes.union([strip, shapes.read(square(0, 0, 500))])!);
  };

  test.each([
    ['ends', (shapes: Shapes) => void work(shapes)],
    [
      'throws',
      (shapes: Shapes) => {
        work(shapes);
        throw new Error('in the middle');
      },
    ],
    [
      'is given what the engine refuses',
      (shapes: Shapes) => {
        work(shapes);
        shapes.read({
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
            ],
          ],
        });
      },
    ],
  ])('is free again when a step %s', (_, step) => {
    const run = (times: number) => {
      for (let i = 0; i < times; i++) {
        try {
          withShapes(geos, step);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }
    };
    run(10);
    const before = bytes();
    run(200);
    expect(bytes()).toBe(before);
  });

  test('what the engine cannot make is an error that says so', () => {
    const open: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ],
    };
    expect(() => withShapes(geos, (shapes) => shapes.read(open))).toThrow(Error);
  });
});
