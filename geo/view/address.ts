import { levelOfCode, LEVELS } from '../areas/levels.ts';
import { HIDEABLE } from '../cartography/legend-entries.ts';
import { CLASS_NUMBERS, METHODS, PALETTES } from '../cartography/style.ts';
import { parsePeriod } from '../indicators/periods.ts';
import { LANGUAGES } from '../text/languages.ts';
import { parseZoneSet, zoneSetId } from '../zones/kinds.ts';
import {
  COLUMNS,
  DEFAULT_VIEW,
  LAYOUTS,
  MAP_SETS,
  settle,
  SIDES,
  type Position,
  type Sort,
  type View,
} from './view.ts';

/** One parameter of the address: how it is read, `undefined` for nonsense, and how it is written. */
type Parameter<T> = { read: (text: string) => T | undefined; write: (value: T) => string };
type Single = Omit<View, 'position'>;

/** In place of the id of a set of zones: none is shown. */
const NO_ZONE = 'none';
const MOST_POOLED = 66;
const MOST_BREAKS = 6;
const DEGREE_PLACES = 5;
const ZOOM_PLACES = 2;
const INDICATOR_FORM = /^[a-z][a-z0-9_]{0,63}$/;

const word = <T extends string>(words: readonly T[]): Parameter<T> => ({
  read: (text) => words.find((one) => one === text),
  write: String,
});
const list = <T extends string>(words: readonly T[]): Parameter<T[]> => ({
  read: (text) => words.filter((one) => text.split(',').includes(one)),
  write: (values) => values.join(','),
});
const text = (accepts: (value: string) => boolean): Parameter<string | null> => ({
  read: (value) => (accepts(value) ? value : undefined),
  write: (value) => value ?? '',
});
const flag: Parameter<boolean> = {
  read: (text) => text === '1' || undefined,
  write: (value) => (value ? '1' : ''),
};
const whole = (accepts: (value: number) => boolean): Parameter<number> => ({
  read: (text) => (/^\d{1,3}$/.test(text) && accepts(Number(text)) ? Number(text) : undefined),
  write: String,
});
const indicator = text((id) => INDICATOR_FORM.test(id));
const period = text((value) => parsePeriod(value) !== null);

const sort: Parameter<Sort> = {
  read(text) {
    const descending = text.startsWith('-');
    const column = COLUMNS.find((one) => one === text.slice(descending ? 1 : 0));
    return column && { column, descending };
  },
  write: ({ column, descending }) => `${descending ? '-' : ''}${column}`,
};

const zone: Parameter<string | null> = {
  read(text) {
    if (text === NO_ZONE) return null;
    const set = parseZoneSet(text);
    return set ? zoneSetId(set) : undefined;
  },
  write: (id) => id ?? NO_ZONE,
};

const breaks: Parameter<number[]> = {
  read(text) {
    const parts = text.split(',');
    const isNumbers = parts.every((part) => /^-?\d{1,12}(\.\d{1,6})?$/.test(part));
    const limits = [...new Set(parts.map(Number))].sort((a, b) => a - b);
    return isNumbers && limits.length <= MOST_BREAKS ? limits : undefined;
  },
  write: (limits) => limits.join(','),
};

const pool: Parameter<string[]> = {
  read(text) {
    const codes = text.split(',').filter((code) => levelOfCode(code) !== null);
    return codes.length > 0 && codes.length <= MOST_POOLED ? codes : undefined;
  },
  write: (codes) => codes.join(','),
};

/** The parameters in the order in which they are written; each is a member of the view. */
const PARAMETERS: { [Name in keyof Single]: Parameter<Single[Name]> } = {
  lang: word(LANGUAGES),
  level: word(LEVELS),
  indicator,
  period,
  second: indicator,
  compare: period,
  layout: word(LAYOUTS),
  split: whole((percent) => percent <= 100),
  side: word(SIDES),
  area: text((code) => levelOfCode(code) !== null),
  pool,
  method: word(METHODS),
  classes: whole((classes) => CLASS_NUMBERS.some((one) => one === classes)),
  breaks,
  palette: word(PALETTES),
  textured: flag,
  table: flag,
  sort,
  hide: list(MAP_SETS),
  off: list(HIDEABLE),
  zone,
  inside: flag,
};
const NAMES = Object.keys(PARAMETERS) as (keyof Single)[];

/** The view an address asks for. Values that make no sense are ignored: an edited address still shows the map. */
export function parseView(query: string, defaults: View = DEFAULT_VIEW): View {
  const given = new URLSearchParams(query);
  const read = <Name extends keyof Single>(name: Name): Single[Name] => {
    const text = given.get(name);
    const value = text === null ? undefined : PARAMETERS[name].read(text);
    return value === undefined ? defaults[name] : value;
  };
  const members = Object.fromEntries(NAMES.map((name) => [name, read(name)])) as Single;
  return settle({ ...members, position: readPosition(given) ?? defaults.position });
}

const POSITION_NAMES = ['lon', 'lat', 'zoom'] as const;
const POSITION_LIMITS: Record<keyof Position, readonly [low: number, high: number]> = {
  lon: [-180, 180],
  lat: [-85, 85],
  zoom: [0, 22],
};

/** Names of all parameters of a view. */
export const VIEW_PARAMETERS = [...NAMES, ...POSITION_NAMES] as const;

/** The first parameter of a query whose text makes no sense; `null` when a view can be read from all. */
export function findNonsense(query: string): (typeof VIEW_PARAMETERS)[number] | null {
  const given = new URLSearchParams(query);
  const isNonsense = (name: keyof Single) => {
    const text = given.get(name);
    return text !== null && PARAMETERS[name].read(text) === undefined;
  };
  const isOutside = (name: (typeof POSITION_NAMES)[number]) => {
    const text = given.get(name);
    return text !== null && readWithin(text, ...POSITION_LIMITS[name]) === null;
  };
  return NAMES.find(isNonsense) ?? POSITION_NAMES.find(isOutside) ?? null;
}

/** Paths that are pages of one area: `/kelurahan/36.73.02.1001`. */
const AREA_PATH = new RegExp(`^/(${LEVELS.join('|')})/([\\d.]+)/?$`);

/**
 * The view that a whole address asks for. The page of an area is the map with that area selected; what the
 * query says goes before what the path says.
 */
export function parseAddress(path: string, query: string, defaults: View = DEFAULT_VIEW): View {
  const [, level, code = ''] = AREA_PATH.exec(path) ?? [];
  const own = levelOfCode(code);
  if (own === null || own !== level) return parseView(query, defaults);
  return parseView(query, { ...defaults, level: own, area: code });
}

/** Address of the page that is about one area, with the rest of the view as its query. */
export function areaPage(view: View, code: string, defaults: View = DEFAULT_VIEW): string {
  const level = levelOfCode(code) ?? view.level;
  const query = formatView({ ...view, area: code }, { ...defaults, level, area: code });
  return withQuery(`/${level}/${code}`, query);
}

/** Address of the map in a view. */
export const mapPage = (view: View, defaults: View = DEFAULT_VIEW): string =>
  withQuery('/', formatView(view, defaults));

/** Address of the page that prints a view; it names the language, whatever the service's own is. */
export function printPage(view: View): string {
  const query = new URLSearchParams(formatView(view));
  query.set('lang', view.lang);
  return withQuery('/cetak', query.toString());
}

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path);

/** The query of a view, without leading `?`; what equals the default is left out. */
export function formatView(view: View, defaults: View = DEFAULT_VIEW): string {
  const write = <Name extends keyof Single>(name: Name, from: View): string =>
    PARAMETERS[name].write(from[name]);
  const parts = NAMES.map((name) => [name, write(name, view), write(name, defaults)] as const);
  const written = parts.filter(([, own, usual]) => own !== usual).map(([name, own]) => [name, own]);
  return new URLSearchParams([...written, ...writePosition(view.position)]).toString();
}

function readPosition(given: URLSearchParams): Position | null {
  const [lon = null, lat = null, zoom = null] = POSITION_NAMES.map((name) =>
    readWithin(given.get(name), ...POSITION_LIMITS[name]),
  );
  return lon === null || lat === null || zoom === null ? null : { lon, lat, zoom };
}

function readWithin(text: string | null, low: number, high: number): number | null {
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
}

const writePosition = (position: Position | null): string[][] =>
  position
    ? [
        ['lon', trim(position.lon, DEGREE_PLACES)],
        ['lat', trim(position.lat, DEGREE_PLACES)],
        ['zoom', trim(position.zoom, ZOOM_PLACES)],
      ]
    : [];

// toFixed never writes an exponent; the trailing zeros go so that addresses stay short.
const trim = (value: number, places: number) =>
  value
    .toFixed(places)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
