import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { labelPoint } from '../../../geo/cartography/label-point.ts';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

/** Degrees of latitude to the nearest edge, counted plainly: negative outside. */
function room(geometry: Polygon | MultiPolygon, [lon = 0, lat = 0]: Position): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const stretch = Math.cos((lat * Math.PI) / 180);
  const distances = polygons.flat().flatMap((ring) =>
    ring.slice(1).map(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [dx, dy, x, y] = [(bx - ax) * stretch, by - ay, (lon - ax) * stretch, lat - ay];
      const along = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - along * dx, y - along * dy);
    }),
  );
  return Math.min(...distances) * (booleanPointInPolygon([lon, lat], geometry) ? 1 : -1);
}

describe('the point where a name has room', () => {
  test('is the middle of a square, of its larger part, and beside a hole', () => {
    const [whole, small, hole] = [square(0, 0, 1), square(3, 0, 0.5), square(0.1, 0.1, 0.5)];
    const alone = labelPoint({ type: 'Polygon', coordinates: [whole] });
    expect(alone[0]).toBeCloseTo(0.5, 3);
    expect(alone[1]).toBeCloseTo(0.5, 3);
    expect(labelPoint({ type: 'MultiPolygon', coordinates: [[small], [whole]] })).toEqual(alone);
    const [lon = 0, lat = 0] = labelPoint({ type: 'Polygon', coordinates: [whole, hole] });
    expect(lon).toBeGreaterThan(0.6);
    expect(lat).toBeGreaterThan(0.6);
  });

  test('lies in every kelurahan, and no point of a grid has much more room', () => {
    const file = readFileSync('geo/data/kelurahan.geojson', 'utf8');
    const { features } = JSON.parse(file) as FeatureCollection<MultiPolygon>;
    for (const { geometry } of features) {
      const [lons, lats] = [0, 1].map((axis) =>
        geometry.coordinates.flat(2).map((position) => position[axis] ?? 0),
      ) as [number[], number[]];
      const [west, south] = [Math.min(...lons), Math.min(...lats)];
      const [width, height] = [Math.max(...lons) - west, Math.max(...lats) - south];
      const grid = Array.from({ length: 12 * 12 }, (_, i) => [
        west + ((i % 12) / 12) * width,
        south + (Math.floor(i / 12) / 12) * height,
      ]);
      const best = Math.max(...grid.map((position) => room(geometry, position)));
      const found = room(geometry, labelPoint(geometry));
      expect(found).toBeGreaterThan(0);
      expect(found).toBeGreaterThan(0.97 * best);
    }
  });
});
