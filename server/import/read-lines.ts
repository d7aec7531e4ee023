import type { Feature, LineString, MultiLineString, Point } from 'geojson';
import { LINE_KINDS, type LineKind } from '../../geo/features/line-kinds.ts';
import { FileError, finding } from '../../geo/read/finding.ts';
import type { JsonDocument } from '../../geo/read/json.ts';
import type { Line } from '../db/lines.ts';

const METHODS = ['measured', 'inferred', 'estimated'] as const;
const GEOMETRIES = ['Point', 'LineString', 'MultiLineString'];

/**
 * Rivers, canals, railway sections and stations of the bundled file; ids are kind and number.
 * @throws FileError naming the line of the feature
 */
export function readLines({ value, lineOf }: JsonDocument): Line[] {
  const { features } = (value ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) {
    throw new FileError(finding('not_a_feature_collection', { line: 1 }));
  }
  const counted = new Map<LineKind, number>();
  return (features as Feature[]).map((feature) => {
    const properties = feature.properties ?? {};
    const kind = LINE_KINDS.find((one) => one === properties.kind);
    const number = (kind ? (counted.get(kind) ?? 0) : 0) + 1;
    const method = METHODS.find((one) => one === properties.method);
    const bad = [
      [!kind, 'kind'],
      [!method, 'method'],
      [!(properties.accuracy_m > 0), 'accuracy_m'],
      [typeof properties.evidence !== 'string', 'evidence'],
      [typeof properties.licence !== 'string', 'licence'],
      [!GEOMETRIES.includes(feature.geometry?.type), 'geometry'],
    ].find(([isBad]) => isBad);
    if (bad || !kind || !method) {
      const values = { feature: String(properties.name ?? feature.id), field: String(bad?.[1]) };
      throw new FileError(finding('bad_line_feature', { line: lineOf(feature), values }));
    }
    counted.set(kind, number);
    return {
      id: `${kind}-${number}`,
      kind,
      name: properties.name ?? null,
      code: properties.code ?? null,
      section: properties.section ?? null,
      method,
      accuracy_m: properties.accuracy_m,
      evidence: properties.evidence,
      licence: properties.licence,
      width_m_min: properties.width_m_min ?? null,
      width_m_max: properties.width_m_max ?? null,
      geometry: feature.geometry as LineString | MultiLineString | Point,
    };
  });
}
