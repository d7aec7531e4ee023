import type { Bounds, Net } from './narrow.ts';

/** Steps after which a move is given up. */
const MOST_STEPS = 600;
/** Most counts that a move changes: short ones are tried first. */
const LENGTHS = [3, 6, 9, 14];

type Place = { at: number; value: number };
type Moved = Map<number, number>;
type Context = { net: Net; bounds: Bounds; table: Float64Array; left: number; longest: number };

/**
 * A table like the given one in which a cell has another value and every rule still holds: each rule
 * that breaks is mended by changing one more of its open counts. The counts that change, or `null` when
 * none was found.
 */
export function moveValue(
  net: Net,
  bounds: Bounds,
  table: Float64Array,
  { at, value }: Place,
): Moved | null {
  for (const longest of LENGTHS) {
    const context = { net, bounds, table, left: MOST_STEPS, longest };
    const found = mend(context, new Map([[at, value]]), net.rulesOf[at] ?? []);
    if (found) return found;
  }
  return null;
}

// `open` are the rules that have to be looked at.
function mend(context: Context, moved: Moved, open: readonly number[]): Moved | null {
  context.left -= 1;
  if (context.left < 0 || moved.size > context.longest) return null;
  const broken = open.findIndex((rule) => changesFor(context, moved, rule).length > 0);
  if (broken < 0) return open.every((rule) => holds(context, moved, rule)) ? moved : null;
  if (!open.slice(0, broken).every((rule) => holds(context, moved, rule))) return null;
  const rest = open.slice(broken + 1);
  for (const { at, value } of changesFor(context, moved, open[broken] ?? 0)) {
    const touched = (context.net.rulesOf[at] ?? []).filter((rule) => rule !== open[broken]);
    const found = mend(context, new Map(moved).set(at, value), [...new Set([...rest, ...touched])]);
    if (found) return found;
  }
  return null;
}

const valueAt = ({ table }: Context, moved: Moved, at: number): number =>
  moved.get(at) ?? table[at] ?? 0;

function holds(context: Context, moved: Moved, rule: number): boolean {
  return gapOf(context, moved, rule) === 0;
}

// How far the rule is from holding: what is to be added to its parts, or to its count.
function gapOf(context: Context, moved: Moved, position: number): number {
  const found = context.net.rules[position];
  if (!found) return 0;
  const [first = 0, ...others] = found.at;
  const value = valueAt(context, moved, first);
  if (found.rule.kind === 'sum') {
    const gap = others.reduce((left, at) => left - valueAt(context, moved, at), value);
    return Math.abs(gap) < 1e-6 ? 0 : gap;
  }
  const base = valueAt(context, moved, others[0] ?? 0);
  const [low, high] = [found.rule.low * base - 1e-6, found.rule.high * base + 1e-6];
  return value < low ? Math.ceil(low) - value : value > high ? Math.floor(high) - value : 0;
}

// The single changes that mend a rule, or none when it holds or cannot be mended.
function changesFor(context: Context, moved: Moved, position: number): Place[] {
  const found = context.net.rules[position];
  const gap = gapOf(context, moved, position);
  if (!found || gap === 0) return [];
  const [first = 0, ...others] = found.at;
  const changes =
    found.rule.kind === 'sum'
      ? [
          ...others.map((at) => ({ at, value: valueAt(context, moved, at) + gap })),
          { at: first, value: valueAt(context, moved, first) - gap },
        ]
      : [{ at: first, value: valueAt(context, moved, first) + gap }];
  const rulesAt = (at: number): number => context.net.rulesOf[at]?.length ?? 0;
  // What stands in few rules breaks few of them.
  return changes
    .filter(({ at, value }) => !moved.has(at) && isWithin(context.bounds, at, value))
    .sort((a, b) => rulesAt(a.at) - rulesAt(b.at));
}

const isWithin = ({ low, high }: Bounds, at: number, value: number): boolean =>
  value >= (low[at] ?? 0) - 1e-6 && value <= (high[at] ?? 0) + 1e-6;
