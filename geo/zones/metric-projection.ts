import proj4 from 'proj4';

/** A place in metres east and north. */
export type Metres = [x: number, y: number];

/** Degrees to metres and back, around one place. */
export type MetricProjection = {
  epsg: number;
  toMetres: (lon: number, lat: number) => Metres;
  toDegrees: (x: number, y: number) => [lon: number, lat: number];
};

/**
 * The UTM projection (WGS 84) of the zone that a place lies in: EPSG:32748 for Kota Serang. Lengths
 * within a zone differ from those on the ellipsoid by 0.04 % at most, here by 0.02 %.
 */
export function metricProjection(lon: number, lat: number): MetricProjection {
  const zone = Math.min(60, Math.floor((lon + 180) / 6) + 1);
  const south = lat < 0;
  const definition = `+proj=utm +zone=${zone} ${south ? '+south ' : ''}+datum=WGS84 +units=m +no_defs`;
  const converter = proj4(definition);
  return {
    epsg: (south ? 32700 : 32600) + zone,
    toMetres: (east, north) => converter.forward([east, north]) as Metres,
    toDegrees: (x, y) => converter.inverse([x, y]) as [number, number],
  };
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** The projection around the middle of a box in degrees. */
export const projectionOf = ([west, south, east, north]: Box): MetricProjection =>
  metricProjection((west + east) / 2, (south + north) / 2);
