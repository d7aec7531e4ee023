-- Marginal zones. Lines know what decides their set-back; `zone` holds polygons of files; `strip` and
-- `zone_figure` are made from them and from the registers, whole, whenever one of those changes.

create table line_with_rules (
  id text not null,                  -- kind and number in the file, e.g. river-1
  kind text not null check (kind in ('river', 'canal', 'railway', 'bridge', 'station')),
  name text, code text, section text,
  method text not null check (method in ('measured', 'inferred', 'estimated')),
  accuracy_m real not null,          -- 95 % bound
  evidence text not null,
  licence text not null,
  width_m_min real, width_m_max real,
  depth_m real,
  levee integer,                     -- 0, 1 or null
  tunnel integer not null default 0,
  in_town integer,                   -- 0, 1 or null: a kota is a town
  basin_km2 real,
  carries text check (carries in ('railway', 'road')),
  rule text, rule_reason text,       -- stated instead of the one that follows (geo/zones/rules.ts)
  source text not null,
  date text,
  geometry text not null,            -- GeoJSON LineString, MultiLineString or Point, WGS 84
  release integer not null references release (id),
  ended integer references release (id)
) strict;
insert into line_with_rules (id, kind, name, code, section, method, accuracy_m, evidence, licence,
    width_m_min, width_m_max, source, geometry, release, ended)
  select id, kind, name, code, section, method, accuracy_m, evidence, licence,
    width_m_min, width_m_max, evidence, geometry, release, ended from line order by rowid;
drop table line;
alter table line_with_rules rename to line;
create unique index line_current on line (id) where ended is null;

create table zone (
  id text not null,                  -- kind and number in the file, e.g. slum-1
  kind text not null check (kind in ('slum', 'other')),
  name text,
  method text not null check (method in ('measured', 'inferred', 'estimated')),
  accuracy_m real not null,
  evidence text not null,
  licence text not null,
  score real,                        -- Permen PUPR 14/2018, 16 to 80
  source text not null,
  date text,
  geometry text not null,            -- GeoJSON Polygon or MultiPolygon, WGS 84
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index zone_current on zone (id) where ended is null;

-- What a set of zones (kind, width, basis) covers of one area.
create table strip (
  kind text not null check (kind in ('any', 'river', 'canal', 'railway', 'bridge', 'slum', 'other')),
  width_m integer not null,
  basis text not null check (basis in ('law', 'study')),
  area text not null,
  article text,
  assessed text not null check (assessed in ('whole', 'part', 'none')),
  area_m2 real,                      -- null where nothing is assessed
  share real,                        -- of the area, 0 to 1
  reached integer not null,          -- whether the zone may lie there at all, as far as its lines are known
  score_high real,                   -- highest score of its slums
  geometry text,                     -- GeoJSON MultiPolygon, or null where it covers nothing
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index strip_current on strip (kind, width_m, basis, area) where ended is null;

-- From the middle of a track to the edge of its working space, as the strips were made with.
create table zone_setting (
  track_half_width_m real not null,
  release integer not null references release (id),
  ended integer references release (id)
) strict;

-- Released values of the families inside: the columns of `observation`, by set of zones. `indicator` is
-- families_low, families or families_high, or an indicator of the register.
create table zone_figure (
  kind text not null, width_m integer not null, basis text not null,
  area text not null,
  indicator text not null,
  period text not null,
  origin text not null check (origin in ('computed', 'demonstration')),
  value real, numerator real, denominator real, low real, high real,
  status text not null check (status in ('ok', 'no_data', 'suppressed')),
  quality text not null,
  source text not null,
  note text,
  method text not null check (method in ('points', 'area', 'mixed')),
  register integer not null references register (id),
  release integer not null references release (id),
  ended integer references release (id),
  check (status <> 'suppressed' or coalesce(value, numerator, denominator, low, high) is null)
) strict;
create unique index zone_figure_current on zone_figure (kind, width_m, basis, period, indicator, area)
  where ended is null;
create index zone_figure_area on zone_figure (area) where ended is null;

alter table household add column accuracy_m real;  -- 95 % bound of the point
