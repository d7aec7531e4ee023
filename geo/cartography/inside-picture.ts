import type { ValueClass } from './classes.ts';
import { roundTo } from './decimals.ts';
import { isOff, type Hideable } from './legend-entries.ts';
import { PATTERNED } from './patterns.ts';
import type { Cell, Mark, Picture } from './picture.ts';

/**
 * The picture of values inside zones in the classes and colours of the map of whole areas, so that one
 * colour means one range in both. Values beyond the classes take the nearest one; counts are of the
 * strips, a value that is not published keeps its pattern. Strips are too narrow for hatches. What the reader
 * took off the map is off the strips too.
 */
export function insidePictureOf(
  cells: readonly Cell[],
  base: Picture,
  off: readonly Hideable[] = [],
): Picture {
  const values = cells.flatMap(({ value, status }) =>
    status === 'ok' && value !== null ? [value] : [],
  );
  const marks = new Map(cells.map((cell) => [cell.code, markOf(cell, base, off)]));
  const all = [...marks.values()];
  const countOf = (holds: (mark: Mark) => boolean) => all.filter(holds).length;
  return {
    ...base,
    values: values.sort((a, b) => a - b),
    classes: base.classes.map((one, i) => ({
      ...one,
      count: countOf(({ classIndex }) => classIndex === i),
    })),
    hatches: [],
    marks,
    patternCounts: Object.fromEntries(
      PATTERNED.map((name) => [name, countOf(({ pattern }) => pattern === name)]),
    ) as Picture['patternCounts'],
    unreliableCount: 0,
    offCount: countOf((mark) => mark.off),
  };
}

function markOf(cell: Cell, base: Picture, off: readonly Hideable[]): Mark {
  const mark = drawnAs(cell, base);
  return { ...mark, off: isOff(mark, off) };
}

function drawnAs({ value, status }: Cell, { classes, colours, places }: Picture) {
  const none = { classIndex: null, colour: null, radius: 0, unreliable: false, hatch: null };
  if (status !== 'ok') return { ...none, pattern: status };
  const classIndex = value === null ? null : nearestClass(roundTo(value, places), classes);
  const colour = classIndex === null ? null : (colours[classIndex] ?? null);
  return colour === null
    ? { ...none, pattern: 'no_data' as const }
    : { ...none, classIndex, colour, pattern: null };
}

/** Index of the class that holds the value or lies nearest to it; `null` without classes. */
export function nearestClass(value: number, classes: readonly ValueClass[]): number | null {
  if (classes.length === 0) return null;
  const above = classes.findIndex(({ to }) => value < to);
  return above < 0 ? classes.length - 1 : above;
}
