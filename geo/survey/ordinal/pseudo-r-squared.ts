export type PseudoRSquared = { coxSnell: number; nagelkerke: number; mcFadden: number };

/**
 * Cox and Snell (Analysis of Binary Data, 1989), Nagelkerke (Biometrika 78, 1991) and McFadden (1974)
 * from log likelihoods of `rows` rows, without the multinomial constant.
 */
export function pseudoRSquared(empty: number, final: number, rows: number): PseudoRSquared {
  const coxSnell = -Math.expm1((2 * (empty - final)) / rows);
  return {
    coxSnell,
    nagelkerke: coxSnell / -Math.expm1((2 * empty) / rows),
    mcFadden: 1 - final / empty,
  };
}
