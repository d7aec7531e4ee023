import { sumExactly, type LinkedCounts, type Terms } from './linked-counts.ts';
import { FEWEST_POSSIBLE } from './release-tree.ts';
import { searchWorlds, type OtherWorlds } from './other-worlds.ts';

/** What is withheld so that groups stay open, and the groups that are not for all that. */
export type Protection = { withheld: number[]; exposed: Terms[] };

/**
 * Withholds counts until each group keeps three possible sizes given everything that is public: for each
 * size there is a list of whole counts that the outsider cannot tell from the true one. A count that is
 * withheld for others has to keep three values too. Counts are tried in the order of how often they
 * stood in the way; places are those of the list of counts.
 */
export function protectLinked(linked: LinkedCounts, groups: readonly Terms[]): Protection {
  const { counts } = linked;
  const worlds = searchWorlds(linked);
  const withheld = new Set<number>();
  const exposed: Terms[] = [];
  const isOpen = (group: Terms) => keepsSizes(group, sumExactly(group, counts), worlds);
  const hide = (at: number): void => {
    const range = counts[at]?.withheld;
    if (range) worlds.widen(at, range.low, range.high);
  };
  const show = (at: number): void => {
    const one = counts[at];
    if (one) worlds.widen(at, one.low, one.high);
  };
  const helps = (at: number, group: Terms): boolean => {
    hide(at);
    if (isOpen(group)) return true;
    show(at);
    return false;
  };
  const queue = [...groups];
  for (let group = queue.shift(); group; group = queue.shift()) {
    for (;;) {
      worlds.takeObstacles();
      if (isOpen(group)) break;
      const inTheWay = [...worlds.takeObstacles()]
        .filter(([at]) => counts[at]?.withheld && !withheld.has(at))
        .sort(([, a], [, b]) => b - a)
        .map(([at]) => at);
      const asked = group;
      const chosen = inTheWay.find((at) => helps(at, asked)) ?? inTheWay[0];
      if (chosen === undefined) {
        exposed.push(group);
        break;
      }
      hide(chosen);
      withheld.add(chosen);
      queue.push([[chosen, 1]]);
    }
  }
  return { withheld: [...withheld], exposed };
}

/** Other sizes are asked step by step, each from the world of the one before: that breaks least. */
function keepsSizes(group: Terms, exact: number, { find, restart }: OtherWorlds): boolean {
  let found = 1;
  for (const direction of [1, -1]) {
    let size = exact + direction;
    while (found < FEWEST_POSSIBLE && size >= 0 && find(group, size)) {
      found += 1;
      size += direction;
    }
    restart();
  }
  return found >= FEWEST_POSSIBLE;
}
