import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { BoundaryFeature } from '../../../geo/boundaries/boundary.ts';
import { bboxOf } from '../../../geo/boundaries/boundary.ts';
import { dissolve } from '../../../geo/boundaries/dissolve.ts';
import { findFields } from '../../../geo/boundaries/fields.ts';
import { geodesicAreaKm2 } from '../../../geo/boundaries/geodesic-area.ts';
import { windRings } from '../../../geo/boundaries/wind-rings.ts';

const polygon = (...rings: Position[][]) => ({ type: 'Polygon' as const, coordinates: rings });
const square = (lon: number, lat: number, side = 0.01): Position[] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];

describe('area on the ellipsoid', () => {
  test('an octant is an eighth of WGS 84, whose area is 510 065 621.724 km²', () => {
    const octant = polygon([
      [0, 0],
      [90, 0],
      [0, 90],
      [0, 0],
    ]);
    expect(geodesicAreaKm2(octant)).toBeCloseTo(510_065_621.724 / 8, 2);
  });
  test('holes are subtracted, parts added, direction does not matter', () => {
    const [outer, hole] = [square(106, -6, 0.1), square(106.02, -5.98, 0.01)];
    const area = geodesicAreaKm2(polygon(outer)) - geodesicAreaKm2(polygon(hole));
    expect(geodesicAreaKm2(polygon(outer, hole))).toBeCloseTo(area, 9);
    expect(geodesicAreaKm2(polygon([...outer].reverse(), hole))).toBeCloseTo(area, 9);
    const two = { type: 'MultiPolygon' as const, coordinates: [[outer], [square(107, -6)]] };
    expect(geodesicAreaKm2(two)).toBeGreaterThan(geodesicAreaKm2(polygon(outer)));
  });
});

test('rings are wound as RFC 7946 wants, positions keep two numbers', () => {
  const right = square(106, -6);
  const wrong = [...right].reverse();
  expect(windRings(polygon(right))).toEqual({
    geometry: polygon(right),
    turned: false,
    flattened: false,
  });
  expect(windRings(polygon(wrong)).geometry).toEqual(polygon(right));
  expect(windRings(polygon(right, right)).geometry.coordinates[1]).toEqual(wrong);
  const high = polygon(right.map(([lon = 0, lat = 0]) => [lon, lat, 12]));
  expect(windRings(high)).toEqual({ geometry: polygon(right), turned: false, flattened: true });
});

describe('dissolving', () => {
  const kelurahan = (code: string, ring: Position[], kecamatan: string): BoundaryFeature => ({
    line: 1,
    code,
    bpsCode: null,
    name: code,
    kecamatan,
    kota: null,
    geometry: polygon(ring),
  });

  test('neighbours become one ring without the edge between them; islands stay apart', () => {
    const set = dissolve(
      [
        kelurahan('11.01.01.1001', square(106, -6, 1), 'A'),
        kelurahan('11.01.01.1002', square(107, -6, 1), 'A'),
        kelurahan('11.01.02.1001', square(120, -6, 1), 'B'),
      ],
      'Kota',
    );
    expect(set.map(({ code }) => code)).toEqual([
      '11.01',
      '11.01.01',
      '11.01.01.1001',
      '11.01.01.1002',
      '11.01.02',
      '11.01.02.1001',
    ]);
    expect(set[1]?.geometry.coordinates[0]).toHaveLength(5); // four corners, the first one twice
    expect(set[0]?.geometry.type).toBe('MultiPolygon');
    expect(set[0]?.bbox).toEqual([106, -6, 121, -5]);
    expect(set[1]).toMatchObject({ name: 'A', level: 'kecamatan', parent: '11.01' });
  });

  test('a gap of rounding between neighbours leaves no hole', () => {
    const left: Position[] = [
      [106, -6],
      [106.01, -6],
      [106.0100000005, -5.995],
      [106.01, -5.99],
      [106, -5.99],
      [106, -6],
    ];
    const right = square(106.01, -6);
    const set = dissolve(
      [kelurahan('11.01.01.1001', left, 'A'), kelurahan('11.01.01.1002', right, 'A')],
      'Kota',
    );
    expect(set[0]?.geometry).toMatchObject({ type: 'Polygon' });
    expect(set[0]?.geometry.coordinates).toHaveLength(1);
  });
});

test('fields are found in any case; a stated name wins', () => {
  expect(findFields(['KDEPUM', 'NAMOBJ', 'x'], {})).toEqual({ code: 'KDEPUM', name: 'NAMOBJ' });
  expect(findFields(['KDEPUM', 'NAMOBJ', 'x'], { name: 'X' })).toEqual({
    code: 'KDEPUM',
    name: 'x',
  });
  expect(findFields(['KDEPUM'], { name: 'nama' })).toEqual({ code: 'KDEPUM' });
});

test('a bbox holds every ring', () => {
  expect(
    bboxOf({ type: 'MultiPolygon', coordinates: [[square(1, 2, 1)], [square(-3, 5, 1)]] }),
  ).toEqual([-3, 2, 2, 6]);
});
