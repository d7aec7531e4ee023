import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, mercator, pathOf, place, unmercator } from '../../../geo/cartography/drawing.ts';

// EPSG:3857 is a sphere of 6378137 m: half the world is pi times that.
const HALF_WORLD_M = 20037508.342789244;

test('the projection is Web Mercator: metres of EPSG:3857 over the width of the world', () => {
  const [x, y] = mercator([106.15, -6.12]);
  expect((x - 0.5) * 2 * HALF_WORLD_M).toBeCloseTo(11816563.95, 1);
  expect((0.5 - y) * 2 * HALF_WORLD_M).toBeCloseTo(-682574.47, 1);
  expect(mercator([0, 0])).toEqual([0.5, 0.5]);
});

test('projecting there and back keeps the place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (lon, lat) => {
        const back = unmercator(mercator([lon, lat]));
        expect(back[0]).toBeCloseTo(lon, 8);
        expect(back[1]).toBeCloseTo(lat, 8);
      },
    ),
  );
});

test('a frame holds its box corner to corner', () => {
  const frame = frameOf([106, -6.3, 106.3, -6], 1000);
  expect(place([106, -6], frame)).toEqual([0, 0]);
  const [x, y] = place([106.3, -6.3], frame);
  expect(x).toBeCloseTo(1000, 6);
  expect(y).toBeCloseTo(frame.height, 6);
  expect(() => frameOf([106, -6, 106, -6], 1000)).toThrow('a frame needs a box');
});

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});

test('paths are relative, in whole units, and neighbours share their border', () => {
  const frame = frameOf([0, -1, 2, 1], 200);
  expect(pathOf(square(0), frame)).toBe('M0 100l100 0 0-100-100 0z');
  expect(pathOf(square(1), frame)).toBe('M100 100l100 0 0-100-100 0z');
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [0, 0],
      [0.001, 0],
      [1, 0],
    ],
  };
  expect(pathOf(line, frame)).toBe('M0 100l100 0');
  expect(
    pathOf(
      {
        ...square(0),
        coordinates: [
          [
            [0, 0],
            [0, 0.001],
            [0.001, 0],
            [0, 0],
          ],
        ],
      },
      frame,
    ),
  ).toBe('');
  expect(pathOf({ type: 'Point', coordinates: [0, 0] }, frame)).toBe('');
  expect(pathOf(null, frame)).toBe('');
});
