import type { Direction, Kind, Status } from '../indicators/types.ts';
import { classify, classOf, type Classes, type ValueClass } from './classes.ts';
import { decimalsFor, roundTo } from './decimals.ts';
import { hatchesOf, type Hatch } from './hatches.ts';
import { classColours, isDiverging, SYMBOL_COLOUR } from './palettes.ts';
import { isOff, type Hideable } from './legend-entries.ts';
import { OVERLAY, PATTERNED, type Patterned } from './patterns.ts';
import { DEFAULT_STYLE, type Style } from './style.ts';
import { symbolRadius } from './symbols.ts';

/** What the cartography needs to know of one area's value. */
export type Cell = { code: string; value: number | null; status: Status; quality?: string | null };

/** How one area is drawn: a class colour, a pattern, or a circle of `radius` pixels. */
export type Mark = {
  classIndex: number | null;
  colour: string | null;
  pattern: Patterned | null;
  radius: number;
  /** Whether the hatch of unreliable values lies over the colour. */
  unreliable: boolean;
  /** Lines over the class colour, where the reader wants them. */
  hatch: Hatch | null;
  /** Whether the reader took its class off the map: it is drawn as blank land. */
  off: boolean;
};

/** One layer, ready to draw: the same for the map, the legend, the table and the charts. */
export type Picture = {
  kind: Kind;
  /** Decimal places of every printed value. */
  places: number;
  /** Values that may be read, ascending; unreliable ones are among them. */
  values: number[];
  /** Values that classes, circles and charts are made from, ascending: those of every compared layer. */
  scale: number[];
  /** Limits from the scale, counts from the layer's own values. */
  classes: ValueClass[];
  /** One per class, lowest values first. */
  colours: string[];
  /** One per class; none unless the reader wants them. */
  hatches: Hatch[];
  marks: Map<string, Mark>;
  patternCounts: Record<Patterned, number>;
  /** Values that are marked as unreliable; each is counted in its class too. */
  unreliableCount: number;
  /** Areas that the reader took off the map. */
  offCount: number;
};

export type PictureOptions = {
  /** Cells of a layer that it is compared with. */
  others?: Cell[] | undefined;
  style?: Style;
  /** Classes and states that the reader took off the map. */
  off?: readonly Hideable[];
};

/**
 * Classes, colours and marks of a layer: rates in the classes of the style, counts as circles, a status as
 * two states. With `others` classes, decimals and circles are made from both layers, so that one colour
 * means one range in both pictures.
 */
export function pictureOf(
  cells: Cell[],
  kind: Kind,
  direction: Direction,
  { others = [], style = DEFAULT_STYLE, off = [] }: PictureOptions = {},
): Picture {
  const values = ascending(cells);
  const scale = ascending([...cells, ...others]);
  const found = CLASSIFY[kind](scale, style);
  const colours = coloursOf(found, direction, style);
  const hatches = style.textured ? hatchesOf(colours) : [];
  const scheme = { kind, places: decimalsFor(scale), classes: found.classes, colours, hatches };
  const highest = scale.at(-1) ?? 0;
  const marks = new Map(cells.map((cell) => [cell.code, markOf(cell, scheme, highest, off)]));
  const all = [...marks.values()];
  return {
    ...scheme,
    values,
    scale,
    classes: countMarks(found.classes, all),
    marks,
    patternCounts: countPatterns(cells),
    unreliableCount: cells.filter(isUnreliable).length,
    offCount: all.filter((mark) => mark.off).length,
  };
}

const STATES = [0, 1].map((state) => ({ from: state, to: state, count: 0 }));
const whole = (classes: ValueClass[]): Classes => ({ classes, below: 0, above: 0 });

const CLASSIFY: Record<Kind, (values: number[], style: Style) => Classes> = {
  rate: classify,
  count: () => whole([]),
  status: () => whole(STATES),
};

// Classes beyond the values keep their colours to themselves where a palette has a middle: the middle class
// stays the middle one. Else the classes that are there have the whole range of the palette.
function coloursOf({ classes, below, above }: Classes, direction: Direction, style: Style) {
  const { length } = classes;
  if (!isDiverging(style.palette)) return classColours(length, direction, style.palette);
  const all = classColours(below + length + above, direction, style.palette);
  return all.slice(below, below + length);
}

const readable = ({ status, value }: Cell) => (status === 'ok' && value !== null ? [value] : []);
const ascending = (cells: Cell[]) => cells.flatMap(readable).sort((a, b) => a - b);

/** Whether a value may be read, but its interval is too wide to rely on it. */
export const isUnreliable = (cell: Omit<Cell, 'code'>): boolean =>
  cell.quality === OVERLAY && cell.status === 'ok' && cell.value !== null;

type Scheme = Pick<Picture, 'kind' | 'places' | 'classes' | 'colours' | 'hatches'>;

function markOf(cell: Cell, scheme: Scheme, highest: number, off: readonly Hideable[]): Mark {
  const mark = drawnAs(cell, scheme, highest);
  return { ...mark, off: isOff(mark, off) };
}

const NOTHING = { classIndex: null, colour: null, pattern: null, radius: 0, hatch: null };

function drawnAs(cell: Cell, scheme: Scheme, highest: number): Omit<Mark, 'off'> {
  const { kind, places, classes, colours, hatches } = scheme;
  const [value] = readable(cell);
  const unreliable = isUnreliable(cell);
  if (value === undefined) return { ...NOTHING, pattern: patternOf(cell.status), unreliable };
  if (kind === 'count') {
    const radius = symbolRadius(value, highest);
    return { ...NOTHING, colour: SYMBOL_COLOUR, radius, unreliable };
  }
  // The two states are single points, not half-open ranges: 0 would otherwise share a limit with 1.
  const classIndex =
    kind === 'status' ? Number(value === 1) : classOf(roundTo(value, places), classes);
  const [colour = null, hatch = null] =
    classIndex === null ? [] : [colours[classIndex], hatches[classIndex]];
  return { ...NOTHING, classIndex, colour, hatch, unreliable };
}

const countMarks = (classes: ValueClass[], marks: Mark[]): ValueClass[] =>
  classes.map((one, i) => ({
    ...one,
    count: marks.filter(({ classIndex }) => classIndex === i).length,
  }));

// A value that is `ok` but missing counts as no data: nothing may look like a zero.
const patternOf = (status: Status): Patterned => (status === 'ok' ? 'no_data' : status);

function countPatterns(cells: Cell[]): Record<Patterned, number> {
  const without = cells.filter((cell) => readable(cell).length === 0);
  const count = (name: Patterned) =>
    without.filter(({ status }) => patternOf(status) === name).length;
  return Object.fromEntries(
    PATTERNED.map((name) => [name, count(name)]),
  ) as Picture['patternCounts'];
}
