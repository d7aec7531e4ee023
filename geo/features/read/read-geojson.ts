import { FileError, finding, shorten } from '../../read/finding.ts';
import type { JsonDocument } from '../../read/json.ts';
import type { FeatureFile, RawFeature } from './raw-feature.ts';

type Member = Record<string, unknown>;

/** Names of WGS 84 in degrees in the `crs` member of GeoJSON before RFC 7946. */
const WGS84_NAMES = [
  /^(urn:ogc:def:crs:)?OGC:(1\.3)?:?CRS:?84$/i,
  /^(urn:ogc:def:crs:)?EPSG:[\d.]*:?4326$/i,
  /^https?:\/\/www\.opengis\.net\/def\/crs\/(OGC\/(1\.3|0)\/CRS84|EPSG\/\d+\/4326)$/i,
];

/**
 * The features of a GeoJSON FeatureCollection; their properties and geometries are not looked into.
 * @throws FileError when it is none, or is in another coordinate system than WGS 84
 */
export function readGeojson({ value, lineOf }: JsonDocument): FeatureFile {
  const { type, features, crs, source } = (value ?? {}) as Member;
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new FileError(finding('not_a_feature_collection', { line: 1 }));
  }
  refuseOtherCrs(crs, lineOf);
  if (features.length === 0) throw new FileError(finding('no_features', { line: 1 }));
  return {
    features: features.map((feature: unknown) => readFeature(feature, lineOf)),
    source: typeof source === 'string' && source.trim() !== '' ? source.trim() : null,
  };
}

function readFeature(feature: unknown, lineOf: JsonDocument['lineOf']): RawFeature {
  const isObject = typeof feature === 'object' && feature !== null;
  const line = isObject ? lineOf(feature) : null;
  if (!isObject || (feature as Member).type !== 'Feature') {
    const cell = shorten(JSON.stringify(feature));
    throw new FileError(finding('not_a_feature', { line, cell }));
  }
  const { id, properties, geometry, crs } = feature as Member;
  refuseOtherCrs(crs, lineOf);
  return {
    line,
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    properties: typeof properties === 'object' && properties !== null ? (properties as Member) : {},
    geometry: geometry ?? null,
  };
}

function refuseOtherCrs(crs: unknown, lineOf: JsonDocument['lineOf']): void {
  if (crs === undefined) return;
  const { properties } = (crs ?? {}) as { properties?: { name?: unknown } | null };
  const name = shorten(properties?.name ?? JSON.stringify(crs));
  if (WGS84_NAMES.some((form) => form.test(name))) return;
  const line = typeof crs === 'object' && crs !== null ? lineOf(crs) : 1;
  throw new FileError(finding('crs_member', { line, column: 'crs', cell: name, values: { name } }));
}
