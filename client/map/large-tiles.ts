import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

/** Levels of zoom between the map and its tiles: a tile has 2048 pixels instead of 512. */
const COARSER = 2;

/** Pixels by which the library may simplify a shape, as it counts them: in tiles that are not enlarged. */
export const TOLERANCE = 0.375 / 2 ** COARSER;

/**
 * Cuts what lies in a map into few large tiles: each one costs several strokes a picture, and a whole city
 * needs no more than four. A large tile still places a point within a quarter of a pixel.
 */
export function enlargeTiles(map: MapLibre): void {
  const sources = Object.keys(map.getStyle().sources);
  const enlarge = () => {
    const most = Math.max(0, Math.floor(map.getZoom()) - COARSER);
    for (const name of sources) {
      const source = map.getSource<GeoJSONSource>(name);
      if (source?.type === 'geojson') source.maxzoom = most;
    }
  };
  enlarge();
  map.on('zoom', enlarge);
}
