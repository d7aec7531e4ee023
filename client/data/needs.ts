import { computed } from '@preact/signals';
import { LEVELS } from '../../geo/areas/levels.ts';
import type { IndicatorEntry, IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import {
  areaAddress,
  boundariesAddress,
  linesAddress,
  valuesAddress,
  type Layer,
} from '../addresses.ts';
import { view } from '../state.ts';
import { LINE_SETS } from '../view.ts';
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
const area = computed(() => view.value.area);

/** The layer the view asks for. */
export const wantedLayer = computed<Layer | null>(() => {
  return wanted.value
    ? { indicator: wanted.value, level: level.value, period: period.value }
    : null;
});

/** The register's entry of the indicator that the view asks for. */
export const wantedIndicator = computed<IndicatorEntry | null>(
  () => register.value?.indicators.find(({ id }) => id === wanted.value) ?? null,
);

/** Geometry: fetched once, whatever the indicator. */
export const groundAddresses: string[] = [
  ...LEVELS.map(boundariesAddress).reverse(),
  ...LINES.map(linesAddress),
];

/** The same indicator at the coarser levels, to compare the selected area with. */
const comparisonLayers = computed<Layer[]>(() => {
  const layer = wantedLayer.value;
  if (!layer || !area.value) return [];
  const coarser = LEVELS.slice(0, LEVELS.indexOf(layer.level));
  return coarser.map((level) => ({ ...layer, level }));
});

/** Every address the present view draws on. */
export const needed = computed<string[]>(() => {
  const layer = wantedLayer.value;
  const known = wantedIndicator.value !== null;
  return [
    INDICATORS,
    ...groundAddresses,
    ...(layer && known ? [valuesAddress(layer), ...comparisonLayers.value.map(valuesAddress)] : []),
    ...(area.value ? [areaAddress(area.value)] : []),
  ];
});
