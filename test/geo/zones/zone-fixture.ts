import type { Feature } from 'geojson';
import { geodesicAreaKm2 } from '../../../geo/boundaries/geodesic-area.ts';
import type { StripInput } from '../../../geo/zones/build-strips.ts';
import type { Line } from '../../../geo/zones/line.ts';
import type { ZonePolygon } from '../../../geo/zones/polygon.ts';
import { TRACK_HALF_WIDTH_M, type Case } from '../../oracles/fixtures.ts';

const UNKNOWN = {
  name: null,
  evidence: 'made for a test',
  licence: 'MIT',
  source: 'test',
  date: null,
};

/** A river of one straight piece, about which nothing more is known than what is given. */
export const lineWith = (known: Partial<Line>): Line => ({
  ...UNKNOWN,
  ...{ id: 'line', kind: 'river', method: 'measured', accuracy_m: 5, code: null, section: null },
  ...{ width_m_min: null, width_m_max: null, depth_m: null, levee: null, tunnel: false },
  ...{ in_town: null, basin_km2: null, carries: null, rule: null, rule_reason: null },
  geometry: {
    type: 'LineString',
    coordinates: [
      [106.15, -6.11],
      [106.151, -6.11],
    ],
  },
  ...known,
});

/** A slum of about 110 m by 110 m. */
export const polygonWith = (known: Partial<ZonePolygon>): ZonePolygon => ({
  ...UNKNOWN,
  ...{ id: 'polygon', kind: 'slum', method: 'measured', accuracy_m: 5, score: null },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [106.15, -6.11],
        [106.151, -6.11],
        [106.151, -6.109],
        [106.15, -6.109],
        [106.15, -6.11],
      ],
    ],
  },
  ...known,
});

const known = <P, G>({ properties, geometry }: Feature & { properties: P; geometry: G }) => ({
  ...properties,
  geometry,
});

/** A case of the oracle as the program takes it. */
export const inputOf = ({ areas, lines, polygons }: Case): StripInput => ({
  areas: areas.map(({ properties, geometry }) => ({
    code: properties.code,
    geometry,
    areaKm2: geodesicAreaKm2(geometry),
  })),
  lines: lines.map(known).map(lineWith),
  polygons: polygons.map(known).map(polygonWith),
  trackHalfWidthM: TRACK_HALF_WIDTH_M,
});
