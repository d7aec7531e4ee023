import type { Patterns } from './group-rows.ts';

/**
 * The table of patterns by classes, without its zeros: the cells of pattern i are `from[i]` to
 * `from[i + 1]` - 1 in `category` and `count`; `totals` are the rows of each pattern.
 */
export type Cells = {
  patterns: number;
  categories: number;
  from: Int32Array;
  category: Int32Array;
  count: Float64Array;
  totals: Float64Array;
};

/** Counts the rows of each pattern and class; `codes` are the classes of the rows, from 0. */
export function countCells({ patternOf, firstRow }: Patterns, codes: Int32Array): Cells {
  const categories = codes.reduce((most, code) => Math.max(most, code), 0) + 1;
  const table = new Map<number, number>();
  for (let row = 0; row < codes.length; row += 1) {
    const key = (patternOf[row] ?? 0) * categories + (codes[row] ?? 0);
    table.set(key, (table.get(key) ?? 0) + 1);
  }
  return listCells(table, firstRow.length, categories);
}

/** The same table with classes 0 to `cut` as 0 and those above as 1. */
export function cutCells(cells: Cells, cut: number): Cells {
  const table = new Map<number, number>();
  for (let pattern = 0; pattern < cells.patterns; pattern += 1) {
    for (let cell = cells.from[pattern] ?? 0; cell < (cells.from[pattern + 1] ?? 0); cell += 1) {
      const key = pattern * 2 + ((cells.category[cell] ?? 0) > cut ? 1 : 0);
      table.set(key, (table.get(key) ?? 0) + (cells.count[cell] ?? 0));
    }
  }
  return listCells(table, cells.patterns, 2);
}

function listCells(table: Map<number, number>, patterns: number, categories: number): Cells {
  const keys = Float64Array.from(table.keys()).sort();
  const from = new Int32Array(patterns + 1);
  const totals = new Float64Array(patterns);
  const [category, count] = [new Int32Array(keys.length), new Float64Array(keys.length)];
  keys.forEach((key, cell) => {
    const pattern = Math.floor(key / categories);
    category[cell] = key % categories;
    count[cell] = table.get(key) ?? 0;
    totals[pattern] = (totals[pattern] ?? 0) + (count[cell] ?? 0);
    from[pattern + 1] = cell + 1;
  });
  return { patterns, categories, from, category, count, totals };
}
