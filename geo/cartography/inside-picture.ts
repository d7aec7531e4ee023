import type { ValueClass } from './classes.ts';
import { PATTERNED } from './patterns.ts';
import type { Cell, Mark, Picture } from './picture.ts';

/**
 * The picture of values inside zones in the classes and colours of the map of whole areas, so that one
 * colour means one range in both. Values beyond the classes take the nearest one; counts are of the
 * strips, a value that is not published keeps its pattern.
 */
export function insidePictureOf(cells: readonly Cell[], base: Picture): Picture {
  const values = cells.flatMap(({ value, status }) =>
    status === 'ok' && value !== null ? [value] : [],
  );
  const marks = new Map(cells.map((cell) => [cell.code, markOf(cell, base)]));
  const all = [...marks.values()];
  const countOf = (holds: (mark: Mark) => boolean) => all.filter(holds).length;
  return {
    ...base,
    values: values.sort((a, b) => a - b),
    classes: base.classes.map((one, i) => ({
      ...one,
      count: countOf(({ classIndex }) => classIndex === i),
    })),
    marks,
    patternCounts: Object.fromEntries(
      PATTERNED.map((name) => [name, countOf(({ pattern }) => pattern === name)]),
    ) as Picture['patternCounts'],
    unreliableCount: 0,
  };
}

function markOf({ value, status }: Cell, { classes, colours }: Picture): Mark {
  const none = { classIndex: null, colour: null, radius: 0, unreliable: false };
  if (status !== 'ok') return { ...none, pattern: status };
  const classIndex = value === null ? null : nearestClass(value, classes);
  const colour = classIndex === null ? null : (colours[classIndex] ?? null);
  return colour === null
    ? { ...none, pattern: 'no_data' }
    : { ...none, classIndex, colour, pattern: null };
}

/** Index of the class that holds the value or lies nearest to it; `null` without classes. */
export function nearestClass(value: number, classes: readonly ValueClass[]): number | null {
  if (classes.length === 0) return null;
  const above = classes.findIndex(({ to }) => value < to);
  return above < 0 ? classes.length - 1 : above;
}
