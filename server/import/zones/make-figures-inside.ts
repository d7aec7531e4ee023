import {
  COUNT_GROUPS,
  addSums,
  countsOfGroups,
} from '../../../geo/disclosure/held/count-groups.ts';
import type { Count } from '../../../geo/households/counts.ts';
import { countAreas, type CountedArea } from '../../../geo/households/exact-areas.ts';
import type { Area } from '../../../geo/indicators/types.ts';
import { releaseInside } from '../../../geo/zones/compare-inside.ts';
import type { Accuracies } from '../../../geo/zones/containment.ts';
import { releaseFamiliesInside } from '../../../geo/zones/families-inside.ts';
import { zoneSetId, type ZoneSet } from '../../../geo/zones/kinds.ts';
import { isComparable, type PlannedSet } from '../../../geo/zones/plan.ts';
import type { InsideTables } from '../../../geo/zones/protect-inside.ts';
import { isInside, type RingSums, tallyRings } from '../../../geo/zones/ring.ts';
import { makeIsTold, makeZoneFigures, withholdApart } from '../../../geo/zones/zone-figures.ts';
import type { ZoneFigure } from '../../../geo/zones/zone-figure.ts';
import { listAreas } from '../../db/areas.ts';
import type { SetApart } from '../../db/lineage.ts';
import type { Db } from '../../db/open.ts';
import type { Register } from '../../db/registers.ts';
import { listCoverage } from '../../db/strips.ts';
import type { Rings } from '../held/make-rings.ts';
import type { AsOf, RegisterSums } from '../held/register-sums.ts';
import type { Salt } from '../salt.ts';

/** What figures of the families inside zones are made of. */
export type InsideInput = {
  register: Register;
  salt: Salt;
  rings: Rings;
  sums: RegisterSums;
  /** All families by area: what is counted, and what is published of them. */
  whole: InsideTables;
  accuracies: Accuracies;
  /** Sets that are not counted in a kelurahan, and so in no area that it belongs to. */
  apart: readonly SetApart[];
  asOf: AsOf;
};

/** Figures of a register's families inside the current zones, after the disclosure control. */
export function makeFiguresInside(
  db: Db,
  { register, salt, rings: { sets, ids }, sums, whole, accuracies, apart, asOf }: InsideInput,
): ZoneFigure[] {
  const areas = listAreas(db);
  const strips = new Map(listCoverage(db).map((one) => [`${zoneSetId(one)} ${one.area}`, one]));
  const stripOf = (set: ZoneSet, area: string) => strips.get(`${zoneSetId(set)} ${area}`);
  const coverageOf = (area: string) =>
    sets.map((set) => {
      const { share = 0, reached = false } = stripOf(set, area) ?? {};
      return { share: share ?? 0, reached };
    });
  const rules = { accuracies, salt: salt.bytes, threshold: register.threshold };
  const tallies = tallyRings(sums.rings, ids);
  const counted = releaseFamiliesInside({ ...rules, areas, sets, tallies, coverageOf });
  const inside = withholdApart(counted, ids, apart, areas);
  const rates = releaseInside({
    ...rules,
    sets: sets
      .filter(isComparable)
      .map((set) => ({ set, exact: countInside(areas, sums.rings, set) })),
    isTold: makeIsTold(sets, inside),
    whole,
  });
  const isAssessed = (set: ZoneSet, area: string) => stripOf(set, area)?.assessed !== 'none';
  return makeZoneFigures(sets, inside, rates, isAssessed, register).map((one) => ({
    ...one,
    asOf: asOf(one.area, one.indicator),
  }));
}

function countInside(
  areas: readonly Area[],
  rings: readonly RingSums[],
  set: PlannedSet,
): CountedArea[] {
  const byArea = new Map<string, RingSums['sums']>();
  for (const { area, ring, sums } of rings) {
    if (!isInside(ring, zoneSetId(set))) continue;
    const before = byArea.get(area);
    byArea.set(area, before ? COUNT_GROUPS.map((_, at) => addUp(before[at], sums[at])) : sums);
  }
  const counts = new Map<string, Count[]>(
    [...byArea].map(([area, sums]) => [area, countsOfGroups(sums)]),
  );
  return countAreas(areas, counts);
}

type GroupSums = RingSums['sums'][number];
const addUp = (a: GroupSums, b: GroupSums): GroupSums => (a && b ? addSums(a, b) : (a ?? b));
