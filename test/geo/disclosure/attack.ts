// The attacker of the tests. It shares no code with what it attacks: sets are plain lists, and
// nothing is clever. It knows every rule, all that is published, and not the salt.

/** What an outsider sees of one cell; `null` where it is withheld. */
export type Published = { area: string; parent: string | null; released: number | null };

/**
 * The rules in the attacker's words: which counts stand behind a published number. A count is shown
 * as the multiple below it once a secret shift is added; a denominator as the nearest multiple.
 */
export function readRounding(
  released: number,
  threshold: number,
  by: 'shift' | 'nearest' = 'shift',
): number[] {
  if (released === 0) return [0];
  const found: number[] = [];
  for (let count = threshold; count < released + threshold; count += 1) {
    const distance = count - released;
    const isNear =
      by === 'shift'
        ? Math.abs(distance) < threshold
        : 2 * distance < threshold && -2 * distance <= threshold;
    if (isNear) found.push(count);
  }
  return found;
}

/**
 * Every count that each withheld cell can have, by trying all combinations of the parts of each
 * area: from the lowest level up the counts that some choice of parts adds up to, then down again
 * which choice is still possible. `withheld` gives what the attacker takes a withheld cell for.
 */
export function attackTree(
  cells: readonly Published[],
  withheld: (area: string) => readonly number[],
  threshold: number,
): Map<string, Set<number>> {
  const possible = new Map<string, Set<number>>();
  const partsOf = (area: string) => cells.filter(({ parent }) => parent === area);
  const alone = (cell: Published) =>
    cell.released === null ? withheld(cell.area) : readRounding(cell.released, threshold);
  const up = (cell: Published): Set<number> => {
    const parts = partsOf(cell.area);
    const sums = reachable(parts.map(up));
    const set = new Set(alone(cell).filter((count) => parts.length === 0 || sums.has(count)));
    possible.set(cell.area, set);
    return set;
  };
  const down = (cell: Published): void => {
    const parts = partsOf(cell.area);
    const totals = possible.get(cell.area)!;
    const before = new Map(parts.map(({ area }) => [area, possible.get(area)!]));
    for (const part of parts) {
      const others = reachable(
        parts.filter((one) => one !== part).map(({ area }) => before.get(area)!),
      );
      const left = [...before.get(part.area)!].filter((count) =>
        [...others].some((rest) => totals.has(count + rest)),
      );
      possible.set(part.area, new Set(left));
    }
    parts.forEach(down);
  };
  for (const root of cells.filter(({ parent }) => parent === null)) {
    up(root);
    down(root);
  }
  return possible;
}

function reachable(sets: readonly Set<number>[]): Set<number> {
  let sums = new Set([0]);
  for (const set of sets) {
    const next = new Set<number>();
    for (const sum of sums) for (const one of set) next.add(sum + one);
    sums = next;
  }
  return sums;
}

/** All lists with one choice from each list. */
export function combinations(choices: readonly (readonly number[])[]): number[][] {
  return choices.reduce<number[][]>(
    (lists, options) => lists.flatMap((list) => options.map((one) => [...list, one])),
    [[]],
  );
}
