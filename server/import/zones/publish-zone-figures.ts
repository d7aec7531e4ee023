import type { Count } from '../../../geo/households/counts.ts';
import { countAreas, type CountedArea } from '../../../geo/households/exact-areas.ts';
import type { Area } from '../../../geo/indicators/types.ts';
import { plannedSets } from '../../../geo/zones/build-strips.ts';
import { releaseInside } from '../../../geo/zones/compare-inside.ts';
import { releaseFamiliesInside } from '../../../geo/zones/families-inside.ts';
import { LINE_KINDS, zoneSetId, type ZoneSet } from '../../../geo/zones/kinds.ts';
import { makeLevels, POINT_ACCURACY_M } from '../../../geo/zones/levels.ts';
import { projectionOf } from '../../../geo/zones/metric-projection.ts';
import { isComparable, type PlannedSet } from '../../../geo/zones/plan.ts';
import type { InsideTables } from '../../../geo/zones/protect-inside.ts';
import { tallyFamilies, type AreaTally } from '../../../geo/zones/tally.ts';
import { makeIsTold, makeZoneFigures } from '../../../geo/zones/zone-figures.ts';
import { extentOf, listAreas } from '../../db/areas.ts';
import { countFamiliesInside } from '../../db/household-counts.ts';
import { accuraciesOf, listPlaces, startMarks } from '../../db/household-places.ts';
import { listLines } from '../../db/lines.ts';
import type { Db } from '../../db/open.ts';
import type { Register } from '../../db/registers.ts';
import { findTrackHalfWidth, listCoverage } from '../../db/strips.ts';
import { endZoneFigures, insertZoneFigures } from '../../db/zone-figures.ts';
import { listZonePolygons } from '../../db/zones.ts';
import type { Salt } from '../salt.ts';

/**
 * Makes the figures of a register's families inside the current zones anew: distances, exact counts,
 * disclosure control, stored values. `whole` are all its families (releaseWhole). Does nothing where no
 * strips were made yet. Runs inside the transaction of the change.
 */
export function publishZoneFigures(
  db: Db,
  release: number,
  register: Register,
  salt: Salt,
  whole: InsideTables,
): void {
  endZoneFigures(db, release, register.id);
  const trackHalfWidthM = findTrackHalfWidth(db);
  if (trackHalfWidthM === null) return;
  const areas = listAreas(db);
  const { sets, tallies } = tally(db, register.id, trackHalfWidthM);
  const strips = new Map(listCoverage(db).map((one) => [`${zoneSetId(one)} ${one.area}`, one]));
  const stripOf = (set: ZoneSet, area: string) => strips.get(`${zoneSetId(set)} ${area}`);
  const { threshold } = register;
  const rules = {
    accuracies: accuraciesOf(db, register.id, POINT_ACCURACY_M),
    salt: salt.bytes,
    threshold,
  };
  const coverageOf = (area: string) =>
    sets.map((set) => {
      const { share = 0, reached = false } = stripOf(set, area) ?? {};
      return { share: share ?? 0, reached };
    });
  const inside = releaseFamiliesInside({ ...rules, areas, sets, tallies, coverageOf });
  const rates = releaseInside({
    ...rules,
    sets: countInside(db, areas, sets),
    isTold: makeIsTold(sets, inside),
    whole,
  });
  const isAssessed = (set: ZoneSet, area: string) => stripOf(set, area)?.assessed !== 'none';
  const figures = makeZoneFigures(sets, inside, rates, isAssessed, register);
  insertZoneFigures(db, release, figures, register.id);
}

const placesOfCompared = (sets: readonly PlannedSet[]): number[] =>
  sets.flatMap((set, at) => (isComparable(set) ? [at] : []));

/** Counts families by distance, and marks those inside for the counts of indicators. */
function tally(
  db: Db,
  register: number,
  trackHalfWidthM: number,
): { sets: PlannedSet[]; tallies: Map<string, AreaTally> } {
  const [lines, polygons] = [listLines(db, LINE_KINDS), listZonePolygons(db)];
  const projection = projectionOf(extentOf(db));
  const sets = plannedSets({ lines, polygons, trackHalfWidthM }, projection);
  const levelsOf = makeLevels({ lines, polygons, sets }, projection);
  const tallies = tallyFamilies(
    listPlaces(db, register),
    levelsOf,
    sets.length,
    placesOfCompared(sets),
    startMarks(db),
  );
  return { sets, tallies };
}

function countInside(
  db: Db,
  areas: readonly Area[],
  sets: readonly PlannedSet[],
): { set: PlannedSet; exact: CountedArea[] }[] {
  const compared = placesOfCompared(sets).flatMap((at) => sets[at] ?? []);
  const counted = countFamiliesInside(db, compared.length);
  return compared.map((set, at) => ({
    set,
    exact: countAreas(areas, counted[at] ?? new Map<string, Count[]>()),
  }));
}
