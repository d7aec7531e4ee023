import type { Sums } from './count-groups.ts';

/**
 * What the held sums of a group contain of a family, and what its record says now; `null` where it
 * contains nothing. A family waits while the two may differ.
 */
export type Change = { held: Sums | null; live: Sums | null };

/** One family that waits at one place: its changes by group, `null` where it waits for nothing. */
export type Waiting = {
  /** Keyed hash of the family's id: nobody without the salt can tell whose it is. */
  family: string;
  /** Number of the look before which it came. */
  since: number;
  changes: readonly (Change | null)[];
};

/** How a change is told: what an outsider knows of it. */
export type ChangeKind = 'added' | 'removed' | 'corrected';

export const kindOf = ({ held, live }: Change): ChangeKind =>
  held === null ? 'added' : live === null ? 'removed' : 'corrected';

/** Shares of a family by group, as its record has them; `null` where there is no record at this place. */
export type Shares = readonly (Sums | null)[] | null;

/**
 * The entry of a family after one more change of its record at one place. A correction of one fact waits
 * in all groups that the family belongs to, also where nothing that is counted changed, or was changed
 * back: what was corrected is nobody's business, and ten that move a number must not tell of each that it
 * differs. `null` where the family neither was nor is there.
 */
export function changeWaiting(
  entry: Waiting | null,
  { before, after }: { before: Shares; after: Shares },
  { family, look }: { family: string; look: number },
): Waiting | null {
  const groups = Math.max(before?.length ?? 0, after?.length ?? 0, entry?.changes.length ?? 0);
  const changes = Array.from({ length: groups }, (_, group): Change => {
    const waits = entry?.changes[group] ?? null;
    return { held: waits ? waits.held : (before?.[group] ?? null), live: after?.[group] ?? null };
  });
  if (changes.every(({ held, live }) => held === null && live === null)) return null;
  return {
    family,
    since: entry?.since ?? look,
    changes: changes.map((one) => (one.held === null && one.live === null ? null : one)),
  };
}

/** A change of one group, with whose it is. */
export type QueuedChange = Change & Pick<Waiting, 'family' | 'since'>;

/** Fewest families that enter together, in units of the smallest count. */
export const FEWEST_ENTERING = 2;

/**
 * Splits the changes of one group and place into those that enter and those that stay. Each kind is a
 * queue of its own: it enters from twice the smallest count of distinct families on, in a multiple of the
 * smallest count, the oldest first; among equally old ones by the keyed hash, which says nothing of them.
 */
export function splitQueue(
  queue: readonly QueuedChange[],
  threshold: number,
): { entering: QueuedChange[]; staying: QueuedChange[] } {
  const entering: QueuedChange[] = [];
  const staying: QueuedChange[] = [];
  for (const kind of ['added', 'removed', 'corrected'] as const) {
    const own = queue.filter((one) => kindOf(one) === kind).toSorted(byAge);
    const many = own.length >= FEWEST_ENTERING * threshold;
    const count = many ? own.length - (own.length % threshold) : 0;
    entering.push(...own.slice(0, count));
    staying.push(...own.slice(count));
  }
  return { entering, staying };
}

const byAge = (a: QueuedChange, b: QueuedChange): number =>
  a.since - b.since || (a.family < b.family ? -1 : Number(a.family > b.family));
