import { cellsOf, isActive, type Cell, type Rule } from './model.ts';

/** What each cell may be, lowest and highest, by its position in the net. */
export type Bounds = { low: Float64Array; high: Float64Array };

/** Cells with the rules that tie them, by position. */
export type Net = { cells: readonly Cell[]; rules: readonly NetRule[]; rulesOf: number[][] };
type NetRule = { rule: Rule; at: readonly number[] };

const NOISE = 1e-6;
/** Narrowing that creeps is given up; what is left is too wide, and the search looks again. */
const MOST_STEPS = 200_000;

/** The rules that say something now, over their cells. */
export function netOf(cells: readonly Cell[], rules: readonly Rule[]): Net {
  const positions = new Map(cells.map((cell, at) => [cell, at]));
  const placed = rules
    .filter(isActive)
    .map((rule) => ({ rule, at: cellsOf(rule).map((cell) => positions.get(cell) ?? 0) }));
  const rulesOf: number[][] = cells.map(() => []);
  placed.forEach(({ at }, i) => at.forEach((cell) => rulesOf[cell]?.push(i)));
  return { cells, rules: placed, rulesOf };
}

/**
 * Narrows the bounds by every rule in turn until nothing moves (bounds consistency). Starts from
 * the rules of the cells that `from` names. `false` when the rules contradict each other.
 */
export function narrow(net: Net, bounds: Bounds, from: readonly number[]): boolean {
  const queue = [...new Set(from.flatMap((cell) => net.rulesOf[cell] ?? []))];
  const waiting = new Set(queue);
  for (let step = 0; step < queue.length && step < MOST_STEPS; step += 1) {
    const next = queue[step] ?? 0;
    waiting.delete(next);
    const moved = applyRule(net.rules[next], bounds);
    if (!moved) return false;
    for (const cell of moved) {
      for (const rule of net.rulesOf[cell] ?? []) {
        if (rule === next || waiting.has(rule)) continue;
        waiting.add(rule);
        queue.push(rule);
      }
    }
  }
  return true;
}

// Positions whose bounds have moved, `null` for a contradiction.
function applyRule(rule: NetRule | undefined, bounds: Bounds): number[] | null {
  if (!rule) return [];
  const moved: number[] = [];
  const put = (at: number, low: number, high: number): boolean => {
    const [oldLow, oldHigh] = [bounds.low[at] ?? 0, bounds.high[at] ?? 0];
    const [newLow, newHigh] = [Math.max(oldLow, low), Math.min(oldHigh, high)];
    if (newLow > newHigh + NOISE) return false;
    if (newLow > oldLow + NOISE || newHigh < oldHigh - NOISE) moved.push(at);
    bounds.low[at] = newLow;
    bounds.high[at] = Math.max(newLow, newHigh);
    return true;
  };
  const isPossible =
    rule.rule.kind === 'sum'
      ? applySum(rule.at, bounds, put)
      : applyShare(rule.at, rule.rule, bounds, put);
  return isPossible ? moved : null;
}

type Put = (at: number, low: number, high: number) => boolean;

function applySum([total = 0, ...parts]: readonly number[], bounds: Bounds, put: Put): boolean {
  const { low, high } = bounds;
  let [least, most, open] = [0, 0, 0];
  for (const at of parts) {
    least += low[at] ?? 0;
    if (high[at] === Infinity) open += 1;
    else most += high[at] ?? 0;
  }
  if (!put(total, least, open > 0 ? Infinity : most)) return false;
  const [totalLow, totalHigh] = [low[total] ?? 0, high[total] ?? 0];
  return parts.every((at) => {
    const [own, ownMost] = [low[at] ?? 0, high[at] ?? 0];
    const othersOpen = open - (ownMost === Infinity ? 1 : 0);
    const othersMost = ownMost === Infinity ? most : most - ownMost;
    return put(at, othersOpen > 0 ? 0 : totalLow - othersMost, totalHigh - (least - own));
  });
}

function applyShare(
  [count = 0, base = 0]: readonly number[],
  share: { low: number; high: number },
  { low, high }: Bounds,
  put: Put,
): boolean {
  const first = Math.ceil(share.low * (low[base] ?? 0) - NOISE);
  const last = Math.floor(share.high * (high[base] ?? 0) + NOISE);
  if (!put(count, first, Number.isNaN(last) ? 0 : last)) return false;
  const fewest = share.high === 0 ? 0 : Math.ceil((low[count] ?? 0) / share.high - NOISE);
  const most = share.low === 0 ? Infinity : Math.floor((high[count] ?? 0) / share.low + NOISE);
  return put(base, fewest, most);
}
