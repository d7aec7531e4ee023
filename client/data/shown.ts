import { computed, effect, signal, untracked } from '@preact/signals';
import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import { pictureOf, type Picture } from '../../geo/cartography/picture.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { IndicatorEntry } from '../../server/schemas/indicators.ts';
import type { ValueEntry, ValuesAnswer } from '../../server/schemas/values.ts';
import {
  areaAddress,
  boundariesAddress,
  linesAddress,
  valuesAddress,
  type Layer,
} from '../addresses.ts';
import { view } from '../state.ts';
import { answers, need, release, type Released } from './answers.ts';
import { placeAreas, type Boundaries, type Lines, type PlacedArea } from './ground.ts';
import { groundAddresses, LINES, needed, wantedIndicator, wantedLayer } from './needs.ts';

/** Geometry of one release. */
export type Ground = {
  release: number;
  boundaries: Record<Level, Boundaries>;
  lines: Record<(typeof LINES)[number], Lines>;
  areas: Map<string, PlacedArea>;
};

/** One layer with its values and how they are drawn. */
export type ShownLayer = {
  release: number;
  layer: Layer;
  indicator: IndicatorEntry;
  origin: ValuesAnswer['origin'];
  values: Map<string, ValueEntry>;
  picture: Picture;
};

const shownGround = signal<Ground | null>(null);
const shownLayer = signal<ShownLayer | null>(null);

/** Boundaries and lines on the map; stays until a complete newer set is there. */
export const ground = computed(() => shownGround.value);
/** The layer on the map; stays until the next one is complete, so nothing flickers. */
export const layer = computed(() => shownLayer.value);

/** An answer of the release that the page holds, or `null`. */
function current<T>(address: string): T | null {
  const found = answers.value[address]?.answer;
  return found?.release === release.value ? (found as T) : null;
}

let lastGround: (Released | null)[] = [];

// The same list as long as every answer is the same, so that geometry is prepared only once.
const groundAnswers = computed(() => {
  const next = groundAddresses.map((address) => current<Released>(address));
  if (next.some((answer, i) => answer !== lastGround[i])) lastGround = next;
  return lastGround;
});

const readyGround = computed<Ground | null>(() => {
  if (groundAnswers.value.includes(null)) return null;
  return untracked(readGround);
});

function readGround(): Ground {
  const boundaries = Object.fromEntries(
    LEVELS.map((level) => [level, current<Boundaries>(boundariesAddress(level))]),
  ) as Ground['boundaries'];
  const lines = Object.fromEntries(
    LINES.map((name) => [name, current<Lines>(linesAddress(name))]),
  ) as Ground['lines'];
  const areas = LEVELS.flatMap((level) => placeAreas(level, boundaries[level]));
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return { release: release.value, boundaries, lines, areas: byCode };
}

const layerAnswer = computed(
  () => wantedLayer.value && current<ValuesAnswer>(valuesAddress(wantedLayer.value)),
);

const readyLayer = computed<ShownLayer | null>(() => {
  const [asked, indicator, answer] = [wantedLayer.value, wantedIndicator.value, layerAnswer.value];
  if (!asked || !answer || !indicator) return null;
  return {
    release: answer.release,
    layer: asked,
    indicator,
    origin: answer.origin,
    values: new Map(answer.values.map((entry) => [entry.code, entry])),
    picture: pictureOf(answer.values, indicator.kind, indicator.direction),
  };
});

/** Fetches what the view needs and swaps in what is complete. Call once. */
export function followView(): void {
  effect(() => need(needed.value));
  effect(() => {
    const [nextGround, nextLayer] = [readyGround.value, readyLayer.value];
    // Geometry and values of one release are swapped together: never one new and the other old.
    if (nextGround && nextGround !== shownGround.peek()) shownGround.value = nextGround;
    const base = shownGround.peek();
    if (nextLayer && base && base.release === nextLayer.release) shownLayer.value = nextLayer;
  });
}

/** Whether the layer on the map is not yet the one that the view asks for. */
export const waiting = computed(() => readyLayer.value === null || ground.value === null);

/** The first request of the present view that failed. */
export const failure = computed(() => {
  const failed = needed.value.find((address) => answers.value[address]?.failure);
  return failed ? (answers.value[failed]?.failure ?? null) : null;
});

/** Area that the view selects, when it exists. */
export const selected = computed<PlacedArea | null>(
  () => ground.value?.areas.get(view.value.area ?? '') ?? null,
);

/** Profile of the selected area. */
export const profile = computed<AreaProfile | null>(() => {
  const code = view.value.area;
  return code ? current<AreaProfile>(areaAddress(code)) : null;
});

/** Value of the layer's indicator for any loaded level, or `null` when that level has not arrived. */
export function valueAt(level: Level, code: string): ValueEntry | null {
  const shown = layer.value;
  if (!shown) return null;
  if (level === shown.layer.level) return shown.values.get(code) ?? null;
  const answer = current<ValuesAnswer>(valuesAddress({ ...shown.layer, level }));
  return answer?.values.find((entry) => entry.code === code) ?? null;
}
