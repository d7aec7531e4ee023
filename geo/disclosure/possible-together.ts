import { EMPTY, sizeOf } from './integer-set.ts';
import { possibleCounts, type SeenCell } from './possible-counts.ts';

/** A sum that holds in every area: the table `total` is the sum of the tables `parts`. */
export type TableSum = { total: string; parts: readonly string[] };

/** Tables of the same areas by name, each as an outsider sees it. */
export type Tables = Map<string, readonly SeenCell[]>;

/**
 * What each count of several tables may be when the sums over areas and the sums between tables
 * are used in turn until nothing narrows any more. It is not the full joint solution of a table
 * with two margins: every value it excludes is impossible, some that it leaves may be too.
 */
export function possibleTogether(tables: Tables, sums: readonly TableSum[]): Tables {
  let now = tables;
  for (;;) {
    const next = acrossTables(acrossAreas(now), sums);
    if (width(next) === width(now)) return next;
    now = next;
  }
}

const acrossAreas = (tables: Tables): Tables =>
  new Map(
    [...tables].map(([name, cells]) => {
      const possible = possibleCounts(cells);
      return [name, cells.map((cell) => ({ ...cell, alone: possible.get(cell.area) ?? EMPTY }))];
    }),
  );

function acrossTables(tables: Tables, sums: readonly TableSum[]): Tables {
  const narrowed = new Map([...tables].map(([name, cells]) => [name, [...cells]]));
  for (const { total, parts } of sums) {
    const count = narrowed.get(total)?.length ?? 0;
    for (let i = 0; i < count; i += 1) narrowRow(narrowed, [total, ...parts], i);
  }
  return narrowed;
}

// In one area the total and its parts are a tree of their own.
function narrowRow(tables: Map<string, SeenCell[]>, names: readonly string[], i: number): void {
  const [total = ''] = names;
  const row = names.flatMap((name): SeenCell[] => {
    const cell = tables.get(name)?.[i];
    return cell ? [{ area: name, parent: name === total ? null : total, alone: cell.alone }] : [];
  });
  for (const [name, alone] of possibleCounts(row)) {
    const cells = tables.get(name);
    const cell = cells?.[i];
    if (cells && cell) cells[i] = { ...cell, alone };
  }
}

// Sets only ever lose members, and so equal widths mean equal sets.
function width(tables: Tables): number {
  let total = 0;
  for (const cells of tables.values()) for (const { alone } of cells) total += sizeOf(alone);
  return total;
}
