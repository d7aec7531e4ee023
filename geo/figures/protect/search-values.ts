import { findTable } from './find-table.ts';
import { FEWEST_VALUES } from './model.ts';
import { moveValue } from './move-value.ts';
import type { Bounds, Net } from './narrow.ts';

/**
 * How many values each of the asked cells surely has, up to three: a value counts when a whole table
 * with it was found that keeps every rule. Starts from one table and looks for others that differ from
 * it in a few counts. A value that is not found counts as impossible: more is withheld then.
 */
export function searchValues(
  net: Net,
  bounds: Bounds,
  asked: readonly number[],
): Map<number, number> {
  const table = asked.length === 0 ? null : findTable(net, bounds);
  if (!table) return new Map(asked.map((at) => [at, 0]));
  const seen = new Map(asked.map((at) => [at, new Set([table[at] ?? 0])]));
  for (const [at, values] of seen) {
    for (const value of triesFor(table[at] ?? 0, bounds.low[at] ?? 0, bounds.high[at] ?? 0)) {
      if (values.size >= FEWEST_VALUES) break;
      if (values.has(value)) continue;
      const moved = moveValue(net, bounds, table, { at, value });
      for (const [other, found] of moved ?? []) seen.get(other)?.add(found);
    }
  }
  return new Map([...seen].map(([at, values]) => [at, Math.min(FEWEST_VALUES, values.size)]));
}

const FAR = 4;

function triesFor(from: number, low: number, high: number): number[] {
  const near = Array.from({ length: FAR }, (_, i) => [from - i - 1, from + i + 1]).flat();
  return near.filter((one) => one >= low - 1e-6 && one <= high + 1e-6);
}
