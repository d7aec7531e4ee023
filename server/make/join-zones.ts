import { levelOfCode } from '../../geo/areas/levels.ts';
import type { Area, Observation } from '../../geo/indicators/types.ts';
import { HINTS } from '../../geo/text/errors.ts';
import { COMPARED_INDICATORS } from '../../geo/zones/compare-inside.ts';
import { zoneSetId, type ZoneSet } from '../../geo/zones/kinds.ts';
import { isTold, zoneEntry } from '../../geo/zones/zone-entry.ts';
import type { ZoneFigure } from '../../geo/zones/zone-figure.ts';
import { listAreas } from '../db/areas.ts';
import { listIndicators } from '../db/indicators.ts';
import { listByArea, listByLevel } from '../db/observations.ts';
import type { Db } from '../db/open.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { listCoverageOf, listStrips } from '../db/strips.ts';
import { listZoneFigures, listZoneFiguresOfArea, listZonePeriods } from '../db/zone-figures.ts';
import { encodeAreaZone, encodeZoneRow, zoneProperties } from '../encode/zones.ts';
import { Problem } from '../errors.ts';
import type { AreaZone, ZoneItemsQuery } from '../schemas/zones.ts';
import { checkPeriod } from './check-period.ts';
import type { Table } from './join-areas.ts';
import { kecamatanNames } from './kecamatan-names.ts';

/** The indicators that are told inside against outside, as the register has them. */
export const comparedIndicators = (db: Db) => {
  const ids = COMPARED_INDICATORS.map(({ id }) => id);
  return listIndicators(db).filter(({ id }) => ids.includes(id));
};

type ZoneQuery = Pick<ZoneItemsQuery, 'kind' | 'width_m' | 'basis' | 'code' | 'level' | 'period'>;

/** The sets of zones in the areas that a query asks for, one row a set and area. */
export function joinZones(query: ZoneQuery, { db }: Snapshot): Table {
  const areas = new Map(listAreas(db).map((area) => [area.code, area]));
  const level = query.level ?? (query.code ? levelOfCode(query.code) : 'kelurahan');
  const strips = listStrips(db, {
    kind: query.kind ?? null,
    widthM: query.width_m ?? null,
    basis: query.basis ?? null,
    level,
    area: query.code ?? null,
  });
  const period = checkPeriod(db, query.period) ?? listZonePeriods(db).at(-1) ?? null;
  const figuresOf = rememberFigures(db, period);
  const whole = level && period ? wholes(listByLevel(db, level), period) : [];
  const nameOf = kecamatanNames(areas);
  const rows = strips.flatMap((strip) => {
    const area = areas.get(strip.area);
    if (!area) return [];
    const own = whole.filter((one) => one.area === strip.area);
    const entry = zoneEntry(strip, figuresOf(strip, strip.area), own);
    return [encodeZoneRow(entry, strip.geometry, area, nameOf(area))];
  });
  const columns = Object.keys(zoneProperties(comparedIndicators(db)));
  return { rows, columns, indicators: {} };
}

/** @throws Problem for a code that no area has */
export function checkCode(db: Db, code: string | undefined): void {
  if (code === undefined || listAreas(db).some((area) => area.code === code)) return;
  throw new Problem('unknown_value', { parameter: 'code', value: code, hint: HINTS.codes });
}

const wholes = (figures: readonly Observation[], period: string): Observation[] =>
  figures.filter((one) => one.period === period && one.origin !== 'published');

/** Figures by set and area, each set read once. */
function rememberFigures(db: Db, period: string | null) {
  const known = new Map<string, Map<string, ZoneFigure[]>>();
  return (set: ZoneSet, area: string): ZoneFigure[] => {
    const id = zoneSetId(set);
    const byArea =
      known.get(id) ?? groupByArea(period === null ? [] : listZoneFigures(db, set, period));
    known.set(id, byArea);
    return byArea.get(area) ?? [];
  };
}

function groupByArea(figures: readonly ZoneFigure[]): Map<string, ZoneFigure[]> {
  const groups = new Map<string, ZoneFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.area) ?? [];
    group.push(figure);
    groups.set(figure.area, group);
  }
  return groups;
}

/**
 * The zones of one area with the latest register. Where indicators are not told of the area itself, they
 * are of the nearest area above it that has them.
 */
export function zonesOfArea(db: Db, area: Area, parents: readonly Area[]): AreaZone[] {
  const period = listZonePeriods(db).at(-1) ?? null;
  const [own, ...above] = [area, ...parents].map(({ code }) => {
    const figures = period === null ? [] : listZoneFiguresOfArea(db, code, period);
    const whole = period === null ? [] : wholes(listByArea(db, code), period);
    return listCoverageOf(db, code).map((strip) => zoneEntry(strip, figures, whole));
  });
  return (own ?? []).filter(isTold).map((entry) => {
    const same = above.flatMap((entries) =>
      entries.filter((one) => zoneSetId(one) === zoneSetId(entry)),
    );
    const telling = [entry, ...same].find(({ compared }) => compared.length > 0);
    return encodeAreaZone(entry, telling ?? null);
  });
}
