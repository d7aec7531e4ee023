import { narrow, type Bounds, type Net } from './narrow.ts';

/** Choices after which no table is found; then everything in the system counts as told. */
const MOST_TRIALS = 5000;

/** One table that keeps every rule, the true one as far as it is known here; `null` when none is found. */
export function findTable(net: Net, from: Bounds): Float64Array | null {
  const budget = { left: MOST_TRIALS };
  const bounds = { low: Float64Array.from(from.low), high: Float64Array.from(from.high) };
  const known = net.cells.flatMap(({ value }, at) => (value === null ? [] : [at]));
  for (const at of known) {
    const value = net.cells[at]?.value ?? 0;
    const isOutside = value < (bounds.low[at] ?? 0) - 1e-6 || value > (bounds.high[at] ?? 0) + 1e-6;
    if (isOutside) return null;
    bounds.low[at] = value;
    bounds.high[at] = value;
  }
  return narrow(net, bounds, known) ? label(net, bounds, 0, budget) : null;
}

function label(
  net: Net,
  bounds: Bounds,
  start: number,
  budget: { left: number },
): Float64Array | null {
  let at = start;
  while (at < net.cells.length && isFixed(bounds, at)) at += 1;
  if (at >= net.cells.length) return bounds.low;
  for (const value of choicesFor(bounds.low[at] ?? 0, bounds.high[at] ?? 0)) {
    budget.left -= 1;
    if (budget.left < 0) return null;
    const next = { low: Float64Array.from(bounds.low), high: Float64Array.from(bounds.high) };
    next.low[at] = value;
    next.high[at] = value;
    const found = narrow(net, next, [at]) ? label(net, next, at + 1, budget) : null;
    if (found) return found;
  }
  return null;
}

const isFixed = ({ low, high }: Bounds, at: number): boolean =>
  (high[at] ?? 0) - (low[at] ?? 0) < 1e-6;

function choicesFor(low: number, high: number): number[] {
  const first = Math.ceil(low - 1e-6);
  const last = Math.floor(Math.min(high, first + 1000) + 1e-6);
  const choices = [Math.floor((first + last) / 2), first, last];
  return [...new Set(choices)].filter((one) => one >= first && one <= last);
}
