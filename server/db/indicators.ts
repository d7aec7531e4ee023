import type { Level } from '../../geo/areas/levels.ts';
import { parseIndicator } from '../../geo/indicators/register.ts';
import type { Indicator, Origin } from '../../geo/indicators/types.ts';
import type { Db } from './open.ts';

/** The register of indicators in its order. */
export function listIndicators(db: Db): Indicator[] {
  const sql = 'select entry from indicator where ended is null order by position, id';
  // An entry that an older program stored gets the usual values of newer fields.
  return (db.prepare(sql).pluck().all() as string[]).map((entry) =>
    parseIndicator(JSON.parse(entry) as Record<string, unknown>),
  );
}

/** How many readable values there are, by indicator, level, period and origin. */
export type CoverageRow = {
  indicator: string;
  level: Level;
  period: string;
  origin: Origin;
  areas: number;
};

/** Counts of readable main values for every indicator, level, period and origin. */
export function listCoverage(db: Db): CoverageRow[] {
  const sql = `select o.indicator, a.level, o.period, o.origin, sum(o.status = 'ok') areas
    from observation o join area a on a.code = o.area and a.ended is null
    where o.ended is null and o.series = 'main'
    group by o.indicator, a.level, o.period, o.origin`;
  return db.prepare(sql).all() as CoverageRow[];
}

/** How many areas have a readable figure in any period, by indicator and level. */
export type ReachRow = { indicator: string; level: Level; areas: number };

/** Counts of areas with a readable main value in any period, for every indicator and level. */
export function listReach(db: Db): ReachRow[] {
  const sql = `select o.indicator, a.level, count(distinct o.area) areas
    from observation o join area a on a.code = o.area and a.ended is null
    where o.ended is null and o.series = 'main' and o.status = 'ok'
    group by o.indicator, a.level`;
  return db.prepare(sql).all() as ReachRow[];
}

/** Distinct sources by indicator. */
export function listSources(db: Db): { indicator: string; source: string }[] {
  const sql = `select distinct o.indicator, o.source
    from observation o join area a on a.code = o.area and a.ended is null
    where o.ended is null order by o.indicator, o.source`;
  return db.prepare(sql).all() as { indicator: string; source: string }[];
}

/** Ids of the indicators that have at least one figure at a level, in the register's order. */
export function listIndicatorsWithValues(db: Db, level: Level): string[] {
  const sql = `select i.id from indicator i where i.ended is null and exists (
      select 1 from observation o join area a on a.code = o.area and a.ended is null
      where o.ended is null and o.indicator = i.id and a.level = ? and o.series = 'main')
    order by i.position, i.id`;
  return db.prepare(sql).pluck().all(level) as string[];
}
