import type { Direction } from '../indicators/types.ts';
import { classify, classOf, type ClassChoice, type ValueClass } from './classes.ts';
import { decimalsFor, roundTo } from './decimals.ts';
import { PATTERNED, type Patterned } from './patterns.ts';
import { isUnreliable, type Cell, type Mark } from './picture.ts';

/** Classes of each of the two indicators. */
const TERCILES: ClassChoice = { method: 'quantile', classes: 3, breaks: [] };

/**
 * Colours by [degree of the first][degree of the second], each degree from best (0) to worst (2): blue
 * grows with the first, ochre with the second, and lightness falls with both, so that the darkest is worst
 * in both. Blue and ochre stay apart in every kind of colour blindness; the test measures it.
 */
export const BIVARIATE = [
  ['#f3edda', '#d7b27f', '#ad7200'],
  ['#a9b5d3', '#897872', '#7a4a0c'],
  ['#6077b7', '#4a4b70', '#381f2b'],
] as const;

/** Cells of one indicator as they are mixed with those of another. */
export type Mixed = { cells: readonly Cell[]; direction: Direction };

/** One indicator of the two: its terciles, lowest values first, and the degree (0 best to 2 worst) of each. */
export type Axis = { classes: ValueClass[]; degrees: number[]; places: number };

/** Two layers mixed into one, ready to draw. */
export type BivariatePicture = {
  first: Axis;
  second: Axis;
  /** Areas by [class of the first][class of the second], lowest values first. */
  counts: number[][];
  /** Colours in the same order. */
  colours: string[][];
  /** `classIndex` counts along the second indicator first. */
  marks: Map<string, Mark>;
  /** Areas in which either has no value, by the reason. */
  patternCounts: Record<Patterned, number>;
  unreliableCount: number;
};

/**
 * A bivariate choropleth: terciles of two rates and a colour for each of the nine pairs. Three by three
 * is the most that readers keep apart (Trumbo 1981, A Theory for Coloring Bivariate Statistical Maps, The
 * American Statistician 35(4); Leonowicz 2006, Two-variable choropleth maps, Geografija 42(1)). Terciles
 * are quantiles of all areas that have the indicator, so fewer classes come out when values repeat. An area
 * in which either has no value carries the pattern of its status, the first indicator's before the second's.
 */
export function bivariateOf(one: Mixed, two: Mixed): BivariatePicture {
  const [first, second] = [axisOf(one), axisOf(two)];
  const beside = new Map(two.cells.map((cell) => [cell.code, cell]));
  const marks = new Map(
    one.cells.map((cell) => [cell.code, markOf(cell, beside.get(cell.code), first, second)]),
  );
  const all = [...marks.values()];
  const countOf = (holds: (mark: Mark) => boolean) => all.filter(holds).length;
  const table = <T>(cellOf: (row: number, column: number) => T): T[][] =>
    first.classes.map((_, row) => second.classes.map((_, column) => cellOf(row, column)));
  return {
    first,
    second,
    counts: table((row, column) =>
      countOf(({ classIndex }) => classIndex === indexOf(row, column, second)),
    ),
    colours: table((row, column) => colourOf(first.degrees[row], second.degrees[column])),
    marks,
    patternCounts: Object.fromEntries(
      PATTERNED.map((name) => [name, countOf(({ pattern }) => pattern === name)]),
    ) as BivariatePicture['patternCounts'],
    unreliableCount: countOf(({ unreliable }) => unreliable),
  };
}

const indexOf = (row: number, column: number, second: Axis) => row * second.classes.length + column;

const colourOf = (one = 0, two = 0): string => BIVARIATE[one]?.[two] ?? BIVARIATE[0][0];

// Fewer classes take the ends of the scale; a single one, of values that are all equal, its middle.
const DEGREES: Record<number, number[]> = { 1: [1], 2: [0, 2], 3: [0, 1, 2] };

function axisOf({ cells, direction }: Mixed): Axis {
  const values = cells.flatMap((cell) => (isReadable(cell) ? [cell.value] : []));
  const { classes } = classify(values, TERCILES);
  const degrees = DEGREES[classes.length] ?? [];
  return {
    classes,
    degrees: direction === 'higher_is_better' ? degrees.toReversed() : degrees,
    places: decimalsFor(values),
  };
}

const isReadable = (cell: Cell): cell is Cell & { value: number } =>
  cell.status === 'ok' && cell.value !== null;

const BARE = { radius: 0, hatch: null, off: false };

function markOf(one: Cell, two: Cell | undefined, first: Axis, second: Axis): Mark {
  const missing = [one, two].find((cell) => !cell || !isReadable(cell));
  const [row, column] = [classIn(one, first), classIn(two, second)];
  if (row === null || column === null) {
    const status = missing?.status ?? 'no_data';
    const pattern = status === 'ok' ? 'no_data' : status;
    return { ...BARE, classIndex: null, colour: null, pattern, unreliable: false };
  }
  return {
    ...BARE,
    classIndex: indexOf(row, column, second),
    colour: colourOf(first.degrees[row], second.degrees[column]),
    pattern: null,
    unreliable: [one, two].some((cell) => cell !== undefined && isUnreliable(cell)),
  };
}

const classIn = (cell: Cell | undefined, { classes, places }: Axis) =>
  cell && isReadable(cell) ? classOf(roundTo(cell.value, places), classes) : null;
