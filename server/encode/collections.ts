import type { Bbox } from '../../geo/features/bbox.ts';
import type { Indicator } from '../../geo/indicators/types.ts';
import type { Collection } from '../schemas/collections.ts';
import type { Link } from './features.ts';
import { CSV_TYPE } from './csv.ts';
import { GEOJSON_TYPE } from './geojson.ts';
import { AS_OF_PROPERTY, type Property } from './property.ts';
import { zoneProperties } from './zones.ts';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
export const SCHEMA_TYPE = 'application/schema+json';

/** One collection as the list and its own page describe it. */
export function encodeCollection(
  collection: Collection,
  origin: string,
  extent: Bbox,
  attribution: string,
) {
  const base = `${origin}/api/collections/${collection.id}`;
  const links: Link[] = [
    { href: base, rel: 'self', type: 'application/json', title: collection.title.en },
    { href: `${base}/items`, rel: 'items', type: GEOJSON_TYPE, title: 'items as GeoJSON' },
    { href: `${base}/items?f=csv`, rel: 'items', type: CSV_TYPE, title: 'items as CSV' },
    {
      href: `${base}/queryables`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
      type: SCHEMA_TYPE,
      title: 'what the properties are',
    },
    // Relation names do not depend on case (RFC 8288); GDAL before 3.7 knows only this spelling.
    { href: `${base}/schema`, rel: 'describedBy', type: SCHEMA_TYPE, title: 'schema of a feature' },
  ];
  return {
    id: collection.id,
    title: `${collection.title.id} / ${collection.title.en}`,
    description: `${collection.description.id} / ${collection.description.en}`,
    attribution,
    itemType: 'feature',
    crs: [CRS84],
    extent: { spatial: { bbox: [extent], crs: CRS84 } },
    links,
  };
}

const AREA_PROPERTIES: Record<string, Property> = {
  code: { title: 'Kemendagri code', type: 'string' },
  bps_code: { title: 'BPS code', type: 'string' },
  name: { title: 'Name', type: 'string' },
  kecamatan: { title: 'Kecamatan', type: 'string' },
  area_km2: { title: 'Area on the ellipsoid, km²', type: 'number' },
};

const LINE_PROPERTIES: Record<string, Property> = {
  kind: { title: 'river, canal, railway, bridge or station', type: 'string' },
  name: { title: 'Name', type: 'string' },
  code: { title: 'Code of a station', type: 'string' },
  section: { title: 'Section', type: 'string' },
  method: { title: 'measured, inferred or estimated', type: 'string' },
  accuracy_m: { title: 'Accuracy, metres (95 %)', type: 'number' },
  evidence: { title: 'How its place is known', type: 'string' },
  licence: { title: 'Licence', type: 'string' },
  width_m_min: { title: 'Least width, metres', type: 'number' },
  width_m_max: { title: 'Greatest width, metres', type: 'number' },
  depth_m: { title: 'Depth of a river, metres', type: 'number' },
  levee: { title: 'Whether a river has a levee', type: 'boolean' },
  tunnel: { title: 'Whether it runs underground', type: 'boolean' },
  in_town: { title: 'Whether the law of towns holds; empty: it does', type: 'boolean' },
  basin_km2: { title: 'Basin of a river, km²', type: 'number' },
  carries: { title: 'What a bridge carries: railway or road', type: 'string' },
  rule: { title: 'Set-back rule that was stated for it', type: 'string' },
  rule_reason: { title: 'Why', type: 'string' },
  source: { title: 'Source', type: 'string' },
  date: { title: 'Date of the source', type: 'string' },
};

const JSON_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

function propertiesOf(collection: Collection, indicators: Indicator[]): Record<string, Property> {
  if ('zones' in collection) return zoneProperties(indicators);
  return 'level' in collection ? areaProperties(indicators) : LINE_PROPERTIES;
}

/** The properties of a collection's features as a JSON Schema (OGC API - Features - Part 3, queryables). */
export function encodeQueryables(collection: Collection, id: string, indicators: Indicator[]) {
  return {
    $schema: JSON_SCHEMA,
    $id: id,
    type: 'object',
    title: collection.title.en,
    properties: { geometry: { format: 'geometry-any' }, ...propertiesOf(collection, indicators) },
    additionalProperties: false,
  };
}

/**
 * The JSON Schema of one GeoJSON feature of a collection. Readers such as GDAL take the types of
 * the columns from it; without it they guess from the first features and cut decimals off.
 */
export function encodeFeatureSchema(collection: Collection, id: string, indicators: Indicator[]) {
  return {
    $schema: JSON_SCHEMA,
    $id: id,
    type: 'object',
    title: collection.title.en,
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: { type: 'object' },
      properties: { type: 'object', properties: propertiesOf(collection, indicators) },
    },
  };
}

function areaProperties(indicators: Indicator[]): Record<string, Property> {
  const joined = indicators.flatMap(({ id, name, unit, definition }): [string, Property][] => [
    [id, { title: `${name.en} (${unit})`, type: 'number', description: definition.en }],
    [`${id}_status`, { title: 'ok, no_data, suppressed or not_comparable', type: 'string' }],
    [`${id}_period`, { title: 'Period of the value', type: 'string' }],
    [`${id}_as_of`, AS_OF_PROPERTY],
    [`${id}_origin`, { title: 'published, computed or demonstration', type: 'string' }],
  ]);
  return { ...AREA_PROPERTIES, ...Object.fromEntries(joined) };
}

export const LINE_COLUMNS = Object.keys(LINE_PROPERTIES);

/** The columns of a table of areas with the given indicators, in the order of the properties. */
export const areaColumns = (indicators: Indicator[]): string[] =>
  Object.keys(areaProperties(indicators));
