import { SLUM_CLASSES, SLUM_SCORES, slumClass } from '../../../geo/zones/polygon.ts';

// What the public file holds: for each table its columns and the rows of the register that go into it.
// The names are the register's, so that one and the same statement reads both. Rows come in an order that
// follows from what they say, or from the file that brought them, never from when a private change made
// them anew; ids of rows, gaps between them and sequences of the register do not come along.

/** A table of the public file: its columns as SQL declares them, and its rows out of the register. */
export type PublicTable = { name: string; declared: string; rows: string };

/** Nothing that has ended is in the public file; statements that ask find it so. */
const CURRENT = 'ended integer generated always as (null) virtual';

const NUMBERS = ['value', 'numerator', 'denominator', 'low', 'high'];
/** Numbers of a figure that may be read; see the gate in geo/disclosure. */
const gated = (alias: string): string =>
  NUMBERS.map(
    (name) =>
      `case when ${alias}.status in ('ok', 'not_comparable') then ${alias}.${name} end as ${name}`,
  ).join(', ');
const GATE = `check (status in ('ok', 'not_comparable') or coalesce(${NUMBERS.join(', ')}) is null)`;
const DECLARED_NUMBERS = NUMBERS.map((name) => `${name} real`).join(', ');

/** Areas that are current: figures and strips of others are not served. */
const ofCurrent = (alias: string): string =>
  `join area a on a.code = ${alias}.area and a.ended is null where ${alias}.ended is null`;

/** The class of a slum is public, its score is not: the least whole score of the class stands for it. */
const CLASS_SCORES = SLUM_CLASSES.map((name) => {
  const scores = Array.from({ length: SLUM_SCORES.most + 1 }, (_, score) => score);
  return scores.find((score) => score >= SLUM_SCORES.least && slumClass(score) === name) ?? 0;
});
const slumScore = `case ${CLASS_SCORES.map((score) => `when s.score_high >= ${score} then ${score}`).join(' ')} end`;

/** Every table of the public file, in the order in which they are written. */
export const PUBLIC_TABLES: readonly PublicTable[] = [
  {
    name: 'release',
    declared: `number integer primary key, created text not null, kind text not null,
      summary text not null, undone text`,
    rows: `select number, created, kind, summary, undone from release
      where number is not null order by number`,
  },
  {
    name: 'boundary_set',
    declared: `vintage text not null, source text not null, licence text not null, ${CURRENT}`,
    rows: 'select vintage, source, licence from boundary_set where ended is null',
  },
  {
    name: 'area',
    declared: `code text primary key, bps_code text, level text not null, name text not null,
      parent text, geometry text not null, area_km2 real not null,
      west real not null, south real not null, east real not null, north real not null, ${CURRENT}`,
    rows: `select code, bps_code, level, name, parent, geometry, area_km2, west, south, east, north
      from area where ended is null order by code`,
  },
  {
    name: 'alias',
    declared: `alias text not null, code text not null, ${CURRENT}`,
    rows: `select alias, code from alias where ended is null
      and code in (select code from area where ended is null) order by alias, code`,
  },
  {
    name: 'indicator',
    declared: `id text primary key, position integer not null, entry text not null, ${CURRENT}`,
    rows: `select id, row_number() over (order by position, id) as position, entry
      from indicator where ended is null order by position`,
  },
  {
    name: 'observation',
    declared: `area text not null, indicator text not null, period text not null,
      series text not null, origin text not null, ${DECLARED_NUMBERS}, status text not null,
      quality text not null, source text not null, note text, as_of text, ${CURRENT}, ${GATE},
      primary key (indicator, period, series, area)`,
    rows: `select o.area, o.indicator, o.period, o.series, o.origin, ${gated('o')}, o.status,
      o.quality, o.source, o.note, o.as_of from observation o ${ofCurrent('o')}
      order by o.indicator, o.period, o.series, o.area`,
  },
  {
    name: 'register',
    declared: `period text primary key, source text not null, origin text not null,
      poverty_line real, threshold integer not null, ${CURRENT}`,
    rows: `select period, source, origin, poverty_line, threshold from register
      where ended is null order by period`,
  },
  {
    name: 'line',
    declared: `id text primary key, kind text not null, name text, code text, section text,
      method text not null, accuracy_m real not null, evidence text not null, licence text not null,
      width_m_min real, width_m_max real, depth_m real, levee integer, tunnel integer not null,
      in_town integer, basin_km2 real, carries text, rule text, rule_reason text,
      source text not null, date text, geometry text not null, ${CURRENT}`,
    rows: `select id, kind, name, code, section, method, accuracy_m, evidence, licence, width_m_min,
      width_m_max, depth_m, levee, tunnel, in_town, basin_km2, carries, rule, rule_reason, source,
      date, geometry from line where ended is null order by rowid`,
  },
  {
    // The polygons themselves are not served, only what they cover of areas (strip).
    name: 'zone',
    declared: `kind text not null, source text not null, licence text not null, ${CURRENT}`,
    rows: `select distinct kind, source, licence from zone where ended is null
      order by kind, source, licence`,
  },
  {
    name: 'zone_setting',
    declared: `track_half_width_m real not null, ${CURRENT}`,
    rows: 'select track_half_width_m from zone_setting where ended is null',
  },
  {
    name: 'strip',
    declared: `kind text not null, width_m integer not null, basis text not null,
      area text not null, article text, assessed text not null, area_m2 real, share real,
      reached integer generated always as (null) virtual, score_high real, geometry text, ${CURRENT},
      primary key (area, kind, width_m, basis)`,
    rows: `select s.kind, s.width_m, s.basis, s.area, s.article, s.assessed, s.area_m2, s.share,
      ${slumScore} as score_high, s.geometry from strip s ${ofCurrent('s')} order by s.rowid`,
  },
  {
    // A register's rows are made anew as a whole, always in one order.
    name: 'zone_figure',
    declared: `kind text not null, width_m integer not null, basis text not null,
      area text not null, indicator text not null, period text not null, origin text not null,
      ${DECLARED_NUMBERS}, status text not null, quality text not null, source text not null,
      note text, method text not null, as_of text, ${CURRENT}, ${GATE},
      primary key (area, period, kind, width_m, basis, indicator)`,
    rows: `select z.kind, z.width_m, z.basis, z.area, z.indicator, z.period, z.origin,
      ${gated('z')}, z.status, z.quality, z.source, z.note, z.method, z.as_of
      from zone_figure z ${ofCurrent('z')} order by z.period, z.rowid`,
  },
];

/** Tables that a change of a register may move. */
export const REGISTER_TABLES = ['indicator', 'observation', 'register', 'zone_figure'];
