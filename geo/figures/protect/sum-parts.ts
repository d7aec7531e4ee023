import type { Indicator } from '../../indicators/types.ts';
import type { Cell, Sum } from './model.ts';
import { sumOf } from './sum-of.ts';
import type { Table } from './tables.ts';

/**
 * The sums between indicators: those that the register declares as parts of one whole, together and
 * each by itself, for parts may overlap. `cellOf` finds the whole of an area and a period.
 */
export function sumParts(
  tables: readonly Table[],
  indicators: ReadonlyMap<string, Indicator>,
  wholeOf: (whole: string, part: Cell) => Cell | null,
  threshold: number,
): Sum[] {
  const groups = new Map<Cell, Map<string, Cell[]>>();
  for (const { indicator, period, cells } of tables) {
    const whole = indicators.get(indicator)?.whole ?? null;
    if (whole === null) continue;
    for (const part of cells.values()) {
      const total = wholeOf(whole, part);
      if (!total) continue;
      const byPeriod = groups.get(total) ?? new Map<string, Cell[]>();
      const parts = byPeriod.get(period) ?? [];
      if (!parts.includes(part)) byPeriod.set(period, [...parts, part]);
      groups.set(total, byPeriod);
    }
  }
  return [...groups].flatMap(([total, byPeriod]) =>
    [...byPeriod.values()].flatMap((parts) => sumsOf(total, parts, threshold)),
  );
}

function sumsOf(total: Cell, parts: readonly Cell[], threshold: number): Sum[] {
  const known = { hasGaps: true, threshold };
  const all = distinct(parts);
  const together = sumOf({ over: 'parts', total, parts: all }, known);
  const isComplete =
    together?.parts.length === all.length && [total, ...parts].every(({ value }) => value !== null);
  // Parts that add up say all that each of them says.
  const single = isComplete && all.length === parts.length ? [] : parts.map((part) => [part]);
  const alone = single.flatMap((set) => sumOf({ over: 'parts', total, parts: set }, known) ?? []);
  return together && (all.length > 1 || alone.length === 0) ? [together, ...alone] : alone;
}

// One figure of each indicator: the one of the main series.
const distinct = (parts: readonly Cell[]): Cell[] => {
  const byIndicator = new Map<string, Cell>();
  for (const part of parts) {
    if (!byIndicator.has(part.indicator) || part.figure?.series === 'main') {
      byIndicator.set(part.indicator, part);
    }
  }
  return [...byIndicator.values()];
};
