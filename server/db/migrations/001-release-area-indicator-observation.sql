-- Rows belong to the release that brought them (release) and, once replaced, to the one that
-- ended them (ended). The current state is `ended is null`; undoing a release deletes what it
-- brought and reopens what it ended. Ids of releases are never used twice.

create table release (
  id integer primary key autoincrement,
  created text not null,             -- ISO 8601, UTC
  kind text not null,                -- seed, figures, boundaries
  summary text not null,             -- JSON: what was read, matched and stored
  undone text                        -- ISO 8601, UTC, or null
) strict;

create table boundary_set (
  id integer primary key,
  vintage text not null,
  source text not null,
  licence text not null,
  release integer not null references release (id),
  ended integer references release (id)
) strict;

create table area (
  code text not null,                -- Kemendagri, e.g. 36.73.02.1001
  bps_code text,                     -- BPS, e.g. 3673060001
  level text not null check (level in ('kota', 'kecamatan', 'kelurahan')),
  name text not null,
  parent text,
  boundary_set integer not null references boundary_set (id),
  geometry text not null,            -- GeoJSON Polygon or MultiPolygon, WGS 84, RFC 7946 winding
  area_km2 real not null,            -- on the ellipsoid
  west real not null, south real not null, east real not null, north real not null,
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index area_current on area (code) where ended is null;
create index area_level on area (level) where ended is null;

create table alias (
  alias text not null,               -- as written in a file
  code text not null,
  origin text not null check (origin in ('bundled', 'confirmed')),
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index alias_current on alias (alias, code) where ended is null;

create table indicator (
  id text not null,
  position integer not null,         -- order in lists
  entry text not null,               -- JSON: the register's entry (geo/indicators/types.ts)
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index indicator_current on indicator (id) where ended is null;

create table observation (
  area text not null,
  indicator text not null,
  period text not null,              -- 2013, 2021-S1, 2024-07, 2024-06-03
  series text not null check (series in ('main', 'alt')),
  origin text not null check (origin in ('published', 'computed', 'demonstration')),
  value real, numerator real, denominator real, low real, high real,
  status text not null check (status in ('ok', 'no_data', 'suppressed', 'not_comparable')),
  quality text not null,
  source text not null,
  note text,
  release integer not null references release (id),
  ended integer references release (id),
  check (status <> 'suppressed' or coalesce(value, numerator, denominator, low, high) is null)
) strict;
create unique index observation_current on observation (indicator, period, series, area) where ended is null;

create table line (
  id text not null,                  -- kind and number in the file, e.g. river-1
  kind text not null check (kind in ('river', 'canal', 'railway', 'station')),
  name text, code text, section text,
  method text not null check (method in ('measured', 'inferred', 'estimated')),
  accuracy_m real not null,
  evidence text not null,
  licence text not null,
  width_m_min real, width_m_max real,
  geometry text not null,            -- GeoJSON LineString or Point, WGS 84
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index line_current on line (id) where ended is null;
