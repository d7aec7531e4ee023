import { boundMove } from './bound-move.ts';
import { addSums, type CountGroup, noSums, type Sums } from './count-groups.ts';
import { type QueuedChange, splitQueue } from './waiting.ts';
import { type Entered, findNearSums, findWayBack, type Seen } from './way-back.ts';

/**
 * What is held of one group at one place: `shown` is what every public number is made of, `entered` what
 * the families that have entered amount to; the two differ where a jump was bounded or a way back closed.
 * `date` is the day of the look that brought `shown`.
 */
export type Held = { shown: Sums; entered: Sums; date: string };

/** A moment at which sums may move: an import, or the command that publishes. */
export type Look = { number: number; date: string };

/** What was public of one group at one place since the look `start`, and who has entered. */
export type History = { start: number; seen: readonly Seen[]; entered: readonly Entered[] };

/** What a look does to one group at one place. */
export type Advanced = {
  held: Held;
  staying: QueuedChange[];
  entered: Entered[];
  /** Sums that become public for the first time. */
  seen: Seen[];
};

/** Held sums of a first register: it enters whole, but not beside sums that few families would turn into it. */
export function enterWhole(
  group: CountGroup,
  sums: Sums,
  { seen }: History,
  look: Look,
  threshold: number,
): Advanced {
  const before = findNearSums(group, seen, sums, threshold);
  const held = { shown: before?.sums ?? sums, entered: sums, date: before?.date ?? look.date };
  // What is shown again is seen from this look on, too: it is what the next ones are compared with.
  return { held, staying: [], entered: [], seen: [seenAt(held, look)] };
}

/**
 * One look at one group and place: families that wait enter when they are enough (splitQueue), the sums
 * move as far as they may (boundMove), and where fewer families than may enter together would turn the new
 * sums into some that were public, those are public again (findWayBack).
 */
export function advance(
  group: CountGroup,
  held: Held | null,
  queue: readonly QueuedChange[],
  { history, look }: { history: History; look: Look },
  threshold: number,
): Advanced {
  const now = held ?? { shown: noSums(group), entered: noSums(group), date: look.date };
  const { entering, staying } = splitQueue(queue, threshold);
  if (entering.length === 0) return { held: now, staying: [...queue], entered: [], seen: [] };
  const sums = entering.reduce(
    (total, one) => addSums(addSums(total, one.live), one.held, -1),
    [...now.entered],
  );
  const entered = entering.map((one) => ({
    look: look.number,
    family: one.family,
    before: one.held !== null,
    after: one.live !== null,
  }));
  // Where nobody was, that was public too.
  const nobody = held ? [] : [{ look: history.start, date: look.date, sums: now.shown }];
  const back = findWayBack(
    [...nobody, ...history.seen],
    [...history.entered, ...entered],
    threshold,
  );
  const shown = back?.sums ?? boundMove(group, now.shown, sums, entering);
  const moved = { shown, entered: sums, date: back?.date ?? look.date };
  // Also where the sums happen to stay: those who have entered are others.
  const seen = [...nobody, ...(back ? [] : [seenAt(moved, look)])];
  return { held: moved, staying, entered, seen };
}

const seenAt = ({ shown, date }: Held, { number }: Look): Seen => ({
  look: number,
  date,
  sums: shown,
});
