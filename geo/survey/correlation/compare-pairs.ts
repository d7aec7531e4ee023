import type { Ranked } from './rank-values.ts';

/** Pairs of rows that are tied in both columns, and pairs in opposite order. */
type Compared = { tiedBoth: number; discordant: number };

/** Few levels: every cell of the table against those of smaller x and greater y. */
function compareInTable(x: Ranked, y: Ranked): Compared {
  const width = y.levels.length;
  const table = new Int32Array(x.levels.length * width);
  for (let row = 0; row < x.n; row += 1) {
    const cell = (x.codes[row] ?? 0) * width + (y.codes[row] ?? 0);
    table[cell] = (table[cell] ?? 0) + 1;
  }
  const before = new Float64Array(width);
  let discordant = 0;
  for (let start = 0; start < table.length; start += width) {
    const line = table.subarray(start, start + width);
    let above = 0;
    for (let code = width - 1; code >= 0; code -= 1) {
      discordant += (line[code] ?? 0) * above;
      above += before[code] ?? 0;
    }
    line.forEach((count, code) => (before[code] = (before[code] ?? 0) + count));
  }
  return { tiedBoth: tiedPairs(table), discordant };
}

/** Many levels: pairs of codes as one number each, sorted by x and within x by y. */
function compareBySorting(x: Ranked, y: Ranked): Compared {
  const width = y.levels.length;
  const keys = Float64Array.from(x.codes);
  for (let row = 0; row < keys.length; row += 1) {
    keys[row] = (keys[row] ?? 0) * width + (y.codes[row] ?? 0);
  }
  const sorted = keys.sort();
  const codes = Int32Array.from(sorted, (key) => key % width);
  return { tiedBoth: tiedPairs(runLengths(sorted)), discordant: countInversions(codes) };
}

function runLengths(sorted: Float64Array): Int32Array {
  const lengths: number[] = [];
  let start = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[start]) continue;
    lengths.push(at - start);
    start = at;
  }
  return Int32Array.from(lengths);
}

/** Pairs of which the earlier is greater; `list` is sorted on the way. */
function countInversions(list: Int32Array): number {
  let from: Int32Array = list;
  let to: Int32Array = new Int32Array(list.length);
  let inversions = 0;
  for (let width = 1; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length);
      const end = Math.min(start + 2 * width, list.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        if (right >= end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0))) {
          to[at] = from[left] ?? 0;
          left += 1;
        } else {
          to[at] = from[right] ?? 0;
          right += 1;
          inversions += middle - left;
        }
      }
    }
    [from, to] = [to, from];
  }
  return inversions;
}

/**
 * Compares all pairs of rows: in the table of levels where there are few, otherwise by merge sort, O(n log n)
 * (W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA 61, 1966).
 */
export function comparePairs(x: Ranked, y: Ranked): Compared {
  const isSmall = x.levels.length * y.levels.length <= x.n;
  return isSmall ? compareInTable(x, y) : compareBySorting(x, y);
}

/** Pairs among rows that share a value, from how often each value occurs. */
export const tiedPairs = (counts: Int32Array): number =>
  counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
