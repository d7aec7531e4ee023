import type { MultiPolygon } from 'geojson';
import type { Level } from '../../geo/areas/levels.ts';
import type { Assessed, Strip } from '../../geo/zones/build-strips.ts';
import type { Basis, ZoneKind, ZoneSet } from '../../geo/zones/kinds.ts';
import type { Db } from './open.ts';
import { validity } from './validity.ts';

type Row = {
  kind: ZoneKind;
  width_m: number;
  basis: Basis;
  area: string;
  article: string | null;
  assessed: Assessed;
  area_m2: number | null;
  share: number | null;
  reached: number;
  score_high: number | null;
  geometry: string | null;
};

const COLUMNS = `s.kind, s.width_m, s.basis, s.area, s.article, s.assessed, s.area_m2, s.share,
  s.reached, s.score_high`;

const toStrip = (row: Omit<Row, 'geometry'>): Omit<Strip, 'geometry'> => ({
  kind: row.kind,
  widthM: row.width_m,
  basis: row.basis,
  area: row.area,
  article: row.article,
  assessed: row.assessed,
  areaM2: row.area_m2,
  share: row.share,
  reached: row.reached === 1,
  scoreHigh: row.score_high,
});

/** Ends all current strips and puts the given ones in their place, with the parameter they were made with. */
export function replaceStrips(
  db: Db,
  release: number,
  strips: readonly Strip[],
  trackHalfWidthM: number,
): void {
  for (const table of ['strip', 'zone_setting']) {
    db.prepare(`update ${table} set ended = ? where ended is null`).run(release);
  }
  db.prepare('insert into zone_setting (track_half_width_m, release) values (?, ?)').run(
    trackHalfWidthM,
    release,
  );
  const insert = db.prepare(`insert into strip
    (kind, width_m, basis, area, article, assessed, area_m2, share, reached, score_high, geometry, release)
    values (@kind, @widthM, @basis, @area, @article, @assessed, @areaM2, @share, @reached, @scoreHigh,
      @geometry, @release)`);
  for (const strip of strips) {
    const geometry = strip.geometry && JSON.stringify(strip.geometry);
    insert.run({ ...strip, reached: Number(strip.reached), geometry, release });
  }
}

/** Half width of a track that the current strips were made with, or `null` where none were made yet. */
export const findTrackHalfWidth = (db: Db, before?: number): number | null =>
  (db
    .prepare(`select track_half_width_m from zone_setting where ${validity(before)}`)
    .pluck()
    .get() as number | undefined) ?? null;

/** What the strips cover, without geometry, in the order in which they were made. */
export function listCoverage(db: Db): Omit<Strip, 'geometry'>[] {
  const sql = `select ${COLUMNS} from strip s where s.ended is null order by s.rowid`;
  return (db.prepare(sql).all() as Row[]).map(toStrip);
}

/** The same of one area. */
export function listCoverageOf(db: Db, area: string): Omit<Strip, 'geometry'>[] {
  const sql = `select ${COLUMNS} from strip s where s.ended is null and s.area = ? order by s.rowid`;
  return (db.prepare(sql).all(area) as Row[]).map(toStrip);
}

/** Sets of zones and areas that are asked for; `null` for all. */
export type StripFilter = {
  kind: ZoneKind | null;
  widthM: number | null;
  basis: Basis | null;
  level: Level | null;
  area: string | null;
};

const WHERE = `s.ended is null and (:kind is null or s.kind = :kind)
  and (:widthM is null or s.width_m = :widthM) and (:basis is null or s.basis = :basis)
  and (:level is null or a.level = :level) and (:area is null or s.area = :area)`;

/** Strips with their geometry, in the order of sets and areas. */
export function listStrips(db: Db, filter: StripFilter): Strip[] {
  const sql = `select ${COLUMNS}, s.geometry from strip s
    join area a on a.code = s.area and a.ended is null where ${WHERE} order by s.rowid`;
  return (db.prepare(sql).all(filter) as Row[]).map((row) => ({
    ...toStrip(row),
    geometry: row.geometry === null ? null : (JSON.parse(row.geometry) as MultiPolygon),
  }));
}

/** Every set of zones that there are strips of, with how many kelurahan it covers and how many nobody can tell. */
export function listZoneSets(
  db: Db,
): (ZoneSet & { article: string | null; areas: number; notAssessed: number })[] {
  const sql = `select s.kind, s.width_m widthM, s.basis, min(s.article) article,
      sum(s.area_m2 > 0) areas, sum(s.assessed = 'none') notAssessed
    from strip s join area a on a.code = s.area and a.ended is null
    where s.ended is null and a.level = 'kelurahan'
    group by s.kind, s.width_m, s.basis order by min(s.rowid)`;
  return (
    db.prepare(sql).all() as (ZoneSet & {
      article: string | null;
      areas: number | null;
      notAssessed: number;
    })[]
  ).map((row) => ({ ...row, areas: row.areas ?? 0 }));
}
