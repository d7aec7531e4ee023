import { seededRandom, type Random } from '../statistics/random.ts';

/**
 * A stream of chance of its own for each topic of one seed, so that a change in one part of the
 * register leaves the others as they were. The topic is hashed with FNV-1a (32 bits).
 */
export function streamOf(seed: number, topic: string): Random {
  let hash = 0x811c9dc5;
  for (const letter of topic) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return seededRandom(hash ^ Math.imul(seed, 0x9e3779b1));
}

/** Standard normal numbers from a stream of chance, by the polar method of Marsaglia. */
export function normalsFrom(random: Random): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const second = kept;
      kept = null;
      return second;
    }
    let x: number, y: number, square: number;
    do {
      x = 2 * random() - 1;
      y = 2 * random() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    kept = y * scale;
    return x * scale;
  };
}

/** How many of `trials` come true, each with the same chance. */
export function countHits(random: Random, trials: number, chance: number): number {
  let hits = 0;
  for (let i = 0; i < trials; i++) if (random() < chance) hits++;
  return hits;
}

/**
 * One score per family: `loading` times its need plus noise of its own, of unit variance where the
 * need has it. `loading` is -1 to 1; below zero the least needy score highest.
 */
export function scoresFrom(need: Float64Array, loading: number, random: Random): Float64Array {
  const normal = normalsFrom(random);
  const noise = Math.sqrt(1 - loading * loading);
  return need.map((one) => loading * one + noise * normal());
}
