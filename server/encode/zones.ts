import type { Compared } from '../../geo/zones/outside.ts';
import { zoneSetId, type ZoneSet } from '../../geo/zones/kinds.ts';
import type { ZoneEntry } from '../../geo/zones/zone-entry.ts';
import type { Row } from '../../geo/features/area-rows.ts';
import type { Area, Indicator } from '../../geo/indicators/types.ts';
import type { MultiPolygon } from 'geojson';
import type { AreaZone, ZoneSetEntry } from '../schemas/zones.ts';
import { AS_OF_PROPERTY, type Property } from './property.ts';

const percent = (share: number | null): number | null => (share === null ? null : 100 * share);

const setOf = ({ kind, widthM, basis, article }: ZoneSet & { article: string | null }) => ({
  kind,
  width_m: widthM,
  basis,
  article,
});

/** What is told of the families inside, in the names of the answers. */
const familiesOf = ({ families: { low, best, high } }: ZoneEntry) => ({
  families_low: low.value,
  families: best.value,
  families_high: high.value,
  families_low_status: low.status,
  families_status: best.status,
  families_high_status: high.status,
});

/** One set of the release. */
export const encodeZoneSet = (
  set: ZoneSet & { article: string | null; areas: number; notAssessed: number },
): ZoneSetEntry => ({
  id: zoneSetId(set),
  ...setOf(set),
  areas: set.areas,
  not_assessed: set.notAssessed,
});

/** One set as the profile of an area tells it; the comparison may be about a larger area. */
export const encodeAreaZone = (
  entry: ZoneEntry,
  comparison: { area: string; compared: readonly Compared[] } | null,
): AreaZone => ({
  id: zoneSetId(entry),
  ...setOf(entry),
  assessed: entry.assessed,
  area_m2: entry.areaM2,
  area_share: percent(entry.share),
  slum_class: entry.slumClass,
  period: entry.period,
  as_of: entry.asOf,
  origin: entry.origin,
  method: entry.method,
  ...familiesOf(entry),
  note: entry.note,
  comparison: comparison && {
    area: comparison.area,
    indicators: comparison.compared.map((one) => ({
      id: one.indicator,
      inside: one.inside,
      outside: one.outside,
      ratio: one.ratio,
      ratio_low: one.ratioLow,
      ratio_high: one.ratioHigh,
    })),
  },
});

/** One set in one area as a feature with flat properties. */
export const encodeZoneRow = (
  entry: ZoneEntry,
  geometry: MultiPolygon | null,
  area: Area,
  kecamatan: string | null,
): Row => ({
  id: `${zoneSetId(entry)}-${area.code}`,
  geometry,
  properties: {
    ...setOf(entry),
    level: area.level,
    code: area.code,
    name: area.name,
    kecamatan,
    assessed: entry.assessed,
    area_m2: entry.areaM2,
    area_share: percent(entry.share),
    ...familiesOf(entry),
    families_method: entry.method,
    period: entry.period,
    as_of: entry.asOf,
    origin: entry.origin,
    slum_class: entry.slumClass,
    ...Object.fromEntries(entry.compared.flatMap(comparedProperties)),
  },
});

const comparedProperties = (one: Compared): [string, string | number | null][] => [
  [`${one.indicator}_inside`, one.inside.value],
  [`${one.indicator}_inside_status`, one.inside.status],
  [`${one.indicator}_outside`, one.outside.value],
  [`${one.indicator}_outside_status`, one.outside.status],
  [`${one.indicator}_ratio`, one.ratio],
  [`${one.indicator}_ratio_low`, one.ratioLow],
  [`${one.indicator}_ratio_high`, one.ratioHigh],
];

const text = (title: string): Property => ({ title, type: 'string' });
const number = (title: string): Property => ({ title, type: 'number' });

/** Properties of a feature that are always there. */
const ZONE_PROPERTIES: Record<string, Property> = {
  kind: text('any (union), river, canal, railway, bridge, slum or other; kinds overlap'),
  width_m: number('Width, metres; 0 for polygons'),
  basis: text('law or study'),
  article: text('Articles that set the width'),
  level: text('kota, kecamatan or kelurahan'),
  code: text('Kemendagri code'),
  name: text('Name'),
  kecamatan: text('Kecamatan'),
  assessed: text('whole, part, or none: only estimated sections come near'),
  area_m2: number('Area covered, m² on the ellipsoid'),
  area_share: number('Part of the area covered, percent'),
  families_low: number('Families surely inside, rounded'),
  families: number('Families inside by the best line, rounded'),
  families_high: number('Families possibly inside, rounded'),
  families_low_status: text('ok, no_data or suppressed'),
  families_status: text('ok, no_data or suppressed'),
  families_high_status: text('ok, no_data or suppressed'),
  families_method: text('points, area (by area weighting) or mixed'),
  period: text('Period of the register'),
  as_of: AS_OF_PROPERTY,
  origin: text('computed or demonstration'),
  slum_class: text('heavy, medium or light: the heaviest there'),
};

/** All properties that a feature can have with the given indicators. */
export const zoneProperties = (indicators: readonly Indicator[]): Record<string, Property> => ({
  ...ZONE_PROPERTIES,
  ...Object.fromEntries(
    indicators.flatMap(({ id, name: { en } }): [string, Property][] => [
      [`${id}_inside`, number(`${en}, families inside (percent)`)],
      [`${id}_inside_status`, text('ok or suppressed')],
      [`${id}_outside`, number(`${en}, rest of the area (percent)`)],
      [`${id}_outside_status`, text('ok or suppressed')],
      [`${id}_ratio`, number(`${en}: inside divided by outside`)],
      [`${id}_ratio_low`, number('95 % interval of the ratio, low')],
      [`${id}_ratio_high`, number('95 % interval of the ratio, high')],
    ]),
  ),
});
