import type { CountedIndicator } from '../../households/counted.ts';
import { SUMS_OF_ONE, type CountGroup, type Sums } from './count-groups.ts';
import { kindOf, type QueuedChange } from './waiting.ts';

/** How far a number may move: from `low` to `high`, both of them differences. */
type Range = { low: number; high: number };

/**
 * New sums of a group when families enter: `target`, but no number of persons further than the entering
 * families without their largest could move it, nor less far than one of them moves it alone: by one
 * person, or by the largest family where all members have a condition or none. Then a batch in which all
 * have it, or nobody, looks like one in which one family differs, whatever was seen before; what is left
 * over moves with later families. Numbers of families need no such bound: they enter in multiples of the
 * smallest count, so that such a batch tells nothing of the secret shift, and the shift hides one family.
 * Denominators move to the target, because neighbours know who came and went.
 */
export function boundMove(
  { indicators }: CountGroup,
  before: Sums,
  target: Sums,
  entering: readonly QueuedChange[],
): number[] {
  const sums = [...target];
  indicators.forEach((indicator, i) => {
    if (indicator.unit === 'families' || indicator.denominator === null) return;
    const at = SUMS_OF_ONE * i;
    const range = rangeOf(indicator, entering);
    const move = Math.min(
      Math.max((target[at] ?? 0) - (before[at] ?? 0), range.low),
      Math.max(range.low, range.high),
    );
    sums[at] = Math.max(0, Math.min((before[at] ?? 0) + move, mostOf(indicator, indicators, sums)));
  });
  return sums;
}

/** The greatest numerator that goes with the sums: of an amount of the poor, by the poor that there are. */
function mostOf(indicator: CountedIndicator, all: readonly CountedIndicator[], sums: Sums): number {
  const head = all.findIndex(({ id }) => id === indicator.headcount);
  const most =
    head < 0
      ? (sums[SUMS_OF_ONE * all.indexOf(indicator) + 1] ?? 0)
      : (sums[SUMS_OF_ONE * head] ?? 0);
  return indicator.divisor * most;
}

function rangeOf(indicator: CountedIndicator, entering: readonly QueuedChange[]): Range {
  const range = { low: 0, high: 0 };
  for (const kind of ['added', 'removed', 'corrected'] as const) {
    const own = entering.filter((one) => kindOf(one) === kind);
    if (own.length === 0) continue;
    const weights = own.map((one) => indicator.divisor * weightOf(one));
    const largest = Math.max(...weights);
    const most = weights.reduce((sum, one) => sum + one, 0) - largest;
    const least = Math.min(most, isAllOrNone(indicator) ? largest : 1);
    if (kind === 'added') add(range, least, most);
    else if (kind === 'removed') add(range, -most, -least);
    else add(range, -most, most);
  }
  return range;
}

const add = (range: Range, low: number, high: number): void => {
  range.low += low;
  range.high += high;
};

/** The family's part of the denominator of the group, before or after, whichever is more. */
const weightOf = ({ held, live }: QueuedChange): number => Math.max(held?.[1] ?? 0, live?.[1] ?? 0);

/** Whether a family counts with all its members or with none. */
const isAllOrNone = ({ numerator, denominator, shown }: CountedIndicator): boolean =>
  shown === 'rate' &&
  numerator.weight.length === 1 &&
  numerator.weight[0] === denominator?.weight[0];
