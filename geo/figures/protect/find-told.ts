import { FEWEST_VALUES, isActive, type Cell, type Model, type Sum } from './model.ts';
import { possibleValues, type Possible } from './possible-values.ts';

/** A count that what is shown tells: a withheld one, a small one printed nowhere, or what a total leaves. */
export type Told = {
  cell: Cell;
  what: 'withheld' | 'implied' | 'left';
  /** What it is narrowed to. */
  low: number;
  high: number;
};

/**
 * Counts that too little is left open of: withheld ones with fewer than three possible values, small
 * ones that nobody prints but that follow, and totals that less their shown parts leave a small count.
 */
export function findTold({ cells, rules }: Model, threshold: number): Told[] {
  const isAsked = (cell: Cell) => (cell.figure ? !cell.isShown : true);
  if (!cells.some(isAsked) && rules.every((rule) => rule.kind === 'sum')) return [];
  const possible = possibleValues(cells, rules, threshold);
  const told = cells.flatMap((cell): Told[] => {
    const range = possible.get(cell);
    if (!range || !isAsked(cell) || range.values >= FEWEST_VALUES) return [];
    if (!cell.figure && !meetsSmall(range, threshold)) return [];
    const what = cell.figure ? 'withheld' : 'implied';
    return [{ cell, what, low: range.low, high: range.high }];
  });
  const left = findLeft(
    rules.filter(isActive).filter((rule) => rule.kind === 'sum'),
    threshold,
  );
  return [...told, ...left];
}

/** Whether a range holds a small count: 1 to the threshold less one. */
const meetsSmall = ({ low, high }: Pick<Possible, 'low' | 'high'>, threshold: number): boolean =>
  Math.max(low, 1) <= Math.min(high, threshold - 1);

function findLeft(sums: readonly Sum[], threshold: number): Told[] {
  return sums.flatMap((sum): Told[] => {
    const { total, over } = sum;
    if (!total.isShown || total.value === null || over === 'same') return [];
    // A remainder alone is a count of its own.
    if (!sum.parts.some(({ figure, isShown }) => figure && !isShown)) return [];
    const left = total.value - shownOf(sum, sums);
    const isSmall = left > 0.5 && left < threshold;
    return isSmall ? [{ cell: total, what: 'left', low: left, high: left }] : [];
  });
}

// Sum of the finest parts that are shown below a total.
function shownOf({ parts, over }: Sum, sums: readonly Sum[]): number {
  return parts.reduce((all, part) => {
    if (part.isShown) return all + (part.value ?? 0);
    if (part.value === 0 && !part.figure) return all;
    const inner = sums.find((sum) => sum.total === part && sum.over === over);
    return all + (inner ? shownOf(inner, sums) : 0);
  }, 0);
}
