import { advance, type Held, type Look } from '../../../geo/disclosure/held/advance.ts';
import { COUNT_GROUPS } from '../../../geo/disclosure/held/count-groups.ts';
import {
  type QueuedChange,
  splitQueue,
  type Waiting,
} from '../../../geo/disclosure/held/waiting.ts';
import { addHistory, readHistory } from '../../db/held.ts';
import type { Db } from '../../db/open.ts';
import type { HeldState } from './held-state.ts';

/** What a look is made with. */
export type LookSettings = {
  look: Look;
  threshold: number;
  /** The look at which the first register entered whole: what was public before is not compared with. */
  start: number;
};

/**
 * One look at all places: families that wait enter where they are enough, and the held sums move. Returns
 * how many families entered, by place and group counted once each.
 */
export function advanceState(db: Db, state: HeldState, settings: LookSettings): number {
  let entered = 0;
  for (const key of [...state.waiting.keys()]) entered += advancePlace(db, state, key, settings);
  return entered;
}

function advancePlace(
  db: Db,
  { held, waiting }: HeldState,
  key: string,
  { look, threshold, start }: LookSettings,
): number {
  const own = waiting.get(key) ?? new Map<string, Waiting>();
  const queues = COUNT_GROUPS.map((_, at) => queueOf(own, at));
  if (queues.every((queue) => splitQueue(queue, threshold).entering.length === 0)) return 0;
  const histories = readHistory(db, key, start);
  const groups: (Held | null)[] = [...(held.get(key) ?? COUNT_GROUPS.map(() => null))];
  const left = new Map([...own].map(([family, one]) => [family, [...one.changes]]));
  let most = 0;
  COUNT_GROUPS.forEach((group, at) => {
    const history = histories[at] ?? { start, seen: [], entered: [] };
    const queue = queues[at] ?? [];
    const step = advance(group, groups[at] ?? null, queue, { history, look }, threshold);
    if (step.entered.length === 0) return;
    groups[at] = step.held;
    addHistory(db, key, group.id, step);
    for (const { family } of step.entered) left.get(family)?.splice(at, 1, null);
    most = Math.max(most, step.entered.length);
  });
  held.set(key, groups);
  keepWaiting(waiting, key, own, left);
  return most;
}

const queueOf = (own: ReadonlyMap<string, Waiting>, group: number): QueuedChange[] =>
  [...own.values()].flatMap(({ family, since, changes }) => {
    const change = changes[group];
    return change ? [{ ...change, family, since }] : [];
  });

// Who has entered in all groups waits no longer.
function keepWaiting(
  waiting: HeldState['waiting'],
  key: string,
  own: ReadonlyMap<string, Waiting>,
  left: ReadonlyMap<string, Waiting['changes']>,
): void {
  const staying = [...own].flatMap(([family, one]): [string, Waiting][] => {
    const changes = left.get(family) ?? [];
    return changes.some((change) => change !== null) ? [[family, { ...one, changes }]] : [];
  });
  if (staying.length > 0) waiting.set(key, new Map(staying));
  else waiting.delete(key);
}
