import {
  cellsOf,
  FEWEST_VALUES,
  isActive,
  type Cell,
  type Model,
  type Rule,
  type Sum,
} from './model.ts';
import { possibleValues, type Possible } from './possible-values.ts';

/** A count that what is shown tells: a withheld one, a small one printed nowhere, or what a total leaves. */
export type Told = {
  cell: Cell;
  what: 'withheld' | 'implied' | 'left';
  /** What it is narrowed to. */
  low: number;
  high: number;
  /** The rules that the cell stands in, the one that says most of it first. */
  by: readonly Rule[];
};

/**
 * Counts that too little is left open of: withheld ones with fewer than three possible values, small
 * ones that nobody prints but that follow, and totals that less their shown parts leave a small count.
 */
export function findTold({ cells, rules }: Model, threshold: number, isCautious = true): Told[] {
  const isAsked = (cell: Cell) => (cell.figure ? !cell.isShown : true);
  if (!cells.some(isAsked) && rules.every((rule) => rule.kind === 'sum')) return [];
  const possible = possibleValues(cells, rules, threshold, isCautious);
  const told = cells.flatMap((cell): Told[] => {
    const range = possible.get(cell);
    if (!range || !isAsked(cell) || range.values >= FEWEST_VALUES) return [];
    if (!cell.figure && !meetsSmall(range, threshold)) return [];
    const what = cell.figure ? 'withheld' : 'implied';
    return [{ cell, what, ...endsOf(range), by: telling(cell, rules, possible) }];
  });
  const left = findLeft(
    rules.filter(isActive).filter((rule) => rule.kind === 'sum'),
    threshold,
  );
  return [...told, ...left];
}

const endsOf = ({ low, high }: Possible) => ({ low, high });

function telling(cell: Cell, rules: readonly Rule[], possible: Map<Cell, Possible>): Rule[] {
  const own = rules.filter((rule) => isActive(rule) && cellsOf(rule).includes(cell));
  const widths = new Map(own.map((rule) => [rule, widthBy(rule, cell, possible)]));
  return own.toSorted((a, b) => (widths.get(a) ?? 0) - (widths.get(b) ?? 0) || 0);
}

// How wide a rule alone leaves a count.
function widthBy(rule: Rule, cell: Cell, possible: Map<Cell, Possible>): number {
  const others = cellsOf(rule).filter((one) => one !== cell);
  const width = others.reduce((all, one) => {
    const range = possible.get(one);
    return all + (range ? range.high - range.low : 0);
  }, 0);
  return rule.kind === 'share' ? width * rule.high : Math.min(width, Number.MAX_VALUE);
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
    return isSmall ? [{ cell: total, what: 'left', low: left, high: left, by: [sum] }] : [];
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
