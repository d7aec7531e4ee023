import type { Bounds, Net } from './narrow.ts';

/**
 * The open counts whose bounds may be too wide: two rules meet in more than one open count there,
 * directly or around a circle, or a rate stands over an open base. Elsewhere bounds that are narrowed
 * rule by rule are exact. Answers by position.
 */
export function tangledCells(net: Net, { low, high }: Bounds): (at: number) => boolean {
  const leaders = net.cells.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let leader = at;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    leaders[at] = leader;
    return leader;
  };
  const knots: number[] = [];
  for (const { rule, at } of net.rules) {
    const open = at.filter((one) => (low[one] ?? 0) < (high[one] ?? 0));
    const groups = new Set(open.map(leaderOf));
    const [first = 0, ...others] = groups;
    for (const other of others) leaders[other] = first;
    const isKnot = groups.size < open.length || (rule.kind === 'share' && open.length > 1);
    if (isKnot) knots.push(first);
  }
  const tangled = new Set(knots.map(leaderOf));
  return (at) => tangled.has(leaderOf(at));
}
