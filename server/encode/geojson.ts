import GeoJson from 'geojson';
import type { Feature, FeatureCollection } from 'geojson';
import type { Row } from '../../geo/features/area-rows.ts';
import type { FeaturePage, Link } from './features.ts';

export const GEOJSON_TYPE = 'application/geo+json';

/** Rows as GeoJSON features (RFC 7946), ids beside the properties. */
function toFeatures(rows: Row[]): Feature[] {
  const items = rows.map((row) => ({ ...row.properties, geometry: row.geometry }));
  const collection = GeoJson.parse(items, { GeoJSON: 'geometry' }) as FeatureCollection;
  return collection.features.map((feature, index) => ({ ...feature, id: rows[index]?.id ?? '' }));
}

/** A page as a FeatureCollection with the members of OGC API - Features, 7.16. */
export function encodeFeatureCollection(page: FeaturePage): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    release: page.release,
    timeStamp: page.created,
    attribution: page.attribution,
    numberMatched: page.numberMatched,
    numberReturned: page.rows.length,
    links: page.links,
    indicators: page.indicators,
    features: toFeatures(page.rows),
  });
}

/** One feature with its links. */
export function encodeFeature(row: Row, links: Link[]): string {
  return JSON.stringify({ ...toFeatures([row])[0], links });
}
