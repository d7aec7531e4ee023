import { FEWEST_VALUES, type Cell, type Rule } from './model.ts';
import { narrow, netOf, type Bounds, type Net } from './narrow.ts';
import { searchValues } from './search-values.ts';
import { tangledCells } from './tangled.ts';

/** What an outsider can say of one count: bounds, and how many values surely remain (3: or more). */
export type Possible = { low: number; high: number; values: number };

/**
 * What the counts of a system may be for an outsider who uses every sum and rate together, and who
 * knows which count is withheld because it is small and which beside it. The answer never names more
 * values than there are: bounds are exact where no two rules share more than one unknown count
 * (integer sums on a tree); elsewhere each value is counted only with a whole table that shows it.
 * When not cautious, nothing is guessed of earlier imports and the bounds alone count: what they exclude
 * is excluded for sure.
 */
export function possibleValues(
  cells: readonly Cell[],
  rules: readonly Rule[],
  threshold: number,
  isCautious = true,
): Map<Cell, Possible> {
  const net = netOf(cells, rules);
  const bounds = knownBounds(net, threshold, isCautious);
  const count = ([low, high]: readonly [number, number]) =>
    Math.max(0, Math.min(FEWEST_VALUES, Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) + 1));
  const values = cells.map((_, at) => count([bounds.low[at] ?? 0, bounds.high[at] ?? 0]));
  const isTangled = tangledCells(net, bounds);
  const open = cells.flatMap((cell, at) =>
    isTangled(at) && values[at] === FEWEST_VALUES && mayMatter(cell, bounds.low[at] ?? 0, threshold)
      ? [at]
      : [],
  );
  if (isCautious) for (const [at, found] of searchValues(net, bounds, open)) values[at] = found;
  return new Map(
    cells.map((cell, at) => [
      cell,
      { low: bounds.low[at] ?? 0, high: bounds.high[at] ?? 0, values: values[at] ?? 0 },
    ]),
  );
}

// A count that nobody prints matters while it may be small.
const mayMatter = ({ figure, isShown }: Cell, low: number, threshold: number): boolean =>
  figure ? !isShown : low < threshold;

// Bounds that all rules together leave. Rules that contradict each other tell nobody anything.
function knownBounds(net: Net, threshold: number, guesses: boolean): Bounds {
  const all = net.cells.map((_, at) => at);
  const start = startBounds(net.cells, threshold);
  const bounds = copyOf(start);
  if (!narrow(net, bounds, all)) return start;
  for (const at of guesses ? all : []) {
    const { figure, value, isShown } = net.cells[at] ?? {};
    if (!figure || isShown || value !== null) continue;
    // Withheld before: most likely for being small, and who guesses that must not get further.
    const guess = copyOf(bounds);
    guess.low[at] = Math.max(1, guess.low[at] ?? 0);
    guess.high[at] = Math.min(threshold - 1, guess.high[at] ?? 0);
    if ((guess.low[at] ?? 0) > (guess.high[at] ?? 0) || !narrow(net, guess, [at])) continue;
    bounds.low.set(guess.low);
    bounds.high.set(guess.high);
  }
  return bounds;
}

const copyOf = ({ low, high }: Bounds): Bounds => ({
  low: Float64Array.from(low),
  high: Float64Array.from(high),
});

const startBounds = (cells: readonly Cell[], threshold: number): Bounds => {
  const ranges = cells.map((cell) => alone(cell, threshold));
  return {
    low: Float64Array.from(ranges, ([low]) => low),
    high: Float64Array.from(ranges, ([, high]) => high),
  };
};

function alone({ figure, value, isShown }: Cell, threshold: number): [number, number] {
  if (value !== null && (isShown || (!figure && value === 0))) return [value, value];
  if (!figure || value === null || value === 0) return [0, Infinity];
  // A rate, or a count that is an estimate, need not be whole.
  if (value < threshold) return [Math.min(1, value), Math.max(threshold - 1, value)];
  return [threshold, Infinity];
}
