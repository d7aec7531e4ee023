/** Year of the demonstration register: that of the number of households it is made of. */
export const DEMONSTRATION_PERIOD = '2013';

/** The seed of the register that ships; another seed gives another town with the same totals. */
export const DEMONSTRATION_SEED = 2013;

/** Source line of everything that is computed from it. */
export const DEMONSTRATION_SOURCE =
  'synthetic register of families, seed 2013: no real family, not the real state';

/** Rupiah per head and month: the city's line of 2016 (geo/data/published-figures.csv), the only one at hand. */
export const DEMONSTRATION_POVERTY_LINE = 281_926;

/** Households of Kota Serang in 2013 (geo/data/published-figures.csv), taken as families by assumption. */
export const FAMILIES = 135_451;

/**
 * City totals that the register meets exactly. The first four are the study's (Widyastuti and
 * others, about 2011; 48 % of 135,451 for latrines), the children those of Dinkes 2011 in
 * geo/data/published-figures.csv.
 */
export const TOTALS = {
  preProsperousFamilies: 19_118,
  familiesWithUnemployedHead: 16_167,
  illiteratePeople: 4_249,
  familiesOwningLatrine: 65_016,
  childrenUnder5: 44_720,
  malnourishedChildren: 2_007,
} as const;

/**
 * Totals without a source, chosen so that the rest of a register is there: families of KS I, II
 * and III (the others are KS III Plus), families without any toilet (15 %), unemployed members
 * other than heads.
 */
export const ASSUMED_TOTALS = {
  stage1Families: 31_154,
  stage2Families: 40_635,
  stage3Families: 35_217,
  familiesInTheOpen: 20_318,
  otherUnemployed: 8_000,
} as const;
