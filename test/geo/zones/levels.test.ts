import { describe, expect, test } from 'vitest';
import { distanceM, type Segment } from '../../../geo/boundaries/distance.ts';
import { makeRegister } from '../../../geo/demonstration/make-register.ts';
import type { Household } from '../../../geo/households/household.ts';
import { plannedSets } from '../../../geo/zones/build-strips.ts';
import { BOUNDS, type Bound } from '../../../geo/zones/containment.ts';
import { zoneSetId } from '../../../geo/zones/kinds.ts';
import { LEVEL, levelAt, makeLevels } from '../../../geo/zones/levels.ts';
import type { Line } from '../../../geo/zones/line.ts';
import { metricProjection } from '../../../geo/zones/metric-projection.ts';
import { pathsInMetres } from '../../../geo/zones/project.ts';
import { COUNT_GROUPS } from '../../../geo/disclosure/held/count-groups.ts';
import { isInside, MISSING, ringOf, tallyRings } from '../../../geo/zones/ring.ts';
import { estimateInside, type Place } from '../../../geo/zones/tally.ts';
import { bundledInput } from '../demonstration/demonstration-fixture.ts';
import { readCases } from '../../oracles/fixtures.ts';
import { inputOf } from './zone-fixture.ts';

const projection = metricProjection(106.15, -6.1);
const { lines } = inputOf(readCases()[0]!);

describe('the levels of a distance', () => {
  test('compare it with what the line reaches, and with how sure line and point are', () => {
    const reach = { low: 50, best: 110, high: 170 };
    expect(levelAt(reach, 40, 10)).toBe(LEVEL.surely);
    expect(levelAt(reach, 41, 10)).toBe(LEVEL.inside);
    expect(levelAt(reach, 110, 10)).toBe(LEVEL.inside);
    expect(levelAt(reach, 111, 10)).toBe(LEVEL.possibly);
    expect(levelAt(reach, 180, 10)).toBe(LEVEL.possibly);
    expect(levelAt(reach, 181, 10)).toBe(LEVEL.outside);
    expect(levelAt({ low: -35, best: 25, high: 85 }, 0, 0)).toBe(LEVEL.inside);
  });
});

/** Half the width of a channel as the definition says: nothing where no width is known. */
const halves = (line: Line): Record<Bound, number> => {
  const [least, most] = [line.width_m_min ?? 0, line.width_m_max ?? 0];
  return { low: least / 2, best: (least + most) / 4, high: most / 2 };
};

/** The reach of a line in a set, written out by hand from the definitions: `null` where it is no part. */
function reachByHand(line: Line, set: string): Record<Bound, number> | null {
  const [kind = '', width = ''] = set.split('-');
  if (line.method === 'estimated' || line.kind === 'station') return null;
  if (kind !== 'any' && kind !== line.kind) return null;
  const isLaw = set.endsWith('law');
  const legal = { low: 10, best: 15, high: 30 };
  return Object.fromEntries(
    BOUNDS.map((bound) => {
      const wide = isLaw && kind === 'river' ? legal[bound] : Number(width);
      const edge = line.kind === 'railway' ? (isLaw ? 5 : 0) : halves(line)[bound];
      const error = { low: -line.accuracy_m, best: 0, high: line.accuracy_m }[bound];
      return [bound, edge + wide + error];
    }),
  ) as Record<Bound, number>;
}

const segmentsOf = (line: Line): Segment[] =>
  pathsInMetres(line.geometry, projection).flatMap((path) =>
    path.slice(1).map(([x, y], i): Segment => [...(path[i] ?? [x, y]), x, y] as Segment),
  );

const asPlace = ({ area, lon, lat, accuracyM }: Household, id: number): Place => ({
  id,
  area,
  lon,
  lat,
  accuracyM,
});

const FAMILIES = COUNT_GROUPS.findIndex(({ id }) => id === 'families');
const oneFamily = (area: string, ring: string) => ({
  area,
  ring,
  sums: COUNT_GROUPS.map((_, at) => (at === FAMILIES ? [1, 0, 1, 1] : undefined)),
});

test('every family of the demonstration register is counted where a loop over all lines counts it', () => {
  const sets = plannedSets({ lines, polygons: [], trackHalfWidthM: 5 }, projection);
  const places = [...makeRegister(bundledInput(2013))].map(asPlace);
  const ids = sets.map(zoneSetId);
  const levelsOf = makeLevels({ lines, polygons: [], sets }, projection);
  const rings = new Map(
    places.map(({ id, lon, lat, accuracyM }) => [
      id,
      ringOf(levelsOf(lon ?? 0, lat ?? 0, accuracyM), ids),
    ]),
  );
  const tallies = tallyRings(
    places.map(({ id, area }) => oneFamily(area, rings.get(id) ?? '')),
    ids,
  );
  const pieces = lines.map(segmentsOf);
  const reaches = sets.map((set) => lines.map((line) => reachByHand(line, zoneSetId(set))));
  const expected = new Map<string, number>();
  const wrong: string[] = [];
  const add = (key: string) => expected.set(key, (expected.get(key) ?? 0) + 1);
  for (const { id, area, lon, lat } of places) {
    const [x, y] = projection.toMetres(lon ?? 0, lat ?? 0);
    const distances = pieces.map((segments) => distanceM(x, y, segments));
    reaches.forEach((byLine, set) => {
      const holds = (test: (reach: Record<Bound, number>, distance: number) => boolean) =>
        byLine.some((reach, at) => reach !== null && test(reach, distances[at] ?? Infinity));
      if (holds(({ low }, distance) => distance + 10 <= low)) add(`${area} ${set} low`);
      if (holds(({ high }, distance) => distance - 10 <= high)) add(`${area} ${set} high`);
      const isBest = holds(({ best }, distance) => distance <= best);
      if (isBest) add(`${area} ${set} best`);
      if (isInside(rings.get(id) ?? '', ids[set] ?? '') !== isBest) wrong.push(`${id} ${ids[set]}`);
    });
  }
  expect(wrong).toEqual([]);
  let total = 0;
  for (const [area, { families, missing, inside }] of tallies) {
    expect(missing).toBe(0);
    total += families;
    inside.forEach((counts, set) => {
      for (const bound of BOUNDS) {
        expect(counts[bound], `${area} ${set} ${bound}`).toBe(
          expected.get(`${area} ${set} ${bound}`) ?? 0,
        );
      }
    });
  }
  expect(total).toBe(135_451);
}, 60_000);

describe('polygons and families without a point', () => {
  const square = {
    id: 'slum-1',
    kind: 'slum' as const,
    name: null,
    method: 'measured' as const,
    accuracy_m: 20,
    evidence: 'x',
    licence: 'x',
    score: 40,
    source: 'x',
    date: null,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [106.15, -6.12],
          [106.152, -6.12],
          [106.152, -6.118],
          [106.15, -6.118],
          [106.15, -6.12],
        ],
      ],
    },
  };
  const sets = plannedSets({ lines: [], polygons: [square], trackHalfWidthM: 5 }, projection);
  const slum = sets.findIndex(({ kind }) => kind === 'slum');
  const levelsOf = makeLevels({ lines: [], polygons: [square], sets }, projection);
  // A degree of latitude is 110,574 m there.
  const north = (metres: number) => -6.118 + metres / 110_574;

  test.each([
    ['deep inside', -100, LEVEL.surely],
    ['inside near the edge', -25, LEVEL.inside],
    ['outside near the edge', 25, LEVEL.possibly],
    ['far outside', 40, null],
  ])('%s', (_, metres, level) => {
    expect(levelsOf(106.151, north(metres), null)?.[slum] ?? null).toBe(level);
  });

  test('a better point needs less room', () => {
    expect(levelsOf(106.151, north(-25), 2)?.[slum]).toBe(LEVEL.surely);
  });

  test('a family without a point counts by the covered part, is never sure and always possible', () => {
    const ids = sets.map(zoneSetId);
    const ring = ringOf(levelsOf(106.151, -6.119, null), ids);
    const rings = [ring, MISSING, MISSING, MISSING].map((one) => oneFamily('a', one));
    const tally = tallyRings(rings, ids).get('a');
    expect(tally).toMatchObject({ families: 4, missing: 3 });
    expect(tally?.inside[slum]).toEqual({ low: 1, best: 1, high: 1 });
  });

  test('are estimated from their rounded number, so that a share tells no exact one', () => {
    const estimate = (missing: number, share: number, reached = true) =>
      estimateInside(missing, [{ share, reached }], 5)[0];
    expect(estimate(12, 0.4)).toEqual({ low: 0, best: 4, high: 10 });
    expect(estimate(12, 0, false)).toEqual({ low: 0, best: 0, high: 0 });
    for (const few of [1, 2, 3, 4]) expect(estimate(few, 0.5)).toEqual(estimate(0, 0.5));
  });
});
