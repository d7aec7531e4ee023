import type { LinkedCounts, LinkedRow, Terms } from './linked-counts.ts';

/** Steps of one search; where they do not suffice, no other world counts as found. */
const MOST_STEPS = 1000;
/**
 * How far a search may stray from the gentlest way to mend a row, in all: first not at all, then by more
 * (limited discrepancy search: Harvey and Ginsberg, IJCAI 1995).
 */
const STRAYING = [0, 1, 2, 4, 7];

/**
 * Other registers that would look the same: starting from the exact counts, a group is given another
 * size, and what that breaks is mended count by count within what is public.
 */
export type OtherWorlds = {
  /**
   * Whether there is a world where the terms amount to `wanted`; each one found is true to every row.
   * The search starts from the world found last, and stays there where it finds none.
   */
  find: (terms: Terms, wanted: number) => boolean;
  /** Goes back to the exact counts. */
  restart: () => void;
  /** What is shown of a count is no longer: it may be anything from `low` to `high`. */
  widen: (at: number, low: number, high: number) => void;
  /** How often the range of a count stood in the way since the last call. */
  takeObstacles: () => Map<number, number>;
};

type Tie = { row: number; sign: number };

/**
 * Opens the search over counts and what is known of them together. All that it finds is a proof (a list
 * of whole counts that agrees with everything public), and what it does not find may yet exist: so that
 * whoever withholds by it withholds enough.
 */
export function searchWorlds({ counts, rows }: LinkedCounts): OtherWorlds {
  const low = Float64Array.from(counts, (one) => one.low);
  const high = Float64Array.from(counts, (one) => one.high);
  const value = Float64Array.from(counts, (one) => one.exact);
  const moved = new Int8Array(counts.length);
  const { ties, sums } = tieUp(rows, value);
  // The group that is asked for is one more row while a search runs.
  const asked = rows.length;
  const all: LinkedRow[] = [...rows, NO_ROW];
  const trail: { at: number; step: number; before: number }[] = [];
  const touched: number[] = [];
  let steps = 0;
  let obstacles = new Map<number, number>();

  const lack = (row: number, sum: number): number => {
    const { low: least, high: most } = all[row] ?? NO_ROW;
    return sum < least ? least - sum : sum > most ? most - sum : 0;
  };
  const move = (at: number, step: number) => {
    value[at] = (value[at] ?? 0) + step;
    for (const { row, sign } of ties[at] ?? []) {
      sums[row] = (sums[row] ?? 0) + sign * step;
      touched.push(row);
    }
  };
  const undo = (length: number, touchedLength: number) => {
    while (trail.length > length) {
      const { at, step, before } = trail.pop() ?? NO_STEP;
      move(at, -step);
      moved[at] = before;
    }
    touched.length = touchedLength;
  };
  const findBroken = (): number => {
    for (let i = touched.length - 1; i >= 0; i -= 1) {
      const row = touched[i] ?? 0;
      if (lack(row, sums[row] ?? 0) !== 0) return row;
    }
    return -1;
  };
  const damage = (at: number, step: number, mending: number): number => {
    let broken = 0;
    for (const { row, sign } of ties[at] ?? []) {
      const sum = sums[row] ?? 0;
      if (row === mending) continue;
      broken += Math.abs(lack(row, sum + sign * step)) - Math.abs(lack(row, sum));
    }
    return broken;
  };
  const waysToMend = (row: number, need: number) => {
    const ways: { at: number; step: number; broken: number }[] = [];
    for (const [at, sign] of all[row]?.terms ?? []) {
      const wanted = need * sign;
      const direction = Math.sign(wanted);
      if (moved[at] === -direction) continue;
      const room =
        direction > 0 ? (high[at] ?? 0) - (value[at] ?? 0) : (value[at] ?? 0) - (low[at] ?? 0);
      const size = Math.min(Math.abs(wanted), room);
      if (size < Math.abs(wanted)) obstacles.set(at, (obstacles.get(at) ?? 0) + 1);
      if (size <= 0) continue;
      const step = direction * size;
      ways.push({ at, step, broken: damage(at, step, row) + Math.abs(wanted) - size });
    }
    return ways.sort((a, b) => a.broken - b.broken);
  };
  const mend = (straying: number): boolean => {
    const row = findBroken();
    if (row < 0) return true;
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const ways = waysToMend(row, lack(row, sums[row] ?? 0)).slice(0, straying + 1);
    for (const [i, { at, step }] of ways.entries()) {
      const [length, touchedLength] = [trail.length, touched.length];
      trail.push({ at, step, before: moved[at] ?? 0 });
      moved[at] = Math.sign(step);
      move(at, step);
      if (mend(straying - i)) return true;
      undo(length, touchedLength);
    }
    return false;
  };

  return {
    find(terms, wanted) {
      all[asked] = { terms, low: wanted, high: wanted };
      sums[asked] = terms.reduce((sum, [at, sign]) => sum + sign * (value[at] ?? 0), 0);
      for (const [at, sign] of terms) ties[at]?.push({ row: asked, sign });
      for (const { at } of trail) moved[at] = 0;
      touched.push(asked);
      steps = 0;
      const isFound = STRAYING.some((straying) => steps <= MOST_STEPS && mend(straying));
      touched.length = 0;
      for (const [at] of terms) ties[at]?.pop();
      return isFound;
    },
    restart() {
      undo(0, 0);
    },
    widen(at, least, most) {
      low[at] = least;
      high[at] = most;
    },
    takeObstacles() {
      const taken = obstacles;
      obstacles = new Map();
      return taken;
    },
  };
}

const NO_ROW: LinkedRow = { terms: [], low: -Infinity, high: Infinity };
const NO_STEP = { at: 0, step: 0, before: 0 };

function tieUp(rows: readonly LinkedRow[], value: Float64Array) {
  const ties: Tie[][] = Array.from(value, () => []);
  const sums = new Float64Array(rows.length + 1);
  rows.forEach(({ terms }, row) => {
    for (const [at, sign] of terms) {
      ties[at]?.push({ row, sign });
      sums[row] = (sums[row] ?? 0) + sign * (value[at] ?? 0);
    }
  });
  return { ties, sums };
}
