-- Metres on the ellipsoid from each place to each line. Reads table track (number, id, feature) and
-- table spot (number, lon, lat), both in the order of their numbers.

-- Piece by piece: PostGIS chooses the nearest piece of a line on a sphere, which may be another one than
-- on the ellipsoid, by up to 0.1 % of the distance here.
create table piece as
select number, id, (ST_DumpSegments(ST_GeomFromGeoJSON(feature -> 'geometry'))).geom::geography as place
from track;

create table nearest as
select piece.number, id, spot.number as spot,
  min(ST_Distance(place, ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography, true)) as metres
from piece, spot
group by piece.number, id, spot.number;

create table distance as
select number, id, json_agg(round(metres::numeric, 2) order by spot) as metres
from nearest
group by number, id;
