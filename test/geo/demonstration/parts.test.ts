import { distance, point } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { findNeighbours } from '../../../geo/demonstration/find-neighbours.ts';
import { kecamatanSignals } from '../../../geo/demonstration/kecamatan-signals.ts';
import { meanRanks } from '../../../geo/demonstration/kelurahan-need.ts';
import { distanceM } from '../../../geo/boundaries/distance.ts';
import { segmentsOf } from '../../../geo/demonstration/line-distance.ts';
import { localMetres } from '../../../geo/boundaries/local-metres.ts';
import { contains, outlineOf } from '../../../geo/boundaries/outline.ts';
import { allotPersons, cutByRank, takeHighest } from '../../../geo/demonstration/select.ts';
import { bundledInput } from './demonstration-fixture.ts';

const square = (west: number, south: number, size = 1) => ({
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});

describe('neighbours', () => {
  test('share an edge, not only a corner', () => {
    expect(findNeighbours([square(0, 0), square(1, 0), square(1, 1), square(5, 5)])).toEqual([
      [1],
      [0, 2],
      [1],
      [],
    ]);
  });

  test('every kelurahan has some, both ways', () => {
    const neighbours = findNeighbours(bundledInput(1).areas);
    expect(neighbours.every(({ length }) => length > 0)).toBe(true);
    neighbours.forEach((near, index) => {
      for (const other of near) expect(neighbours[other]).toContain(index);
    });
  });
});

describe('selection', () => {
  test('takes exactly the highest eligible, ties in order', () => {
    const scores = Float64Array.from([5, 3, 9, 3, 3]);
    expect([...takeHighest(scores, 3, (index) => index !== 2)]).toEqual([1, 1, 0, 1, 0]);
    expect(() => takeHighest(scores, 6, () => true)).toThrow(RangeError);
  });

  test('gives second persons only to families with a first and with room', () => {
    const scores = Float64Array.from([4, 3, 2, 1]);
    expect([...allotPersons(scores, [3, 1], Uint8Array.from([1, 2, 0, 2]))]).toEqual([1, 2, 0, 1]);
  });

  test('cuts into classes of given sizes', () => {
    expect([...cutByRank(Float64Array.from([1, 9, 5, 7, 3]), [1, 2])]).toEqual([2, 0, 1, 1, 2]);
  });
});

describe('geometry', () => {
  test('a point in a hole or outside is not inside', () => {
    const ring = square(0, 0, 10).geometry.coordinates[0]!;
    const hole = square(4, 4, 2).geometry.coordinates[0]!;
    const outline = outlineOf({ type: 'Polygon', coordinates: [ring, hole] });
    expect(contains(outline, 1, 1)).toBe(true);
    expect(contains(outline, 5, 5)).toBe(false);
    expect(contains(outline, 11, 5)).toBe(false);
  });

  test('a degree is as long as published for WGS 84 at 45°', () => {
    // 111.132 km and 78.847 km: National Geospatial-Intelligence Agency, length of a degree.
    expect(localMetres(45).perLat).toBeCloseTo(111_132, -1);
    expect(localMetres(45).perLon).toBeCloseTo(78_847, -1);
  });

  test('distances agree with great circles to half a percent', () => {
    const metres = localMetres(-6.1);
    const line = {
      kind: 'river',
      method: 'inferred',
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [106.15, -6.1],
          [106.16, -6.1],
        ],
      },
    };
    const segments = segmentsOf([line], 'river', metres);
    const at = (lon: number, lat: number) =>
      distanceM(lon * metres.perLon, lat * metres.perLat, segments);
    const beyondTheEnd = distance(point([106.16, -6.1]), point([106.161, -6.1]), {
      units: 'meters',
    });
    expect(at(106.155, -6.1)).toBeCloseTo(0, 6);
    expect(at(106.161, -6.1) / beyondTheEnd).toBeCloseTo(1, 2);
    expect(at(106.155, -6.101)).toBeCloseTo(110.6, 0);
  });

  test('estimated sections and other kinds are left out', () => {
    const { lines } = bundledInput(1);
    const metres = localMetres(-6.1);
    const all = lines.map((line) => ({ ...line, method: 'inferred' }));
    expect(segmentsOf(lines, 'river', metres).length).toBeLessThan(
      segmentsOf(all, 'river', metres).length,
    );
    expect(segmentsOf(lines, 'station', metres)).toEqual([]);
  });
});

describe('order of the kecamatan', () => {
  test('counts are per voter, the latest, and the rest of the city is shared', () => {
    const figure = (area: string, indicator: string, period: string, value: number) => ({
      area,
      indicator,
      period,
      value,
    });
    const signals = kecamatanSignals(
      [
        figure('36.73.01', 'families_without_latrine', '2021', 90),
        figure('36.73.01', 'houses_without_latrine', '2022', 10),
        figure('36.73', 'unfit_houses', '2025-01', 60),
        figure('36.73.01', 'unfit_houses', '2025-01', 40),
        figure('36.73.02.1001', 'odf_status', '2022', 1),
        figure('36.73.02.1002', 'odf_status', '2022', 0),
      ],
      new Map([
        ['36.73.01.1001', 100],
        ['36.73.02.1001', 30],
        ['36.73.02.1002', 20],
      ]),
    );
    expect(signals.map((signal) => Object.fromEntries(signal))).toEqual([
      { '36.73.01': 0.1 },
      { '36.73.01': 0.4, '36.73.02': 0.4 },
      { '36.73.02': 0.5 },
    ]);
  });

  test('only ranks count, ties share one, missing figures are left out', () => {
    const ranks = meanRanks([
      new Map([
        ['a', 1],
        ['b', 500],
        ['c', 2],
      ]),
      new Map([
        ['a', 3],
        ['b', 3],
      ]),
    ]);
    expect(Object.fromEntries(ranks)).toEqual({ a: 0.25, b: 0.75, c: 0.5 });
  });

  test('puts Kasemen first and Cipocok Jaya last', () => {
    const order = [...meanRanks(bundledInput(1).signals)].sort(([, a], [, b]) => b - a);
    expect(order[0]?.[0]).toBe('36.73.02');
    expect(order.at(-1)?.[0]).toBe('36.73.05');
  });
});
