import { levelOfCode, LEVELS, type Level } from '../geo/areas/levels.ts';
import { parsePeriod } from '../geo/indicators/periods.ts';
import { LANGUAGES, type Language } from '../geo/text/languages.ts';
import { parseZoneSet, USUAL_WIDTH_M, zoneSetId } from '../geo/zones/kinds.ts';

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
/** Which of two compared periods is on the map: `a` is the view's period, `b` the one it is compared with. */
export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];
/** Lines and points that a reader may hide. */
export const LINE_SETS = ['waterways', 'railways', 'stations'] as const;
export type LineSet = (typeof LINE_SETS)[number];

export type Sort = { column: Column; descending: boolean };
/** In place of the id of a set of zones: none is shown. */
const NO_ZONE = 'none';
export type Position = { lon: number; lat: number; zoom: number };

/** Everything a reader can see of the page, and nothing else: one view is one address. */
export type View = {
  lang: Language;
  level: Level;
  /** `null`: the indicator that the service opens with. */
  indicator: string | null;
  /** `null`: the latest period of each area. */
  period: string | null;
  /** Second period, with the classes of both; only beside a period of its own. */
  compare: string | null;
  side: Side;
  /** Code of the selected area. */
  area: string | null;
  /** `null`: fitted to the city. */
  position: Position | null;
  table: boolean;
  sort: Sort;
  hide: LineSet[];
  /** Id of the set of zones on the map; `null`: none. */
  zone: string | null;
  /** Whether only the strips carry the colours, with the values of the families inside. */
  inside: boolean;
};

export const DEFAULT_VIEW: View = {
  lang: 'id',
  level: 'kelurahan',
  indicator: null,
  period: null,
  compare: null,
  side: 'a',
  area: null,
  position: null,
  table: false,
  sort: { column: 'value', descending: true },
  hide: [],
  zone: zoneSetId({ kind: 'any', widthM: USUAL_WIDTH_M, basis: 'study' }),
  inside: false,
};

const DEGREE_PLACES = 5;
const ZOOM_PLACES = 2;

/** The view an address asks for. Values that make no sense are ignored: an edited address still shows the map. */
export function parseView(query: string, defaults: View = DEFAULT_VIEW): View {
  const given = new URLSearchParams(query);
  const text = (name: string, accept: (value: string) => boolean) => {
    const value = given.get(name);
    return value !== null && accept(value) ? value : null;
  };
  return settle({
    lang: oneOf(LANGUAGES, given.get('lang')) ?? defaults.lang,
    level: oneOf(LEVELS, given.get('level')) ?? defaults.level,
    indicator: text('indicator', (id) => /^[a-z][a-z0-9_]{0,63}$/.test(id)),
    period: text('period', (period) => parsePeriod(period) !== null),
    compare: text('compare', (period) => parsePeriod(period) !== null),
    side: oneOf(SIDES, given.get('side')) ?? defaults.side,
    area: text('area', (code) => levelOfCode(code) !== null),
    position: parsePosition(given),
    table: given.get('table') === '1',
    sort: parseSort(given.get('sort')) ?? defaults.sort,
    hide: LINE_SETS.filter((name) => given.get('hide')?.split(',').includes(name)),
    zone: parseZone(given.get('zone'), defaults.zone),
    inside: given.get('inside') === '1',
  });
}

/**
 * The view without what cannot be: a comparison with itself or with the latest of each area, and what
 * needs a zone where none is shown.
 */
export function settle(view: View): View {
  const { period, compare, side, zone, inside, sort } = view;
  const compared = period !== null && compare !== period ? compare : null;
  const isSortable = zone !== null || sort.column !== 'inside';
  return {
    ...view,
    compare: compared,
    side: compared === null ? 'a' : side,
    inside: inside && zone !== null,
    sort: isSortable ? sort : DEFAULT_VIEW.sort,
  };
}

function parseZone(text: string | null, usual: string | null): string | null {
  if (text === NO_ZONE) return null;
  const set = text === null ? null : parseZoneSet(text);
  return set ? zoneSetId(set) : usual;
}

function parsePosition(given: URLSearchParams): Position | null {
  const [lon, lat, zoom] = [
    parseWithin(given.get('lon'), -180, 180),
    parseWithin(given.get('lat'), -85, 85),
    parseWithin(given.get('zoom'), 0, 22),
  ];
  return lon === null || lat === null || zoom === null ? null : { lon, lat, zoom };
}

function parseWithin(text: string | null, low: number, high: number): number | null {
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
}

function parseSort(text: string | null): Sort | null {
  const descending = text?.startsWith('-') ?? false;
  const column = oneOf(COLUMNS, text?.slice(descending ? 1 : 0) ?? null);
  return column ? { column, descending } : null;
}

const oneOf = <T extends string>(words: readonly T[], text: string | null): T | null =>
  words.find((word) => word === text) ?? null;

/** The query of a view, without leading `?`; what equals the default is left out. */
export function formatView(view: View, defaults: View = DEFAULT_VIEW): string {
  const { position } = view;
  const parts: Record<string, string | null> = {
    lang: view.lang === defaults.lang ? null : view.lang,
    level: view.level === defaults.level ? null : view.level,
    indicator: view.indicator,
    period: view.period,
    compare: view.compare,
    side: view.side === defaults.side ? null : view.side,
    area: view.area,
    lon: position && trim(position.lon, DEGREE_PLACES),
    lat: position && trim(position.lat, DEGREE_PLACES),
    zoom: position && trim(position.zoom, ZOOM_PLACES),
    table: view.table ? '1' : null,
    sort: formatSort(view.sort) === formatSort(defaults.sort) ? null : formatSort(view.sort),
    hide: view.hide.length > 0 ? view.hide.join(',') : null,
    zone: view.zone === defaults.zone ? null : (view.zone ?? NO_ZONE),
    inside: view.inside ? '1' : null,
  };
  const written = Object.entries(parts).filter(([, value]) => value !== null) as [string, string][];
  return new URLSearchParams(written).toString();
}

const formatSort = ({ column, descending }: Sort) => `${descending ? '-' : ''}${column}`;

// toFixed never writes an exponent; the trailing zeros go so that addresses stay short.
const trim = (value: number, places: number) =>
  value
    .toFixed(places)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
