import { feature, featureCollection, polygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { parentCode } from '../areas/levels.ts';
import { bboxOf, type Boundary, type BoundaryFeature } from './boundary.ts';
import { TOLERATED_M2 } from './check-neighbours.ts';
import { geodesicAreaKm2 } from './geodesic-area.ts';
import { windRings } from './wind-rings.ts';

/**
 * The whole boundary set of one kota: its kelurahan, and the kecamatan and kota that are their
 * unions, without the slivers that rounding leaves. Coarse first.
 */
export function dissolve(kelurahan: BoundaryFeature[], kotaName: string): Boundary[] {
  const kecamatan = [...groupBy(kelurahan, ({ code }) => parentCode(code) ?? code)].map(
    ([code, parts]) =>
      toBoundary(
        code,
        'kecamatan',
        parts[0]?.kecamatan ?? code,
        bpsPrefix(parts, 7),
        mergeShapes(parts),
      ),
  );
  const kotaCode = kecamatan[0]?.parent;
  if (!kotaCode) throw new Error('a boundary set needs at least one kelurahan');
  const kota = toBoundary(
    kotaCode,
    'kota',
    kotaName,
    bpsPrefix(kelurahan, 4),
    mergeShapes(kecamatan),
  );
  const own = kelurahan.map((one) =>
    toBoundary(one.code, 'kelurahan', one.name, one.bpsCode, one.geometry),
  );
  return [kota, ...kecamatan, ...own].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The first digits that all BPS codes share: 4 for a kota, 7 for a kecamatan; `null` if they differ. */
function bpsPrefix(parts: { bpsCode: string | null }[], digits: number): string | null {
  const prefixes = new Set(parts.map(({ bpsCode }) => bpsCode?.slice(0, digits) ?? null));
  const [only] = prefixes;
  return prefixes.size === 1 && only ? only : null;
}

/** Union of shapes as one geometry with RFC 7946 winding. */
export function mergeShapes(parts: { geometry: Polygon | MultiPolygon }[]): Polygon | MultiPolygon {
  const [first] = parts;
  if (!first) throw new Error('nothing to merge');
  if (parts.length === 1) return first.geometry;
  const merged = union(featureCollection(parts.map(({ geometry }) => feature(geometry))));
  if (!merged) throw new Error('the union is empty');
  return windRings(dropSlivers(merged.geometry)).geometry;
}

function dropSlivers(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const isLarge = (ring: Position[]) =>
    geodesicAreaKm2(polygon([ring]).geometry) * 1e6 > TOLERATED_M2;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const kept = polygons.map((rings) => rings.filter(isLarge)).filter((rings) => rings.length > 0);
  return kept.length === 1
    ? { type: 'Polygon', coordinates: kept[0] ?? [] }
    : { type: 'MultiPolygon', coordinates: kept };
}

const toBoundary = (
  code: string,
  level: Boundary['level'],
  name: string,
  bpsCode: string | null,
  geometry: Polygon | MultiPolygon,
): Boundary => ({
  code,
  bpsCode,
  level,
  name,
  parent: parentCode(code),
  areaKm2: geodesicAreaKm2(geometry),
  geometry,
  bbox: bboxOf(geometry),
});

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
