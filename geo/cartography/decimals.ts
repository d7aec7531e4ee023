const MOST = 2;
const WHOLE_NUMBERS_FROM = 1000;

/** A computed share above this is shown with one decimal: more would claim what nobody counted. */
const ONE_DECIMAL_FROM = 10;

/**
 * Decimal places (0 to 2) in which every value of one layer is shown, so that columns align and
 * class limits are exactly what the legend prints. Printed values keep their decimals; computed
 * ones, which have no end, get one, or two where all are small. From 1,000 upwards decimals are
 * noise.
 */
export function decimalsFor(values: number[]): number {
  const highest = Math.max(0, ...values.map(Math.abs));
  if (highest >= WHOLE_NUMBERS_FROM) return 0;
  const endless = highest >= ONE_DECIMAL_FROM ? 1 : MOST;
  const needed = values.map(
    (value) => [0, 1, MOST].find((places) => isRound(value, places)) ?? endless,
  );
  return Math.max(0, ...needed);
}

const isRound = (value: number, places: number) => Math.abs(value - roundTo(value, places)) < 1e-9;

/** Nearest number with the given decimal places, halves away from zero. */
export function roundTo(value: number, places: number): number {
  return shift(Math.sign(value) * Math.round(shift(Math.abs(value), places)), -places);
}

/** Largest number with the given decimal places that is not above the value. */
export const floorTo = (value: number, places: number): number =>
  shift(Math.floor(shift(value, places)), -places);

/** Smallest number with the given decimal places that is not below the value. */
export const ceilTo = (value: number, places: number): number =>
  shift(Math.ceil(shift(value, places)), -places);

// Moving the decimal point in the text avoids 1.005 * 100 = 100.49999999999999.
function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
