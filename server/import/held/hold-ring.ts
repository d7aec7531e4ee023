import type { Held, Look } from '../../../geo/disclosure/held/advance.ts';
import {
  addSums,
  areEqualSums,
  COUNT_GROUPS,
  noSums,
  type Sums,
} from '../../../geo/disclosure/held/count-groups.ts';
import type { Waiting } from '../../../geo/disclosure/held/waiting.ts';
import { findNearSums } from '../../../geo/disclosure/held/way-back.ts';
import type { RingSums } from '../../../geo/zones/ring.ts';
import {
  addGone,
  addHistory,
  type HeldGroups,
  listThereRings,
  readHistory,
  splitKey,
} from '../../db/held.ts';
import type { Db } from '../../db/open.ts';

/** What a ring is made of when zones are drawn anew. */
export type DrawnRing = {
  /** Its families as their records are. */
  sums: RingSums['sums'];
  waiting: ReadonlyMap<string, Waiting> | undefined;
  /** What it held under this name. */
  before: HeldGroups | undefined;
  /** By how much it shows other sums than those of who has entered. */
  rests: readonly (Sums | null)[] | undefined;
};

/**
 * What a ring holds: its families as their records are, those that wait as they are held. A ring whose
 * families are the same stays as it is; one that is cut anew shows what it showed when it was cut so before,
 * where few families make the difference.
 */
export function holdRing(
  db: Db,
  key: string,
  ring: DrawnRing,
  { look, threshold }: { look: Look; threshold: number },
): HeldGroups {
  const histories = readHistory(db, key, 0);
  return COUNT_GROUPS.map((group, at): Held | null => {
    const own = ring.before?.[at] ?? null;
    const entered = enteredOf(ring, at);
    const drawn = addSums(entered, ring.rests?.[at] ?? null).map((one) => Math.max(0, one));
    if (own && areEqualSums(own.entered, entered) && areEqualSums(own.shown, drawn)) return own;
    if (!own && [...entered, ...drawn].every((one) => one === 0)) return null;
    const cuts = (histories[at]?.seen ?? []).filter(
      ({ sums }) => !own || !areEqualSums(sums, own.shown),
    );
    const again = findNearSums(group, cuts, drawn, threshold);
    const [shown, date] = [again?.sums ?? drawn, again?.date ?? look.date];
    return { shown, entered, date };
  });
}

/**
 * Remembers what rings show since a look at which zones were drawn anew, once those who moved have entered,
 * and which rings are gone.
 */
export function rememberRings(
  db: Db,
  { before, held }: Record<'before' | 'held', ReadonlyMap<string, HeldGroups>>,
  look: Look,
): void {
  const there = listThereRings(db);
  for (const [key, groups] of held) {
    COUNT_GROUPS.forEach(({ id }, at) => {
      const [own, now] = [before.get(key)?.[at], groups[at]];
      if (!now || (there.has(key) && own && areEqualSums(own.shown, now.shown))) return;
      const seen = [{ look: look.number, date: now.date, sums: now.shown }];
      addHistory(db, key, id, { seen, entered: [] });
    });
  }
  for (const key of there) if (!held.has(key)) addGone(db, splitKey(key), look);
}

function enteredOf({ sums, waiting }: DrawnRing, at: number): number[] {
  const group = COUNT_GROUPS[at];
  let entered = [...(sums[at] ?? (group ? noSums(group) : []))];
  for (const { changes } of waiting?.values() ?? []) {
    const change = changes[at];
    if (change) entered = addSums(addSums(entered, change.live, -1), change.held);
  }
  return entered;
}
