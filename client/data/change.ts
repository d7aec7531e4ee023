import { areComparable } from '../../geo/indicators/chains.ts';
import { isUnreliable } from '../../geo/cartography/picture.ts';
import type { Kind } from '../../geo/indicators/types.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';

/** What a change needs to know of each of its two figures. */
export type Figure = Pick<ValueEntry, 'value' | 'status' | 'period' | 'origin' | 'quality'>;
/** Why two figures are not subtracted. */
export type Obstacle = 'state' | 'missing' | 'definition' | 'origin';
export type Change =
  { kind: 'difference'; value: number; unreliable: boolean } | { kind: 'none'; obstacle: Obstacle };
type Rule = { kind: Kind; comparable_periods: string[][] };

/**
 * What changed from the earlier figure to the later one. A change is a subtraction, so it is only
 * told of two figures that may be read, lie in one list of comparable periods and have one origin.
 */
export function changeBetween(earlier: Figure | null, later: Figure | null, rule: Rule): Change {
  if (rule.kind === 'status') return none('state');
  if ([earlier, later].some((one) => one?.status === 'not_comparable')) return none('definition');
  const [from, to] = [read(earlier), read(later)];
  if (!from || !to) return none('missing');
  if (!areComparable(rule.comparable_periods, from.period, to.period)) return none('definition');
  if (from.origin !== to.origin) return none('origin');
  return {
    kind: 'difference',
    value: to.value - from.value,
    unreliable: from.unreliable || to.unreliable,
  };
}

const none = (obstacle: Obstacle): Change => ({ kind: 'none', obstacle });

function read(figure: Figure | null) {
  if (figure?.status !== 'ok' || figure.value === null || figure.period === null) return null;
  const { value, period, origin } = figure;
  return { value, period, origin, unreliable: isUnreliable(figure) };
}
