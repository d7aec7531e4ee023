import { describe, expect, test } from 'vitest';
import { advance, type Held } from '../../../../geo/disclosure/held/advance.ts';
import { COUNT_GROUPS, type CountGroup } from '../../../../geo/disclosure/held/count-groups.ts';
import type { QueuedChange } from '../../../../geo/disclosure/held/waiting.ts';
import type { Entered, Seen } from '../../../../geo/disclosure/held/way-back.ts';
import { seededRandom } from '../../../../geo/statistics/random.ts';

// One who saw every number of one counted set in one area over many looks, and knows who came and went
// and with how many members, tries every shift, every first count and every sum of each batch. For every
// family of every batch he must find both: that it has the condition, and that it has not.

const T = 5;
const groupOf = (id: string): CountGroup =>
  COUNT_GROUPS.find(({ indicators }) => indicators.some((one) => one.id === id))!;

/** A batch as it is: how many members each family has, and how many of them have the condition. */
type Batch = { kind: 'added' | 'removed'; members: number[]; having: number[] };

type World = { id: string; first: number; families: number; shift: number; batches: Batch[] };

const show = (count: number, shift: number): number | null =>
  count === 0 ? 0 : count < T ? null : T * Math.floor((count + shift) / T);

/** Held numerators after each look, by the functions of the product. */
function heldCounts({ id, first, families, batches }: World): number[] {
  const group = groupOf(id);
  const at = 3 * group.indicators.findIndex((one) => one.id === id);
  const share = (members: number, having: number): number[] => {
    const sums = group.indicators.flatMap(() => [0, members, 0]);
    sums.splice(at, 3, having, members, having > 0 ? 1 : 0);
    return sums;
  };
  const start = share(families, first);
  let held: Held = { shown: start, entered: start, date: '2024-01-01' };
  const seen: Seen[] = [{ look: 1, date: held.date, sums: start }];
  const entered: Entered[] = [];
  let number = 0;
  return batches.map(({ kind, members, having }, i) => {
    const queue = members.map((count, j): QueuedChange => {
      const own = share(count, having[j] ?? 0);
      const family = `${String((number += 1)).padStart(6, '0')}`;
      return kind === 'added'
        ? { family, since: i, held: null, live: own }
        : { family, since: i, held: own, live: null };
    });
    const look = { number: i + 2, date: '2025-01-01' };
    const history = { start: 1, seen, entered };
    const step = advance(group, held, queue, { history, look }, T);
    expect(step.staying).toEqual([]);
    seen.push(...step.seen);
    entered.push(...step.entered);
    held = step.held;
    return held.shown[at] ?? 0;
  });
}

/** What he can move a held count to with a batch: all counts that some families of that size explain. */
function reach(
  kind: Batch['kind'],
  members: number[],
  isWhole: boolean,
): { low: number; high: number } {
  const all = members.reduce((sum, one) => sum + one, 0);
  const isBounded = members.some((one) => one !== 1) || isWhole;
  const largest = Math.max(...members);
  const high = isBounded ? all - largest : all;
  const low = isBounded ? Math.min(high, isWhole ? largest : 1) : 0;
  return kind === 'added' ? { low, high } : { low: -high, high: -low };
}

/**
 * Whether some world shows the same: `part` says what a family of batch `at` is taken to have. Sums of
 * the true counts are followed with those that are held, because what a bound kept back comes later.
 */
function isPossible(
  world: World,
  shown: readonly (number | null)[],
  part: { at: number; family: number; having: number } | null,
  isWhole: boolean,
): boolean {
  for (let shift = 0; shift < T; shift += 1) {
    // States: held count, and true count less held.
    let states = new Set<string>();
    for (let count = world.first - 2 * T; count <= world.first + 2 * T; count += 1) {
      if (show(count, shift) === shown[0]) states.add(`${count} 0`);
    }
    for (let i = 0; i < world.batches.length && states.size > 0; i += 1) {
      const { kind, members } = world.batches[i]!;
      const own = part?.at === i ? part : null;
      const sums = possibleSums(members, own, isWhole);
      const { low, high } = reach(kind, members, isWhole);
      const next = new Set<string>();
      for (const state of states) {
        const [held = 0, rest = 0] = state.split(' ').map(Number);
        for (const sum of sums) {
          const target = rest + (kind === 'added' ? sum : -sum);
          const move = Math.min(Math.max(target, low), high);
          if (show(held + move, shift) !== shown[i + 1] || held + move < 0) continue;
          next.add(`${held + move} ${target - move}`);
        }
      }
      states = next;
    }
    if (states.size > 0) return true;
  }
  return false;
}

function possibleSums(
  members: readonly number[],
  own: { family: number; having: number } | null,
  isWhole: boolean,
): number[] {
  let sums = new Set([0]);
  members.forEach((count, i) => {
    const choices =
      own?.family === i
        ? [own.having]
        : isWhole
          ? [0, count]
          : Array.from({ length: count + 1 }, (_, one) => one);
    sums = new Set([...sums].flatMap((sum) => choices.map((one) => sum + one)));
  });
  return [...sums];
}

function attack(world: World, isWhole: boolean): string[] {
  const counts = [world.first, ...heldCounts(world)];
  const shown = counts.map((count) => show(count, world.shift));
  expect(isPossible(world, shown, null, isWhole)).toBe(true);
  const told: string[] = [];
  world.batches.forEach(({ members, having }, at) => {
    // Families of one size are alike to him.
    const sizes = new Set(members);
    for (const size of sizes) {
      const family = members.indexOf(size);
      const values = isWhole ? [0, size] : Array.from({ length: size + 1 }, (_, i) => i);
      const left = values.filter((one) =>
        isPossible(world, shown, { at, family, having: one }, isWhole),
      );
      if (left.length < 2) told.push(`batch ${at}: ${size} members have ${left} (${having})`);
    }
  });
  return told;
}

function randomWorld(id: string, seed: number, looks: number, most: number): World {
  const random = seededRandom(seed);
  const whole = (to: number) => Math.floor(to * random());
  const isWhole = id === 'mpi_h';
  // Batches in which all are alike are the hardest, and so they are frequent.
  const batches = Array.from({ length: looks }, (): Batch => {
    const members = Array.from({ length: 2 * T + T * whole(2) }, () => 1 + whole(most));
    const rate = [0, 1, 0, 1, random()][whole(5)]!;
    const having = members.map((count) =>
      isWhole ? (random() < rate ? count : 0) : Math.round(rate * count),
    );
    return { kind: random() < 0.6 ? 'added' : 'removed', members, having };
  });
  return { id, first: 800 + whole(5), families: 4000, shift: whole(T), batches };
}

describe('over a long history of one counted set', () => {
  test.each([
    ['families, one each', 'latrine_ownership_rate', 1],
    ['persons, any of a family', 'illiteracy_rate', 4],
    ['persons, all of a family or none', 'mpi_h', 4],
    ['persons of large families, all or none', 'mpi_h', 9],
  ])(
    '%s: every family may have the condition, and may not',
    (_, id, most) => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const world = randomWorld(id, seed, 10, most);
        expect([seed, attack(world, id === 'mpi_h')]).toEqual([seed, []]);
      }
    },
    60_000,
  );
});
