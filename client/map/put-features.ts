import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

const put = new WeakMap<GeoJSONSource, readonly Feature[]>();

/**
 * Puts features on the map. The same ones again are left alone: MapLibre would cut them into tiles anew and
 * draw a frame for every piece that comes back. Answers whether they were others.
 */
export function putFeatures(map: MapLibre, name: string, features: readonly Feature[]): boolean {
  const source = map.getSource<GeoJSONSource>(name);
  if (!source || isSame(put.get(source) ?? [], features)) return false;
  put.set(source, features);
  source.setData({ type: 'FeatureCollection', features: [...features] });
  return true;
}

const isSame = (one: readonly Feature[], other: readonly Feature[]) =>
  one.length === other.length && one.every((feature, i) => feature === other[i]);
