import { featureCollection, intersect, polygon, feature } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { finding, type Finding } from '../read/finding.ts';
import { bboxOf, type Bbox, type BoundaryFeature } from './boundary.ts';
import { geodesicAreaKm2 } from './geodesic-area.ts';

/** Largest overlap or gap that still counts as rounding of coordinates, in m². */
export const TOLERATED_M2 = 1;

/** Pairs of areas that overlap by more than {@link TOLERATED_M2}. */
export function findOverlaps(areas: BoundaryFeature[]): Finding[] {
  const boxes = areas.map(({ geometry }) => bboxOf(geometry));
  const found: Finding[] = [];
  areas.forEach((area, index) => {
    for (let other = index + 1; other < areas.length; other++) {
      const second = areas[other];
      if (!second || !touch(boxes[index], boxes[other])) continue;
      const squareMetres = overlapM2(area.geometry, second.geometry);
      if (squareMetres > TOLERATED_M2) found.push(describe(area, second, squareMetres));
    }
  });
  return found;
}

/** Area that two geometries share, in m². */
export function overlapM2(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number {
  const shared = intersect(featureCollection([feature(a), feature(b)]));
  return shared ? geodesicAreaKm2(shared.geometry) * 1e6 : 0;
}

const describe = (area: BoundaryFeature, other: BoundaryFeature, squareMetres: number): Finding =>
  finding('overlap', {
    line: area.line,
    cell: area.code,
    values: {
      feature: `${area.code} ${area.name}`,
      other: `${other.code} ${other.name}`,
      line: other.line,
      m2: Math.round(squareMetres),
    },
  });

/** Holes inside the union of all areas above {@link TOLERATED_M2}: land that belongs to nobody, or a lake. */
export function findGaps(union: Polygon | MultiPolygon): Finding[] {
  const polygons = union.type === 'Polygon' ? [union.coordinates] : union.coordinates;
  return polygons.flatMap(([, ...holes]) =>
    holes.flatMap((hole) => {
      const m2 = geodesicAreaKm2(polygon([hole]).geometry) * 1e6;
      const [lon = 0, lat = 0] = hole[0] ?? [];
      if (m2 <= TOLERATED_M2) return [];
      return [finding('gap', { values: { position: `${lon} ${lat}`, m2: Math.round(m2) } })];
    }),
  );
}

const touch = (a: Bbox | undefined, b: Bbox | undefined): boolean =>
  !!a && !!b && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
