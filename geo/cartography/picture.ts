import type { Direction, Kind, Status } from '../indicators/types.ts';
import { classifyByQuantile, classOf, type ValueClass } from './classes.ts';
import { decimalsFor } from './decimals.ts';
import { classColours, SYMBOL_COLOUR } from './palettes.ts';
import { OVERLAY, PATTERNED, type Patterned } from './patterns.ts';
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
  marks: Map<string, Mark>;
  patternCounts: Record<Patterned, number>;
  /** Values that are marked as unreliable; each is counted in its class too. */
  unreliableCount: number;
};

/**
 * Classes, colours and marks of a layer: rates by quantile, counts as circles, a status as two states.
 * `others` are the cells of a layer that it is compared with: classes, decimals and circles are then
 * made from both, so that one colour means one range in both pictures.
 */
export function pictureOf(
  cells: Cell[],
  kind: Kind,
  direction: Direction,
  others: Cell[] = [],
): Picture {
  const values = ascending(cells);
  const scale = ascending([...cells, ...others]);
  const classes = CLASSIFY[kind](scale);
  const colours = kind === 'count' ? [] : classColours(classes.length, direction);
  const mark = (cell: Cell) => markOf(cell, kind, classes, colours, scale.at(-1) ?? 0);
  const marks = new Map(cells.map((cell) => [cell.code, mark(cell)]));
  return {
    kind,
    places: decimalsFor(scale),
    values,
    scale,
    classes: countMarks(classes, [...marks.values()]),
    colours,
    marks,
    patternCounts: countPatterns(cells),
    unreliableCount: cells.filter(isUnreliable).length,
  };
}

const STATES = [0, 1].map((state) => ({ from: state, to: state, count: 0 }));

const CLASSIFY: Record<Kind, (values: number[]) => ValueClass[]> = {
  rate: (values) => classifyByQuantile(values),
  count: () => [],
  status: () => STATES,
};

const readable = ({ status, value }: Cell) => (status === 'ok' && value !== null ? [value] : []);
const ascending = (cells: Cell[]) => cells.flatMap(readable).sort((a, b) => a - b);

/** Whether a value may be read, but its interval is too wide to rely on it. */
export const isUnreliable = (cell: Omit<Cell, 'code'>): boolean =>
  cell.quality === OVERLAY && cell.status === 'ok' && cell.value !== null;

function markOf(
  cell: Cell,
  kind: Kind,
  classes: ValueClass[],
  colours: string[],
  highest: number,
): Mark {
  const [value] = readable(cell);
  const unreliable = isUnreliable(cell);
  if (value === undefined) {
    const pattern = patternOf(cell.status);
    return { classIndex: null, colour: null, pattern, radius: 0, unreliable };
  }
  if (kind === 'count') {
    const radius = symbolRadius(value, highest);
    return { classIndex: null, colour: SYMBOL_COLOUR, pattern: null, radius, unreliable };
  }
  // The two states are single points, not half-open ranges: 0 would otherwise share a limit with 1.
  const classIndex = kind === 'status' ? Number(value === 1) : classOf(value, classes);
  const colour = classIndex === null ? null : (colours[classIndex] ?? null);
  return { classIndex, colour, pattern: null, radius: 0, unreliable };
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
