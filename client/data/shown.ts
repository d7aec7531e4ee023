import { computed, effect, signal, untracked } from '@preact/signals';
import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import type { Picture } from '../../geo/cartography/picture.ts';
import { sidePicture } from '../../geo/cartography/side-picture.ts';
import type { Layer } from '../../geo/view/sides.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { ValueEntry, ValuesAnswer } from '../../server/schemas/values.ts';
import { areaAddress, boundariesAddress, linesAddress, valuesAddress } from '../addresses.ts';
import { isOffline } from '../offline/connection.ts';
import { view } from '../state.ts';
import { chosenStyle, turnedOff } from './chosen-style.ts';
import { answers, need, release, type Released } from './answers.ts';
import { placeAreas, type Boundaries, type Lines, type PlacedArea } from './ground.ts';
import { groundAddresses, LINES, needed, otherSide, wantedSide, type AskedEntry } from './needs.ts';

/** Geometry of one release. */
export type Ground = {
  release: number;
  boundaries: Record<Level, Boundaries>;
  lines: Record<(typeof LINES)[number], Lines>;
  areas: Map<string, PlacedArea>;
};

/** One layer with its values and how they are drawn. */
export type ShownSide = AskedEntry & {
  origin: ValuesAnswer['origin'];
  values: Map<string, ValueEntry>;
  picture: Picture;
};

/** The layer on the map and what it is compared with: a period in the same classes, or an indicator. */
export type ShownLayer = ShownSide & { release: number; other: ShownSide | null };

const shownGround = signal<Ground | null>(null);
const shownLayer = signal<ShownLayer | null>(null);

/** Boundaries and lines on the map; stays until a complete newer set is there. */
export const ground = computed(() => shownGround.value);
/** The layer on the map; stays until the next one is complete, so nothing flickers. */
export const layer = computed(() => shownLayer.value);

/** An answer of the release that the page holds, or `null`. */
export function current<T>(address: string): T | null {
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
  const places = new Map(areas.map((area) => [area.code, area]));
  return { release: release.value, boundaries, lines, areas: places };
}

const answerOf = (asked: Layer | null) => asked && current<ValuesAnswer>(valuesAddress(asked));
const ownAnswer = computed(() => answerOf(wantedSide.value?.layer ?? null));
const otherAnswer = computed(() => answerOf(otherSide.value?.layer ?? null));

const byCode = ({ values }: ValuesAnswer) => new Map(values.map((entry) => [entry.code, entry]));

const readyLayer = computed<ShownLayer | null>(() => {
  const [asked, answer] = [wantedSide.value, ownAnswer.value];
  const [beside, another] = [otherSide.value, otherAnswer.value];
  if (!asked || !answer || (beside && !another)) return null;
  return {
    ...showSide(asked, answer, beside && another && { asked: beside, answer: another }),
    release: answer.release,
    other: beside && another && showSide(beside, another, { asked, answer }),
  };
});

function showSide(
  asked: AskedEntry,
  answer: ValuesAnswer,
  beside: { asked: AskedEntry; answer: ValuesAnswer } | null,
): ShownSide {
  const options = { style: chosenStyle.value, off: turnedOff.value };
  return {
    ...asked,
    origin: answer.origin,
    values: byCode(answer),
    picture: sidePicture(
      { ...asked, cells: answer.values },
      beside && { ...beside.asked, cells: beside.answer.values },
      options,
    ),
  };
}

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

const profileAddress = computed(() => view.value.area && areaAddress(view.value.area));

/** Whether the selected area's profile cannot come: offline, and not kept. */
export const isProfileAway = computed(
  () => isOffline.value && answers.value[profileAddress.value ?? '']?.failure?.kind === 'network',
);

/** The first request of the present view that failed; offline a map without the profile is still a map. */
export const failure = computed(() => {
  const failed = needed.value.find(
    (address) =>
      answers.value[address]?.failure && !(isProfileAway.value && address === profileAddress.value),
  );
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

/** Value of a layer's indicator for any loaded level, or `null` when that level has not arrived. */
export function entryIn(
  { layer: asked, values }: Pick<ShownSide, 'layer' | 'values'>,
  level: Level,
  code: string,
): ValueEntry | null {
  if (level === asked.level) return values.get(code) ?? null;
  const answer = current<ValuesAnswer>(valuesAddress({ ...asked, level }));
  return answer?.values.find((entry) => entry.code === code) ?? null;
}

/** The same of the layer on the map. */
export const valueAt = (level: Level, code: string): ValueEntry | null =>
  layer.value && entryIn(layer.value, level, code);
