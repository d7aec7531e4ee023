import { releaseRate } from '../disclosure/release-rate.ts';
import type { Indicator, Observation } from '../indicators/types.ts';

/** What pooling needs to know of the value of one area: released figures, nothing else. */
export type PooledPart = { code: string; period: string | null; origin: string | null } & Pick<
  Observation,
  'value' | 'status' | 'numerator' | 'denominator' | 'low' | 'high'
>;

type Rule = Pick<Indicator, 'kind' | 'unit' | 'additive' | 'counted'>;

/** Why areas cannot be read as one; the first two concern the indicator, the others single areas. */
export const POOL_OBSTACLES = [
  'state',
  'not_additive',
  'suppressed',
  'no_data',
  'not_comparable',
  'no_fraction',
  'period',
  'origin',
] as const;
export type PoolObstacle = (typeof POOL_OBSTACLES)[number];

/** Several areas as one: their value, or everything that stands against it with the areas it is about. */
export type Pooled =
  | {
      kind: 'value';
      value: number;
      numerator: number | null;
      denominator: number | null;
      /** 95 % interval (Wilson) in the unit of the value, or `null` where the parts have none. */
      low: number | null;
      high: number | null;
      unreliable: boolean;
      /** Whether the parts were rounded before they were released, so that the sum is not exact either. */
      isRounded: boolean;
    }
  | { kind: 'none'; obstacles: { obstacle: PoolObstacle; codes: string[] }[] };

/**
 * Reads areas of one level, which do not overlap, as one. Of a rate the released numerators and the
 * released denominators are added and rate, interval and reliability made anew; counts are added where
 * the indicator's values add up. Only what is public goes in: a hidden part has no numbers here, so it
 * forbids the pool instead of being estimated. Rates in percent have an interval; other quotients
 * (persons per km²) have none. `parts` must have one entry at least, else it throws.
 */
export function poolAreas(parts: PooledPart[], rule: Rule): Pooled {
  const obstacles = obstaclesOf(parts, rule);
  if (obstacles.length > 0) return { kind: 'none', obstacles };
  return { ...sumOf(parts, rule), kind: 'value', isRounded: rule.counted };
}

type Sum = Omit<Extract<Pooled, { kind: 'value' }>, 'kind' | 'isRounded'>;

function sumOf(parts: PooledPart[], { kind, unit }: Rule): Sum {
  const plain = { low: null, high: null, unreliable: false };
  if (kind === 'count') {
    const value = total(parts.map(({ value }) => value));
    return { ...plain, value, numerator: null, denominator: null };
  }
  const numerator = total(parts.map((part) => part.numerator));
  const denominator = total(parts.map((part) => part.denominator));
  const scale = unit === 'percent' ? 100 : 1;
  const value = (scale * numerator) / denominator;
  const isProportion =
    unit === 'percent' && parts.every(({ low, high }) => low !== null && high !== null);
  if (!isProportion) return { ...plain, value, numerator, denominator };
  const { low, high, unreliable } = releaseRate(numerator, denominator);
  return { value, numerator, denominator, low, high, unreliable };
}

const total = (numbers: (number | null)[]) =>
  numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);

function obstaclesOf(parts: PooledPart[], rule: Rule) {
  const [first] = parts;
  if (!first) throw new RangeError('no area to pool');
  if (rule.kind === 'status') return [{ obstacle: 'state' as const, codes: [] }];
  // Each family of a register is counted in one area: such counts add up, except for their rounding.
  if (rule.kind === 'count' && !rule.additive && !rule.counted) {
    return [{ obstacle: 'not_additive' as const, codes: [] }];
  }
  const model = parts.find(({ status, value }) => status === 'ok' && value !== null) ?? first;
  return POOL_OBSTACLES.flatMap((obstacle) => {
    const found = parts.filter((part) => obstacleOf(part, model, rule) === obstacle);
    return found.length > 0 ? [{ obstacle, codes: found.map(({ code }) => code) }] : [];
  });
}

function obstacleOf(part: PooledPart, model: PooledPart, rule: Rule): PoolObstacle | null {
  if (part.status !== 'ok') return part.status;
  if (part.value === null) return 'no_data';
  if (rule.kind === 'rate' && !hasFraction(part)) return 'no_fraction';
  if (part.period !== model.period) return 'period';
  return part.origin === model.origin ? null : 'origin';
}

const hasFraction = ({ numerator, denominator }: PooledPart) =>
  numerator !== null && denominator !== null && denominator > 0;
