import { ceilTo, decimalsFor, roundTo } from './decimals.ts';
import { equalIntervalLimits } from './limits/equal-interval.ts';
import { naturalLimits } from './limits/natural-breaks.ts';
import { prettyLimits } from './limits/pretty.ts';
import { quantileLimits } from './limits/quantile.ts';
import { deviationLimits } from './limits/standard-deviation.ts';
import { DEFAULT_STYLE, type Method, type Style } from './style.ts';

/**
 * One class of a choropleth. Half-open: `from` is included, `to` is not, except in the last
 * class, which includes both.
 */
export type ValueClass = { from: number; to: number; count: number };

/** Classes from the lowest, and how many of the asked ones lie wholly below and above the values. */
export type Classes = { classes: ValueClass[]; below: number; above: number };

type Rule = {
  /** Limits between classes, ascending, as computed. `sorted` is not empty. */
  limits: (sorted: number[], style: ClassChoice) => number[];
  /** Whether classes without values stay. */
  keepsEmpty: boolean;
};
export type ClassChoice = Pick<Style, 'method' | 'classes' | 'breaks'>;

const rule = (
  limits: (sorted: number[], classes: number) => number[],
  keepsEmpty: boolean,
): Rule => ({ limits: (sorted, { classes }) => limits(sorted, classes), keepsEmpty });

// Empty classes stay where their limits are the message: equal or round widths, distances from the mean, or
// what the reader has set. Quantiles and natural breaks follow the values; theirs join the class before.
const RULES: Record<Method, Rule> = {
  quantile: rule(quantileLimits, false),
  equal: rule(equalIntervalLimits, true),
  natural: rule(naturalLimits, false),
  pretty: rule(prettyLimits, true),
  deviation: rule(deviationLimits, true),
  manual: { limits: (_, { breaks }) => breaks, keepsEmpty: true },
};

/**
 * Classes of the values as they are printed (`decimalsFor`), with limits rounded up to the same decimals: the
 * legend tells exactly where each printed value went. The outer limits are the lowest and the highest
 * printed value; computed limits beyond them are left out and counted in `below` and `above`, those that a
 * reader set stay, with empty classes. Fewer classes come out when values repeat; none without values.
 */
export function classify(values: number[], choice: ClassChoice = DEFAULT_STYLE): Classes {
  if (values.length === 0) return { classes: [], below: 0, above: 0 };
  const places = decimalsFor(values);
  const sorted = values.map((value) => roundTo(value, places)).sort((a, b) => a - b);
  const [low = 0, high = low] = [sorted[0], sorted.at(-1)];
  const { limits, keepsEmpty } = RULES[choice.method];
  const all = limits(sorted, choice).map((limit) => ceilTo(exact(limit), places));
  const isManual = choice.method === 'manual';
  const inner = all.filter((limit) => isManual || (limit > low && limit <= high));
  const ends = [Math.min(low, ...inner), Math.max(high, ...inner)] as const;
  const counted = countPerClass(sorted, [ends[0], ...new Set(inner), ends[1]]);
  return {
    classes: keepsEmpty ? counted : mergeEmpty(counted),
    below: isManual ? 0 : all.filter((limit) => limit <= low).length,
    above: isManual ? 0 : all.filter((limit) => limit > high).length,
  };
}

// 0.1 + 0.2 is not above 0.3: the noise of binary fractions must not round up.
const exact = (limit: number) => Number(limit.toPrecision(12));

function countPerClass(sorted: number[], limits: number[]): ValueClass[] {
  const classes = limits.slice(1).map((to, i) => ({ from: limits[i] ?? to, to, count: 0 }));
  for (const value of sorted) {
    const found = classes[classOf(value, classes) ?? -1];
    if (found) found.count += 1;
  }
  return classes;
}

// Rounding can leave a class without areas; its range goes to the class before it.
function mergeEmpty(classes: ValueClass[]): ValueClass[] {
  const merged: ValueClass[] = [];
  for (const one of classes) {
    const last = merged.at(-1);
    if (last && one.count === 0) last.to = one.to;
    else merged.push({ ...one });
  }
  return merged;
}

/** Index of the class that holds the printed value, or `null` when it lies outside all classes. */
export function classOf(value: number, classes: ValueClass[]): number | null {
  const last = classes.length - 1;
  const found = classes.findIndex(
    ({ from, to }, i) => value >= from && (value < to || (i === last && value <= to)),
  );
  return found < 0 ? null : found;
}

/** Limits between the classes: what a reader may move. */
export const innerLimits = (classes: readonly ValueClass[]): number[] =>
  classes.slice(1).map(({ from }) => from);
