import type { Chains } from './types.ts';

/**
 * Whether two periods of an indicator may be joined by a line. Definitions and producers change
 * between the printed figures; only periods that the register puts in one chain are one series.
 */
export function areComparable(chains: Chains, a: string, b: string): boolean {
  if (chains === 'all') return true;
  if (chains === 'none') return false;
  return chains.some((chain) => chain.includes(a) && chain.includes(b));
}

/** The chains as lists of periods, for an indicator whose values have the given periods. */
export function listChains(chains: Chains, periods: string[]): string[][] {
  if (chains === 'all') return periods.length > 1 ? [periods] : [];
  if (chains === 'none') return [];
  return chains.map((chain) => chain.filter((period) => periods.includes(period)));
}
