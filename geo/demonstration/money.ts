import { scoresFrom } from './draws.ts';
import type { Random } from '../statistics/random.ts';

/**
 * Rupiah per head and month (assumed): lognormal around the median, falling with the score that
 * the stage of welfare comes from. Scaled so that some 6 % of people are below Rp 281,926, the
 * city's poverty line of 2016, as in the published rates of 5.3 to 7.0 %.
 */
const MEDIAN = 640_000;
const FALL = 0.4;
const SCATTER = 0.33;
const ROUNDED_TO = 1000;
const LEAST = 60_000;
const DECILES = 10;

/** Expenditure per head of each family from its welfare score (higher = poorer). */
export function expenditureOf(welfare: Float64Array, random: Random): Float64Array {
  const noise = scoresFrom(welfare, 0, random);
  return welfare.map((score, index) => {
    const rupiah = MEDIAN * Math.exp(-FALL * score + SCATTER * (noise[index] ?? 0));
    return Math.max(LEAST, Math.round(rupiah / ROUNDED_TO) * ROUNDED_TO);
  });
}

/** Welfare decile of each family by need, 1 the neediest tenth; the parts differ by one at most. */
export function decilesOf(need: Float64Array): Uint8Array {
  const order = Uint32Array.from(need, (_, index) => index);
  order.sort((a, b) => (need[b] ?? 0) - (need[a] ?? 0) || a - b);
  const deciles = new Uint8Array(need.length);
  order.forEach((index, rank) => {
    deciles[index] = 1 + Math.floor((rank * DECILES) / need.length);
  });
  return deciles;
}
