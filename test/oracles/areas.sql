-- What zones cover of areas, in the plane of UTM 48S. The law is spelled out here anew, from its text,
-- so that this shares nothing with the program. Reads table input (id, areas, lines, polygons: GeoJSON
-- features) and table parameter (track_half_width_m, quad_segs).

create function metres(feature jsonb) returns geometry immutable language sql as
$$ select ST_Transform(ST_GeomFromGeoJSON(feature -> 'geometry'), 32748) $$;

create table area as
select id, feature #>> '{properties,code}' as code, metres(feature) as place
from input, jsonb_array_elements(areas) feature;

create table line as
select id, metres(feature) as place,
  ST_Length(ST_GeomFromGeoJSON(feature -> 'geometry')::geography) as length_m,
  p ->> 'kind' as kind, p ->> 'method' = 'estimated' as guessed, p ->> 'rule' as rule,
  p ->> 'carries' as carries, (p ->> 'depth_m')::float as depth_m,
  coalesce((p ->> 'levee')::bool, false) as levee, coalesce((p ->> 'in_town')::bool, true) as in_town,
  (p ->> 'basin_km2')::float as basin_km2,
  -- half of the middle of the range; a width known from one side only is that one
  (coalesce(p ->> 'width_m_min', p ->> 'width_m_max')::float
    + coalesce(p ->> 'width_m_max', p ->> 'width_m_min')::float) / 4 as half_m
from input, jsonb_array_elements(lines) feature, lateral (select feature -> 'properties' as p) q
where not coalesce((p ->> 'tunnel')::bool, false)
  and p ->> 'kind' in ('river', 'canal', 'railway', 'bridge');

create table polygon as
select id, metres(feature) as place, feature #>> '{properties,kind}' as kind,
  feature #>> '{properties,method}' = 'estimated' as guessed
from input, jsonb_array_elements(polygons) feature;

-- PP 38/2011: article 11 levee in town 3 m, 12 levee outside 5 m; 10 outside without one 100 m from
-- 500 km2 of basin on, else 50 m (also where it is not known); 9 in town 10, 15, 30 m for depths up to
-- 3, 20 and over 20 m, and 15 m where nobody measured.
create table river_setback as
select line.*, case
    when rule is not null
      then (select metres from (values ('river_deep', 30), ('river_levee', 3)) named (name, metres)
        where name = rule)
    when levee and in_town then 3
    when levee then 5
    when not in_town and basin_km2 > 500 then 100
    when not in_town then 50
    when depth_m is null then 15
    when depth_m <= 3 then 10
    when depth_m <= 20 then 15
    else 30
  end as metres
from line where kind = 'river';

-- Reach of each line in each set: from the middle of the line.
create table strip as
-- study: from the edge of a channel or bridge, from the middle of a track
select id, kind, width, 'study' as basis, guessed, place,
  width + case when kind = 'railway' then 0 else coalesce(half_m, 0) end as reach
from line, unnest(array[25, 50, 100, 250]) width
union all
select id, kind, metres, 'law', guessed, place, metres + coalesce(half_m, 0)
from river_setback where metres is not null
union all
-- PP 56/2009: 6 m of land (article 58), 9 m more that are supervised (article 61)
select id, kind, width, 'law', guessed, place, width + coalesce(half_m, track_half_width_m)
from line, parameter, unnest(array[6, 15]) width
where kind = 'railway' and rule is null
union all
-- PP 56/2009 article 61: 50 m at railway bridges over 10 m
select id, kind, 50, 'law', guessed, place, 50 + coalesce(half_m, track_half_width_m)
from line, parameter
where kind = 'bridge' and carries = 'railway' and length_m > 10
union all
select id, kind, 0, case when kind = 'slum' then 'law' else 'study' end, guessed, place, 0
from polygon;

-- Any kind: all studied strips of a width and all polygons.
insert into strip
select id, 'any', width, 'study', guessed, place, reach from strip where basis = 'study' and width > 0
union all
select id, 'any', study, 'study', guessed, place, 0
from polygon, unnest(array[25, 50, 100, 250]) study;

create table zone as
select id, kind || '-' || width || '-' || basis as zone_set,
  ST_Union(covered) filter (where not guessed) as counted,
  ST_Union(covered) filter (where guessed) as guess
from (
  select strip.*, case when reach = 0 then place
    else ST_Buffer(place, reach, 'quad_segs=' || quad_segs) end as covered
  from strip, parameter
) buffers
group by id, kind, width, basis;

create table covered as
select zone.id, zone_set, code, ST_Area(area.place) as area_m2,
  coalesce(ST_Area(ST_Intersection(counted, area.place)), 0) as m2,
  coalesce(ST_Area(ST_Intersection(
    case when counted is null then guess else ST_Difference(guess, counted) end, area.place)), 0)
    as guessed_m2
from zone join area on area.id = zone.id
  and (ST_Intersects(counted, area.place) or ST_Intersects(guess, area.place));
