import { canonicalBpsCode, canonicalCode } from '../areas/canonical-code.ts';
import { levelOfCode, parentCode } from '../areas/levels.ts';
import { FileError, finding, shorten, type Finding } from '../read/finding.ts';
import type { JsonDocument } from '../read/json.ts';
import type { BoundaryFeature } from './boundary.ts';
import { asCheckedGeometry, checkGeometry } from './check-geometry.ts';
import { findFields, type Field, type StatedFields } from './fields.ts';
import { windRings } from './wind-rings.ts';

export type ReadBoundaries = {
  read: number;
  features: BoundaryFeature[];
  repaired: Finding[];
  refused: Finding[];
};

/** Kemendagri codes by BPS code, for files that know only the latter. */
export type CodeByBpsCode = ReadonlyMap<string, string>;

type RawFeature = {
  type?: unknown;
  properties?: Record<string, unknown> | null;
  geometry?: unknown;
};

/**
 * The kelurahan of a GeoJSON FeatureCollection, each feature checked by itself: fields, codes,
 * geometry. What cannot be used is in `refused`, never left out in silence.
 * @throws FileError when the file is no FeatureCollection or names no area
 */
export function readBoundaries(
  document: JsonDocument,
  stated: StatedFields = {},
  knownCodes: CodeByBpsCode = new Map(),
): ReadBoundaries {
  const raw = listFeatures(document);
  const fields = findFields(
    [...new Set(raw.flatMap(({ properties }) => Object.keys(properties ?? {})))],
    stated,
  );
  requireFields(fields, stated);
  const result: ReadBoundaries = { read: raw.length, features: [], repaired: [], refused: [] };
  raw.forEach((feature, index) => {
    const line = document.lineOf(feature) ?? 1;
    readFeature(feature, { line, number: index + 1, fields, knownCodes }, result);
  });
  result.refused.push(...findDuplicates(result.features), ...findOtherKota(result.features));
  return result;
}

function listFeatures({ value, lineOf }: JsonDocument): RawFeature[] {
  const { type, features } = (value ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new FileError(finding('not_a_feature_collection', { line: 1 }));
  }
  if (features.length === 0) throw new FileError(finding('no_features', { line: 1 }));
  for (const feature of features as unknown[]) {
    const isFeature =
      typeof feature === 'object' && feature !== null && (feature as RawFeature).type === 'Feature';
    if (!isFeature) {
      const line = typeof feature === 'object' && feature !== null ? lineOf(feature) : null;
      throw new FileError(
        finding('not_a_feature', { line, cell: shorten(JSON.stringify(feature)) }),
      );
    }
  }
  return features as RawFeature[];
}

function requireFields(fields: Partial<Record<Field, string>>, stated: StatedFields): void {
  for (const [field, property] of Object.entries(stated)) {
    if (property !== undefined && !fields[field as Field]) {
      throw new FileError(finding('no_such_field', { values: { field: property } }));
    }
  }
  if (!fields.code && !fields.bps_code) throw new FileError(finding('no_code_field', { line: 1 }));
  if (!fields.name) throw new FileError(finding('no_name_field', { line: 1 }));
}

type FeaturePlace = {
  line: number;
  number: number;
  fields: Partial<Record<Field, string>>;
  knownCodes: CodeByBpsCode;
};

function readFeature(raw: RawFeature, place: FeaturePlace, result: ReadBoundaries): void {
  const { line, fields, knownCodes } = place;
  const text = (field: Field): string => {
    const property = fields[field];
    const value = property === undefined ? null : raw.properties?.[property];
    return value === null || value === undefined ? '' : String(value).trim();
  };
  const label = [text('code') || text('bps_code'), text('name')].filter(Boolean).join(' ');
  const feature = shorten(label || `#${place.number}`);
  const refuse = (code: Finding['code'], values: Finding['values'] = {}) =>
    result.refused.push(finding(code, { line, cell: feature, values: { feature, ...values } }));

  const bpsCode = canonicalBpsCode(text('bps_code'));
  if (text('bps_code') !== '' && bpsCode?.length !== 10)
    refuse('bad_bps_code', { cell: shorten(text('bps_code')) });
  const code =
    text('code') === '' ? (knownCodes.get(bpsCode ?? '') ?? null) : canonicalCode(text('code'));
  const problems = checkGeometry(raw.geometry, line, feature);
  result.refused.push(...problems);
  if (text('name') === '') refuse('no_name');
  if (code === null) {
    refuse(text('code') === '' ? 'no_kemendagri_code' : 'bad_code', {
      cell: shorten(text('code') || text('bps_code')),
    });
  } else if (levelOfCode(code) !== 'kelurahan') refuse('not_a_kelurahan', { cell: code });
  if (code === null || levelOfCode(code) !== 'kelurahan' || problems.length > 0) return;

  const { geometry, turned, flattened } = windRings(asCheckedGeometry(raw.geometry));
  if (turned)
    result.repaired.push(finding('winding', { line, cell: feature, values: { feature } }));
  if (flattened)
    result.repaired.push(finding('height_dropped', { line, cell: feature, values: { feature } }));
  result.features.push({
    line,
    code,
    bpsCode,
    name: text('name'),
    kecamatan: text('kecamatan') || (parentCode(code) ?? code),
    kota: text('kota') || null,
    geometry,
  });
}

function findDuplicates(features: BoundaryFeature[]): Finding[] {
  return (['code', 'bpsCode'] as const).flatMap((key) => {
    const first = new Map<string, BoundaryFeature>();
    return features.flatMap((one) => {
      const value = one[key];
      const earlier = value === null ? undefined : first.get(value);
      if (value !== null && !earlier) first.set(value, one);
      if (!earlier || value === null) return [];
      return [
        finding('duplicate_code', {
          line: one.line,
          cell: value,
          values: { code: value, line: earlier.line },
        }),
      ];
    });
  });
}

function findOtherKota(features: BoundaryFeature[]): Finding[] {
  const kotaOf = (code: string) => code.slice(0, 5);
  const [first] = features;
  if (!first) return [];
  const expected = kotaOf(first.code);
  return features
    .filter(({ code }) => kotaOf(code) !== expected)
    .map(({ line, code, name }) =>
      finding('more_than_one_kota', {
        line,
        cell: code,
        values: { feature: `${code} ${name}`, kota: expected },
      }),
    );
}
