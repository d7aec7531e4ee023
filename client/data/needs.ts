import { computed } from '@preact/signals';
import { LEVELS } from '../../geo/areas/levels.ts';
import type { IndicatorEntry, IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import type { ZoneSetEntry, ZonesAnswer } from '../../server/schemas/zones.ts';
import {
  areaAddress,
  boundariesAddress,
  linesAddress,
  valuesAddress,
  ZONE_SETS_ADDRESS,
  zonesAddress,
  type Layer,
  type ZoneLayer,
} from '../addresses.ts';
import { view } from '../state.ts';
import { LINE_SETS, type Side } from '../../geo/view/view.ts';
import { answers } from './answers.ts';

export const INDICATORS = '/api/indicators';
export const LINES = LINE_SETS;

/** The register, or `null` while it loads. */
export const register = computed(
  () => (answers.value[INDICATORS]?.answer ?? null) as IndicatorsAnswer | null,
);

/** Id of the indicator the view asks for; `null` until the register says which one is the default. */
const wanted = computed(() => view.value.indicator ?? register.value?.default ?? null);

// Single parts of the view: moving the map must not make a new layer.
const level = computed(() => view.value.level);
const period = computed(() => view.value.period);
const compare = computed(() => view.value.compare);
const side = computed(() => view.value.side);
const area = computed(() => view.value.area);

/** The register's entry of the indicator that the view asks for. */
export const wantedIndicator = computed<IndicatorEntry | null>(
  () => register.value?.indicators.find(({ id }) => id === wanted.value) ?? null,
);

/** Whether the view asks for an indicator that the register does not have. */
export const isUnknown = computed(() => register.value !== null && wantedIndicator.value === null);

/** The two periods that the view compares, by side; `null` when it compares nothing this indicator has. */
export const comparedPeriods = computed<Record<Side, string> | null>(() => {
  const [a, b] = [period.value, compare.value];
  const known = b !== null && wantedIndicator.value?.periods.includes(b);
  return a !== null && known ? { a, b } : null;
});

const layerOf = (asked: string | null): Layer | null =>
  wanted.value ? { indicator: wanted.value, level: level.value, period: asked } : null;

/** The layer the view asks for; of two compared ones the side that is on the map. */
export const wantedLayer = computed<Layer | null>(() =>
  layerOf(comparedPeriods.value?.[side.value] ?? period.value),
);

/** The other side of a comparison, or `null`. */
export const otherLayer = computed<Layer | null>(() => {
  const periods = comparedPeriods.value;
  return periods && layerOf(periods[side.value === 'a' ? 'b' : 'a']);
});

/** The sets of zones of the release, or `null` while they load. */
export const zoneSets = computed(
  () => (answers.value[ZONE_SETS_ADDRESS]?.answer ?? null) as ZonesAnswer | null,
);

const zone = computed(() => view.value.zone);

/** The set of zones that the view asks for; `null` when it asks for none, or for one the release has not. */
export const wantedZone = computed<ZoneSetEntry | null>(
  () => zoneSets.value?.sets.find(({ id }) => id === zone.value) ?? null,
);

/** The strips that the view asks for. Of a register's own indicator they follow the period. */
export const wantedZoneLayer = computed<ZoneLayer | null>(() => {
  const [set, indicator] = [wantedZone.value, wantedIndicator.value];
  if (!set || !indicator) return null;
  const asked = wantedLayer.value?.period ?? null;
  const isOwn = indicator.counted && asked !== null && indicator.periods.includes(asked);
  const isLatest = asked === indicator.periods.at(-1);
  return { set, level: level.value, period: isOwn && !isLatest ? asked : null };
});

/** Geometry: fetched once, whatever the indicator. */
export const groundAddresses: string[] = [
  ...LEVELS.map(boundariesAddress).reverse(),
  ...LINES.map(linesAddress),
];

/** The layers on the map and, beside a selected area, the same at the coarser levels. */
const layers = computed<Layer[]>(() => {
  if (!wantedIndicator.value) return [];
  const coarser = area.value ? LEVELS.slice(0, LEVELS.indexOf(level.value)) : [];
  return [wantedLayer.value, otherLayer.value].flatMap((layer) =>
    layer ? [level.value, ...coarser].map((level) => ({ ...layer, level })) : [],
  );
});

/** Every address the present view draws on. */
export const needed = computed<string[]>(() => {
  return [
    INDICATORS,
    ZONE_SETS_ADDRESS,
    ...groundAddresses,
    ...layers.value.map(valuesAddress),
    ...(wantedZoneLayer.value ? [zonesAddress(wantedZoneLayer.value)] : []),
    ...(area.value ? [areaAddress(area.value)] : []),
  ];
});
