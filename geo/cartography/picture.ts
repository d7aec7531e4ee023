import type { Direction, Kind, Status } from '../indicators/types.ts';
import { classifyByQuantile, classOf, type ValueClass } from './classes.ts';
import { decimalsFor } from './decimals.ts';
import { classColours, SYMBOL_COLOUR } from './palettes.ts';
import { PATTERNED, type Patterned } from './patterns.ts';
import { symbolRadius } from './symbols.ts';

/** What the cartography needs to know of one area's value. */
export type Cell = { code: string; value: number | null; status: Status };

/** How one area is drawn: a class colour, a pattern, or a circle of `radius` pixels. */
export type Mark = {
  classIndex: number | null;
  colour: string | null;
  pattern: Patterned | null;
  radius: number;
};

/** One layer, ready to draw: the same for the map, the legend, the table and the charts. */
export type Picture = {
  kind: Kind;
  /** Decimal places of every printed value. */
  places: number;
  /** Values that may be read, ascending. */
  values: number[];
  classes: ValueClass[];
  /** One per class, lowest values first. */
  colours: string[];
  marks: Map<string, Mark>;
  patternCounts: Record<Patterned, number>;
};

/** Classes, colours and marks of a layer: rates by quantile, counts as circles, a status as two states. */
export function pictureOf(cells: Cell[], kind: Kind, direction: Direction): Picture {
  const values = cells.flatMap(readable).sort((a, b) => a - b);
  const classes = CLASSIFY[kind](values);
  const colours = kind === 'count' ? [] : classColours(classes.length, direction);
  const mark = (cell: Cell) => markOf(cell, kind, classes, colours, values.at(-1) ?? 0);
  return {
    kind,
    places: decimalsFor(values),
    values,
    classes,
    colours,
    marks: new Map(cells.map((cell) => [cell.code, mark(cell)])),
    patternCounts: countPatterns(cells),
  };
}

const CLASSIFY: Record<Kind, (values: number[]) => ValueClass[]> = {
  rate: (values) => classifyByQuantile(values),
  count: () => [],
  status: (values) =>
    [0, 1].map((state) => ({
      from: state,
      to: state,
      count: values.filter((value) => value === state).length,
    })),
};

const readable = ({ status, value }: Cell) => (status === 'ok' && value !== null ? [value] : []);

function markOf(
  cell: Cell,
  kind: Kind,
  classes: ValueClass[],
  colours: string[],
  highest: number,
): Mark {
  const [value] = readable(cell);
  if (value === undefined) {
    return { classIndex: null, colour: null, pattern: patternOf(cell.status), radius: 0 };
  }
  if (kind === 'count') {
    const radius = symbolRadius(value, highest);
    return { classIndex: null, colour: SYMBOL_COLOUR, pattern: null, radius };
  }
  // The two states are single points, not half-open ranges: 0 would otherwise share a limit with 1.
  const classIndex = kind === 'status' ? Number(value === 1) : classOf(value, classes);
  const colour = classIndex === null ? null : (colours[classIndex] ?? null);
  return { classIndex, colour, pattern: null, radius: 0 };
}

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
