import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  DIRECTIONS,
  neighbourInDirection,
  type PlacedPoint,
} from '../../../geo/areas/neighbour-in-direction.ts';
import { labelPoint } from '../../../geo/cartography/label-point.ts';
import { projectRoot } from '../../../server/project-root.ts';

const file = join(projectRoot, 'geo', 'data', 'kelurahan.geojson');
const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<
  Polygon | MultiPolygon,
  { code: string; name: string; kecamatan_code: string }
>;
const kelurahan = features.map(({ properties: { code }, geometry }): PlacedPoint => {
  const [x = 0, y = 0] = labelPoint(geometry);
  return { code, x, y };
});
/** Middles of the kecamatan, from their kelurahan. */
const kecamatan = [...new Set(kelurahan.map(({ code }) => code.slice(0, 8)))].map((code) => {
  const own = kelurahan.filter((one) => one.code.startsWith(code));
  const mean = (axis: 'x' | 'y') => own.reduce((sum, one) => sum + one[axis], 0) / own.length;
  return { code, x: mean('x'), y: mean('y') };
});

type Links = Map<string, (string | null)[]>;
const linksOf = (points: PlacedPoint[]): Links =>
  new Map(
    points.map((from) => [
      from.code,
      DIRECTIONS.map((direction) => neighbourInDirection(from, points, direction)),
    ]),
  );

/** Codes that arrows lead to from one area, in any number of steps. */
function reachedFrom(start: string, links: Links): Set<string> {
  const seen = new Set([start]);
  for (const code of seen) {
    for (const next of links.get(code) ?? []) if (next !== null) seen.add(next);
  }
  return seen;
}

describe('arrow keys', () => {
  const cross = [
    { code: 'centre', x: 0, y: 0 },
    { code: 'east', x: 2, y: 0.2 },
    { code: 'north', x: -0.3, y: 3 },
    { code: 'west', x: -1, y: 0 },
    { code: 'south', x: 0, y: -5 },
    { code: 'aslant', x: 1.5, y: 1.4 },
  ];
  const centre = cross[0]!;

  test('lead to the nearest area on that side', () => {
    const to = (direction: (typeof DIRECTIONS)[number]) =>
      neighbourInDirection(centre, cross, direction);
    expect(DIRECTIONS.map(to)).toEqual(['west', 'east', 'north', 'south']);
  });

  test('stay where nothing lies ahead', () => {
    expect(neighbourInDirection(cross[4]!, cross, 'down')).toBe(null);
    expect(neighbourInDirection(centre, [centre], 'up')).toBe(null);
  });

  test('go to what lies ahead at all where nothing lies straight ahead', () => {
    const two = [centre, { code: 'far', x: 1, y: 9 }];
    expect(neighbourInDirection(centre, two, 'right')).toBe('far');
  });

  test('reach every area of the city from every other, at both levels', () => {
    for (const points of [kelurahan, kecamatan]) {
      const links = linksOf(points);
      for (const { code: start } of points) {
        const reached = reachedFrom(start, links);
        const missed = points.filter(({ code }) => !reached.has(code));
        expect(missed, `from ${start}`).toEqual([]);
      }
    }
  });

  test('never end in a place without a way on, wherever areas lie', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const places = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
      minLength: 2,
      maxLength: 30,
      selector: String,
    });
    fc.assert(
      fc.property(places, (list) => {
        const points = list.map(([x, y], i) => ({ code: String(i), x, y }));
        for (const from of points) {
          const next = DIRECTIONS.map((one) => neighbourInDirection(from, points, one));
          expect(next.some((code) => code !== null)).toBe(true);
          expect(next).not.toContain(from.code);
        }
      }),
    );
  });
});
