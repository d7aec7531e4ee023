import type { Hideable } from '../cartography/legend-entries.ts';
import { PATTERNED } from '../cartography/patterns.ts';
import { DEFAULT_STYLE } from '../cartography/style.ts';
import type { View } from './view.ts';

const STATES: readonly Hideable[] = PATTERNED;

/** The view after a change, without what belonged to the layer or to the selected area before. */
export function followChange(before: View, patch: Partial<View>): View {
  const after = followLayer(before, patch);
  const isAlone = after.area !== before.area && patch.pool === undefined;
  return isAlone ? { ...after, pool: [] } : after;
}

/**
 * What belonged to the layer before goes: limits that a reader set are of one
 * indicator, and a class that is off is the same one only while the classes are counted alike. A member that
 * the change itself states stays.
 */
function followLayer(before: View, patch: Partial<View>): View {
  const after = { ...before, ...patch };
  const isOther = after.indicator !== before.indicator;
  const isStale = isOther && !patch.method && after.method === 'manual';
  const { method, classes, breaks } = isStale ? DEFAULT_STYLE : after;
  const styled = { ...after, method, classes, breaks };
  const isKept = patch.off !== undefined || (!isOther && isCountedAlike(before, styled));
  const off = isKept ? after.off : after.off.filter((one) => STATES.includes(one));
  return { ...styled, off };
}

/** Whether a class keeps its place: own limits do while they move, and when they start from those of a method. */
function isCountedAlike(before: View, after: View): boolean {
  if (after.method !== 'manual')
    return after.method === before.method && after.classes === before.classes;
  return before.method !== 'manual' || before.breaks.length === after.breaks.length;
}
