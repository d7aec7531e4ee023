/** Draws numbers in [0, 1), each a multiple of 2^-32. */
export type Random = () => number;

export type State = [number, number, number, number];

const rotateLeft = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
 * TOMS 47, 2021): a stream of whole numbers 0 to 2^32 - 1 from four 32-bit words. Throws when all
 * four are zero, the one state it never leaves.
 */
export function xoshiro128(state: State): () => number {
  let [a, b, c, d] = state.map((word) => word | 0) as State;
  if ((a | b | c | d) === 0) throw new RangeError('xoshiro128 needs a state other than zero');
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

// splitmix32: spreads one seed over four words, as the authors of xoshiro advise (the finaliser is
// that of MurmurHash3).
function spread(seed: number): State {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** The same seed always gives the same numbers in [0, 1). `seed` is taken modulo 2^32. */
export function seededRandom(seed: number): Random {
  const next = xoshiro128(spread(seed));
  return () => next() / 2 ** 32;
}
