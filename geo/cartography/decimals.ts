const MOST_PRINTED = 2;
const WHOLE_NUMBERS_FROM = 1000;

/** Decimal places of computed values, which have no end, by the highest of their layer. */
const ENDLESS = [
  { from: 10, places: 1 },
  { from: 1, places: 2 },
  { from: 0, places: 3 },
];

/**
 * Decimal places in which every value of one layer is shown, so that columns align and class limits
 * are exactly what the legend prints. Printed values keep their decimals, up to two. As soon as one
 * value is a quotient without end the layer is computed, and more decimals than `ENDLESS` would claim
 * what nobody counted. From 1,000 upwards decimals are noise.
 */
export function decimalsFor(values: number[]): number {
  const highest = Math.max(0, ...values.map(Math.abs));
  if (highest >= WHOLE_NUMBERS_FROM) return 0;
  if (values.every((value) => isRound(value, MOST_PRINTED))) {
    return [0, 1, MOST_PRINTED].find((places) => values.every((one) => isRound(one, places))) ?? 0;
  }
  return endlessPlaces(highest);
}

const endlessPlaces = (highest: number): number =>
  ENDLESS.find(({ from }) => highest >= from)?.places ?? 0;

/** Decimal places of one computed value on its own: no more than are meant, no zeros at the end. */
export const decimalsOfComputed = (value: number): number =>
  Math.min(decimalsFor([value]), endlessPlaces(Math.abs(value)));

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
