import { computed } from '@preact/signals';
import { LEVELS } from '../../geo/areas/levels.ts';
import type { AreaEntry, AreasAnswer } from '../../server/schemas/areas.ts';
import type { IndicatorEntry, IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import type { ZoneSetEntry, ZonesAnswer } from '../../server/schemas/zones.ts';
import {
  areaAddress,
  AREAS_ADDRESS,
  boundariesAddress,
  linesAddress,
  valuesAddress,
  ZONE_SETS_ADDRESS,
  zonesAddress,
  type ZoneLayer,
} from '../addresses.ts';
import { view } from '../state.ts';
import { askSide, compareSides, type AskedSide, type Layer } from '../../geo/view/sides.ts';
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
const second = computed(() => view.value.second);
const compare = computed(() => view.value.compare);
const side = computed(() => view.value.side);
const area = computed(() => view.value.area);

const entryOf = (id: string | null): IndicatorEntry | null =>
  register.value?.indicators.find((entry) => entry.id === id) ?? null;

/** The register's entry of the indicator that the view asks for. */
export const wantedIndicator = computed(() => entryOf(wanted.value));

/** The register's entry of the second indicator; `null` when none is asked for, or none that there is. */
export const secondIndicator = computed(() =>
  second.value === wanted.value ? null : entryOf(second.value),
);

/** Whether the view asks for an indicator that the register does not have. */
export const isUnknown = computed(() => register.value !== null && wantedIndicator.value === null);

/** Id of a second indicator that the register does not have. */
export const unknownSecond = computed(() =>
  register.value && !entryOf(second.value) ? second.value : null,
);

export type AskedEntry = AskedSide<IndicatorEntry>;

const askAlone = (indicator: IndicatorEntry): AskedEntry =>
  askSide('a', indicator, level.value, period.value);

/** Both compared layers; `null` when the view compares nothing that there is. */
export const comparedSides = computed<Record<Side, AskedEntry> | null>(() => {
  const [indicator, another] = [wantedIndicator.value, secondIndicator.value];
  if (!indicator || unknownSecond.value) return null;
  const asked = { level: level.value, period: period.value, compare: compare.value };
  return compareSides(asked, indicator, another);
});

/** What is asked for; of two compared layers the one that {@link Side} puts on the map. */
export const wantedSide = computed<AskedEntry | null>(() => {
  const indicator = wantedIndicator.value;
  return comparedSides.value?.[side.value] ?? (indicator && askAlone(indicator));
});

/** The other side of a comparison, or `null`. */
export const otherSide = computed<AskedEntry | null>(
  () => comparedSides.value?.[side.value === 'a' ? 'b' : 'a'] ?? null,
);

export const wantedLayer = computed<Layer | null>(() => wantedSide.value?.layer ?? null);
export const otherLayer = computed<Layer | null>(() => otherSide.value?.layer ?? null);

/** Names and other spellings of all areas; none while they load. */
export const areaNames = computed<AreaEntry[]>(
  () => ((answers.value[AREAS_ADDRESS]?.answer ?? null) as AreasAnswer | null)?.areas ?? [],
);

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
  const [set, shown] = [wantedZone.value, wantedSide.value];
  if (!set || !shown) return null;
  const { indicator, layer } = shown;
  const asked = layer.period;
  const isOwn = indicator.counted && asked !== null && indicator.periods.includes(asked);
  const isLatest = asked === indicator.periods.at(-1);
  return { set, level: level.value, period: isOwn && !isLatest ? asked : null };
});

/** The same set as each level cuts it, of the latest period: what a change of level asks for. */
export const zonesOfAllLevels = computed<string[]>(() => {
  const set = wantedZone.value;
  return set ? LEVELS.map((level) => zonesAddress({ set, level, period: null })) : [];
});

/** Geometry: fetched once, whatever the indicator. */
export const groundAddresses: string[] = [
  ...LEVELS.map(boundariesAddress).reverse(),
  ...LINES.map(linesAddress),
];

/** The layers on the map and, beside a selected area, the same at the coarser levels. */
const layers = computed<Layer[]>(() => {
  const coarser = area.value ? LEVELS.slice(0, LEVELS.indexOf(level.value)) : [];
  return [wantedLayer.value, otherLayer.value].flatMap((layer) =>
    layer ? [level.value, ...coarser].map((level) => ({ ...layer, level })) : [],
  );
});

/** Every address the present view draws on. */
export const needed = computed<string[]>(() => {
  return [
    INDICATORS,
    AREAS_ADDRESS,
    ZONE_SETS_ADDRESS,
    ...groundAddresses,
    ...layers.value.map(valuesAddress),
    ...(wantedZoneLayer.value ? [zonesAddress(wantedZoneLayer.value)] : []),
    ...(area.value ? [areaAddress(area.value)] : []),
  ];
});
