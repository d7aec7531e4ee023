import type { FeatureFile, RawFeature } from '../features/read/raw-feature.ts';
import { bboxOf } from '../boundaries/boundary.ts';
import { asCheckedGeometry } from '../boundaries/check-geometry.ts';
import { windRings } from '../boundaries/wind-rings.ts';
import { finding } from '../read/finding.ts';
import type { PolygonKind } from './kinds.ts';
import { SLUM_SCORES, type ZonePolygon } from './polygon.ts';
import { nothingLeftOut, tellLeftOut, type LeftOut } from './read/count-warnings.ts';
import { makeFeatureReader, type FeatureReader } from './read/feature-reader.ts';
import { POLYGON_WORDS } from './read/kind-words.ts';
import { FARTHEST_M, isNear, widen } from './read/near-city.ts';
import { findPolygonProblem } from './read/polygon-problem.ts';
import { readOrigin, type Stated } from './read/stated.ts';
import { nothingTold, type Told } from './read/told.ts';

/** Zones of a file; there are none when any feature was refused. */
export type ReadPolygons = Told & { read: number; polygons: ZonePolygon[] };

type Unnumbered = Omit<ZonePolygon, 'id'>;

/** Slums with their score, and other zones, of a file of polygons; each feature is checked by itself. */
export function readPolygons({ features, source }: FeatureFile, stated: Stated): ReadPolygons {
  const told = nothingTold();
  const leftOut = nothingLeftOut();
  const known = { ...stated, source: stated.source ?? source ?? undefined };
  const kept = features.flatMap((raw, index) => {
    const zone = readFeature(makeFeatureReader(raw, index + 1, told), raw, known, leftOut);
    return zone ? [zone] : [];
  });
  told.warnings.push(...tellLeftOut(leftOut));
  const estimated = kept.filter(({ method }) => method === 'estimated').length;
  if (estimated > 0) {
    told.warnings.push(finding('estimated_features', { values: { count: estimated } }));
  }
  if (kept.length === 0 && told.refused.length === 0) told.refused.push(finding('nothing_left'));
  return {
    ...told,
    read: features.length,
    polygons: told.refused.length > 0 ? [] : numberZones(kept),
  };
}

function readFeature(
  reader: FeatureReader,
  raw: RawFeature,
  stated: Stated,
  leftOut: LeftOut,
): Unnumbered | null {
  const kind = readKind(reader, stated);
  const score = kind && readScore(reader, kind);
  const origin = readOrigin(reader, stated);
  const geometry = readGeometry(reader, raw, stated);
  if (!kind || !origin || !geometry) return null;
  const [west, south, east, north] = bboxOf(geometry);
  const corners = [
    [west, south],
    [east, north],
  ];
  if (stated.city && !isNear([corners], widen(stated.city, FARTHEST_M))) {
    leftOut.far += 1;
    return null;
  }
  return { kind, ...origin, score, geometry };
}

function readKind(reader: FeatureReader, stated: Stated): PolygonKind | null {
  if (reader.find('kind')) return reader.word('kind', POLYGON_WORDS);
  if (!stated.kind) reader.tell('refused', 'no_zone_kind');
  return stated.kind ?? null;
}

function readScore(reader: FeatureReader, kind: PolygonKind): number | null {
  const found = reader.find('score');
  if (!found) return null;
  if (kind !== 'slum') return reader.refuse('score_of_other', found);
  const score = Number(String(found.value).replace(',', '.'));
  const { least, most } = SLUM_SCORES;
  return score >= least && score <= most
    ? score
    : reader.refuse('score_range', found, { least, most });
}

function readGeometry(
  { tell }: FeatureReader,
  { geometry }: RawFeature,
  { city }: Stated,
): ZonePolygon['geometry'] | null {
  const problem = findPolygonProblem(geometry, city ?? null);
  if (problem) {
    tell('refused', problem.code, problem.values);
    return null;
  }
  const wound = windRings(asCheckedGeometry(geometry));
  if (wound.turned) tell('repaired', 'winding');
  if (wound.flattened) tell('repaired', 'height_dropped');
  return wound.geometry;
}

function numberZones(zones: readonly Unnumbered[]): ZonePolygon[] {
  const counted = new Map<PolygonKind, number>();
  return zones.map((zone) => {
    const number = (counted.get(zone.kind) ?? 0) + 1;
    counted.set(zone.kind, number);
    return { id: `${zone.kind}-${number}`, ...zone };
  });
}
