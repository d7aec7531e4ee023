import type { Level } from '../areas/levels.ts';
import type { Hideable } from '../cartography/legend-entries.ts';
import { DEFAULT_STYLE, type Style } from '../cartography/style.ts';
import type { Language } from '../text/languages.ts';
import { USUAL_WIDTH_M, zoneSetId } from '../zones/kinds.ts';

export const COLUMNS = [
  'rank',
  'name',
  'value',
  'compared',
  'change',
  'unit',
  'inside',
  'kecamatan',
  'code',
  'period',
  'status',
  'source',
] as const;
export type Column = (typeof COLUMNS)[number];
/** Which of two compared layers is on the map: `a` is the view's own, `b` the one it is compared with. */
export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];
/**
 * How two compared layers share the map: one at a time, either side of a line that moves, in two maps, or
 * as one map whose colours mix both.
 */
export const LAYOUTS = ['one', 'swipe', 'side', 'bivariate'] as const;
export type Layout = (typeof LAYOUTS)[number];
/** Lines and points that a reader may hide. */
export const LINE_SETS = ['waterways', 'railways', 'stations'] as const;
export type LineSet = (typeof LINE_SETS)[number];
/** All that a reader may take off the map by a switch. The base map is there only where the service has one. */
export const MAP_SETS = [...LINE_SETS, 'basemap'] as const;
export type MapSet = (typeof MAP_SETS)[number];

export type Sort = { column: Column; descending: boolean };
export type Position = { lon: number; lat: number; zoom: number };

/** Everything a reader can see of the page, and nothing else: one view is one address. */
export type View = Style & {
  lang: Language;
  level: Level;
  /** `null`: the indicator that the service opens with. */
  indicator: string | null;
  /** `null`: the latest period of each area. */
  period: string | null;
  /** Second indicator to compare with; `null`: the same indicator in another period. */
  second: string | null;
  /** Period that is compared with; of a second indicator `null` is its latest of each area. */
  compare: string | null;
  layout: Layout;
  /** Where the line of a swipe stands, in percent from the left. */
  split: number;
  side: Side;
  /** Code of the selected area. */
  area: string | null;
  /** Codes of areas of the same level that are read together with the selected one. */
  pool: string[];
  /** `null`: fitted to the city. */
  position: Position | null;
  table: boolean;
  sort: Sort;
  hide: MapSet[];
  /** Classes and states that are taken off the map. */
  off: Hideable[];
  /** Id of the set of zones on the map; `null`: none. */
  zone: string | null;
  /** Whether only the strips carry the colours, with the values of the families inside. */
  inside: boolean;
};

export const DEFAULT_VIEW: View = {
  ...DEFAULT_STYLE,
  lang: 'id',
  level: 'kelurahan',
  indicator: null,
  period: null,
  second: null,
  compare: null,
  layout: 'one',
  split: 50,
  side: 'a',
  area: null,
  pool: [],
  position: null,
  table: false,
  sort: { column: 'value', descending: true },
  hide: [],
  off: [],
  zone: zoneSetId({ kind: 'any', widthM: USUAL_WIDTH_M, basis: 'study' }),
  inside: false,
};

/** Whether a view compares its layer with another period or another indicator. */
export const isComparing = ({ second, compare }: Pick<View, 'second' | 'compare'>): boolean =>
  second !== null || compare !== null;

/**
 * The view without what cannot be: a comparison with itself or with the latest of each area, what needs a
 * comparison, a zone, manual classes or a selected area where there is none.
 */
export function settle(view: View): View {
  return settleArea(settleStyle(settleZone(settleComparison(view))));
}

function settleComparison(view: View): View {
  const { indicator, period, layout } = view;
  const second = view.second !== indicator ? view.second : null;
  const isOther = second !== null || (period !== null && view.compare !== period);
  const compare = isOther ? view.compare : null;
  if (!isComparing({ second, compare })) {
    const { layout, split, side } = DEFAULT_VIEW;
    return { ...view, second, compare, layout, split, side };
  }
  // Two periods of one indicator have one scale: mixing their colours would tell nothing.
  const arranged = layout === 'bivariate' && second === null ? 'one' : layout;
  return {
    ...view,
    second,
    compare,
    layout: arranged,
    split: arranged === 'swipe' ? view.split : DEFAULT_VIEW.split,
    side: arranged === 'one' ? view.side : 'a',
  };
}

function settleZone(view: View): View {
  const { zone, sort } = view;
  const isSortable = zone !== null || sort.column !== 'inside';
  return {
    ...view,
    inside: view.inside && zone !== null,
    sort: isSortable ? sort : DEFAULT_VIEW.sort,
  };
}

function settleStyle(view: View): View {
  const breaks = view.method === 'manual' ? view.breaks : [];
  if (view.method === 'manual' && breaks.length === 0) {
    return { ...view, breaks, method: DEFAULT_STYLE.method };
  }
  // Manual limits say themselves how many classes there are.
  return { ...view, breaks, classes: breaks.length > 0 ? DEFAULT_STYLE.classes : view.classes };
}

const depth = (code: string) => code.split('.').length;

function settleArea(view: View): View {
  const { area } = view;
  if (area === null) return { ...view, pool: [] };
  const alike = view.pool.filter((code) => code !== area && depth(code) === depth(area));
  return { ...view, pool: [...new Set(alike)] };
}
