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
  const byClass = orderBy(codes, categories, Int32Array.from(codes.keys()));
  const order = orderBy(patternOf, firstRow.length, byClass);
  return mergeCells(
    order.map((row) => patternOf[row] ?? 0),
    order.map((row) => codes[row] ?? 0),
    new Float64Array(order.length).fill(1),
    { patterns: firstRow.length, categories },
  );
}

/** The same table with classes 0 to `cut` as 0 and those above as 1. */
export function cutCells({ patterns, from, category, count }: Cells, cut: number): Cells {
  const patternOf = new Int32Array(count.length);
  for (let pattern = 0; pattern < patterns; pattern += 1) {
    patternOf.fill(pattern, from[pattern], from[pattern + 1]);
  }
  const halves = category.map((code) => (code > cut ? 1 : 0));
  return mergeCells(patternOf, halves, count, { patterns, categories: 2 });
}

/** Rows in the order of their keys (0 to `keys` - 1), those of equal keys as they stood in `rows`. */
function orderBy(keyOf: Int32Array, keys: number, rows: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const key of keyOf) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const order = new Int32Array(rows.length);
  for (const row of rows) {
    const key = keyOf[row] ?? 0;
    const at = next[key] ?? 0;
    order[at] = row;
    next[key] = at + 1;
  }
  return order;
}

/** Adds up neighbours of the same pattern and class; all are in the order of pattern and class. */
function mergeCells(
  patternOf: Int32Array,
  classOf: Int32Array,
  counts: Float64Array,
  size: { patterns: number; categories: number },
): Cells {
  const from = new Int32Array(size.patterns + 1);
  const totals = new Float64Array(size.patterns);
  const [category, count] = [new Int32Array(counts.length), new Float64Array(counts.length)];
  let cells = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const pattern = patternOf[i] ?? 0;
    const isNew = i === 0 || pattern !== patternOf[i - 1] || classOf[i] !== classOf[i - 1];
    if (isNew) cells += 1;
    category[cells - 1] = classOf[i] ?? 0;
    count[cells - 1] = (count[cells - 1] ?? 0) + (counts[i] ?? 0);
    totals[pattern] = (totals[pattern] ?? 0) + (counts[i] ?? 0);
    from[pattern + 1] = cells;
  }
  return {
    ...size,
    from,
    category: category.slice(0, cells),
    count: count.slice(0, cells),
    totals,
  };
}
