import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { metricProjection, projectionOf } from '../../../geo/zones/metric-projection.ts';
import { lengthM, pathsInMetres, toDegrees, toMetres } from '../../../geo/zones/project.ts';
import { makeSegmentIndex, nearestM } from '../../../geo/zones/segment-index.ts';
import { readDistanceCases, readExpected } from '../../oracles/fixtures.ts';

const serang = projectionOf([106.06, -6.22, 106.26, -5.98]);

describe('UTM', () => {
  test.each([
    [106.15, -6.11, 32748, 627252.513, 9324499.828],
    [106.06593, -6.2198, 32748, 617924.446, 9312379.309],
    [106.25525, -5.98065, 32748, 638933.645, 9338775.833],
    [110.41, -7, 32749, 434832.769, 9226210.243],
    [95.3, 5.5, 32646, 754829.63, 608424.397],
  ])('%d, %d in EPSG:%i as PROJ 9.1 has it', (lon, lat, epsg, x, y) => {
    const projection = metricProjection(lon, lat);
    expect(projection.epsg).toBe(epsg);
    const [east, north] = projection.toMetres(lon, lat);
    expect(Math.hypot(east - x, north - y)).toBeLessThan(0.001);
    const back = projection.toDegrees(east, north);
    expect(Math.hypot(back[0] - lon, back[1] - lat)).toBeLessThan(1e-9);
  });

  test('the zone is that of the middle of a box; the last meridian is in the last zone', () => {
    expect(serang.epsg).toBe(32748);
    expect(projectionOf([107, -1, 109.2, 0.5]).epsg).toBe(32749);
    expect(metricProjection(180, 1).epsg).toBe(32660);
  });
});

describe('distances on the ellipsoid (PostGIS), within 0.1 m and 0.1 %', () => {
  const { points, tracks } = readDistanceCases();
  const { distances } = readExpected();
  test.each(tracks.map(({ id, geometry }) => ({ id: String(id), geometry })))(
    'of 200 places to line $id',
    ({ id, geometry }) => {
      const index = makeSegmentIndex(pathsInMetres(geometry, serang));
      const right = distances[id] ?? [];
      expect(right).toHaveLength(200);
      const wrong = points.flatMap(([lon = 0, lat = 0], i) => {
        const metres = nearestM(index, ...serang.toMetres(lon, lat), Infinity);
        const expected = right[i] ?? NaN;
        const isRight = Math.abs(metres - expected) <= 0.1 + 0.001 * expected;
        return isRight ? [] : [`${lon}, ${lat}: ${metres}, not ${expected}`];
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe('geometries in metres', () => {
  const ring = (...positions: Position[]) => [...positions, positions[0]!];

  test('keep their type and parts, heights are dropped', () => {
    const high: Geometry = {
      type: 'LineString',
      coordinates: [
        [106.15, -6.11, 9],
        [106.16, -6.11, 9],
      ],
    };
    expect(toMetres(high, serang).coordinates[0]).toHaveLength(2);
    const place: Geometry = { type: 'Point', coordinates: [106.15, -6.11] };
    const [x, y] = toMetres(place, serang).coordinates;
    expect([Math.round(x!), Math.round(y!)]).toEqual([627253, 9324500]);
  });

  test('paths are those of lines; points and polygons have none', () => {
    const path = [
      [106.15, -6.11],
      [106.16, -6.11],
    ];
    const one: Geometry = { type: 'LineString', coordinates: path };
    const two: Geometry = { type: 'MultiLineString', coordinates: [path, path] };
    expect(pathsInMetres(one, serang)).toHaveLength(1);
    expect(pathsInMetres(two, serang)).toHaveLength(2);
    expect(pathsInMetres({ type: 'Point', coordinates: path[0]! }, serang)).toEqual([]);
    expect(lengthM(pathsInMetres(two, serang))).toBeCloseTo(
      2 * lengthM(pathsInMetres(one, serang)),
      6,
    );
    expect(lengthM([])).toBe(0);
    // Geodesic length of the piece: 1106.98 m; the plane is 0.02 % shorter.
    expect(lengthM(pathsInMetres(one, serang)) / 1106.98).toBeCloseTo(1, 3);
  });

  const [outer, hole] = [
    ring([0, 0], [100, 0], [100, 100], [0, 100]),
    ring([20, 20], [40, 20], [40, 40], [20, 40]),
  ];
  const moved = (positions: Position[]) =>
    positions.map(([x = 0, y = 0]) => [627_000 + x, 9_324_000 + y]);
  const polygon = (...rings: Position[][]): Polygon => ({
    type: 'Polygon',
    coordinates: rings.map(moved),
  });
  const signs = (geometry: MultiPolygon | null) =>
    geometry?.coordinates.map((rings) => rings.map((one) => Math.sign(twiceArea(one))));

  test('come back as polygons with the winding of RFC 7946, whichever way they ran', () => {
    for (const [a, b] of [
      [outer, hole],
      [outer.toReversed(), hole.toReversed()],
      [outer, hole.toReversed()],
    ]) {
      expect(signs(toDegrees(polygon(a!, b!), serang))).toEqual([[1, -1]]);
    }
  });

  test('leave out what is no polygon, and what rounding to six decimals makes nothing of', () => {
    const speck = ring([0, 0], [0.01, 0], [0.01, 0.01], [0, 0.01]);
    const mixed: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [627_000, 9_324_000] },
        {
          type: 'LineString',
          coordinates: moved([
            [0, 0],
            [1, 1],
          ]),
        },
        polygon(outer, speck),
        { type: 'MultiPolygon', coordinates: [polygon(speck).coordinates] },
      ],
    };
    expect(signs(toDegrees(mixed, serang))).toEqual([[1]]);
    expect(toDegrees(polygon(speck), serang)).toBeNull();
    expect(toDegrees({ type: 'GeometryCollection', geometries: [] }, serang)).toBeNull();
    expect(toDegrees({ type: 'Polygon', coordinates: [] }, serang)).toBeNull();
  });

  test('have six decimals', () => {
    const numbers = toDegrees(polygon(outer), serang)?.coordinates.flat(3) ?? [];
    expect(numbers).toHaveLength(10);
    expect(numbers.map((degrees) => Number(degrees.toFixed(6)))).toEqual(numbers);
  });
});

const twiceArea = (ring: Position[]): number =>
  ring.slice(1).reduce((sum, [lon = 0, lat = 0], i) => {
    const [lon0 = 0, lat0 = 0] = ring[i] ?? [];
    return sum + (lon0 - 106) * (lat + 6) - (lon - 106) * (lat0 + 6);
  }, 0);
