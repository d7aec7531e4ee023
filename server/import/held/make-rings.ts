import { countFamiliesByRing } from '../../db/household-counts.ts';
import { groupCounts, COUNT_GROUPS } from '../../../geo/disclosure/held/count-groups.ts';
import { plannedSets } from '../../../geo/zones/build-strips.ts';
import { LINE_KINDS, zoneSetId } from '../../../geo/zones/kinds.ts';
import { makeLevels } from '../../../geo/zones/levels.ts';
import { projectionOf } from '../../../geo/zones/metric-projection.ts';
import type { PlannedSet } from '../../../geo/zones/plan.ts';
import { MISSING, OUTSIDE, ringOf, type RingSums } from '../../../geo/zones/ring.ts';
import { extentOf } from '../../db/areas.ts';
import { listPlaces, startRings } from '../../db/household-places.ts';
import { listLines } from '../../db/lines.ts';
import type { Db } from '../../db/open.ts';
import { findTrackHalfWidth } from '../../db/strips.ts';
import { listZonePolygons } from '../../db/zones.ts';

type Point = { lon: number | null; lat: number | null; accuracyM: number | null };

/** The sets of zones of a moment, and the ring of a family by its point. */
export type Rings = { sets: PlannedSet[]; ids: string[]; ringOf: (point: Point) => string };

/** Rings by the lines and zones of now, or of before a release; `null` where no strips were made yet. */
export function makeRings(db: Db, before?: number): Rings | null {
  const trackHalfWidthM = findTrackHalfWidth(db, before);
  if (trackHalfWidthM === null) return null;
  const [lines, polygons] = [listLines(db, LINE_KINDS, before), listZonePolygons(db, before)];
  const projection = projectionOf(extentOf(db));
  const sets = plannedSets({ lines, polygons, trackHalfWidthM }, projection);
  const ids = sets.map(zoneSetId);
  const levelsOf = makeLevels({ lines, polygons, sets }, projection);
  return {
    sets,
    ids,
    ringOf: ({ lon, lat, accuracyM }) =>
      lon === null || lat === null ? MISSING : ringOf(levelsOf(lon, lat, accuracyM), ids),
  };
}

/** Exact sums of a register by ring; `placeOf` says which ring a family is counted in. */
export function sumByRing(
  db: Db,
  register: number,
  placeOf: (place: Point & { id: number; area: string }) => string,
): RingSums[] {
  const put = startRings(db);
  const numbers = new Map<string, number>();
  const alone = new Map<string, { outside: number; missing: number }>();
  for (const place of listPlaces(db, register)) {
    const ring = placeOf(place);
    if (ring === OUTSIDE || ring === MISSING) {
      const own = alone.get(place.area) ?? { outside: 0, missing: 0 };
      alone.set(place.area, own);
      own[ring] += 1;
      continue;
    }
    const number = numbers.get(ring) ?? numbers.size;
    numbers.set(ring, number);
    put(place.id, number);
  }
  const names = [...numbers.keys()];
  const rings = countFamiliesByRing(db).map(({ area, ring, counts }) => ({
    area,
    ring: names[ring] ?? OUTSIDE,
    sums: groupCounts(counts),
  }));
  const others = [...alone].flatMap(([area, own]) =>
    ([OUTSIDE, MISSING] as const)
      .filter((ring) => own[ring] > 0)
      .map((ring) => ({ area, ring, sums: familiesOnly(own[ring]) })),
  );
  return [...rings, ...others];
}

// Of families that no zone reaches nothing but their number is told.
const familiesOnly = (families: number): (number[] | undefined)[] =>
  COUNT_GROUPS.map(({ id }) => (id === 'families' ? [families, 0, families] : undefined));
