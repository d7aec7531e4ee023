/** A finite set of whole numbers: bit i of `bits` says whether `from + i` belongs to it. */
export type IntegerSet = { from: number; bits: bigint };

export const EMPTY: IntegerSet = { from: 0, bits: 0n };

/** All whole numbers from `low` to `high`, both included; empty when `high` is below `low`. */
export const span = (low: number, high: number): IntegerSet =>
  high < low ? EMPTY : { from: low, bits: (1n << BigInt(high - low + 1)) - 1n };

const shifted = ({ from, bits }: IntegerSet, to: number): bigint =>
  from >= to ? bits << BigInt(from - to) : bits >> BigInt(to - from);

export function union(a: IntegerSet, b: IntegerSet): IntegerSet {
  if (a.bits === 0n) return b;
  if (b.bits === 0n) return a;
  const from = Math.min(a.from, b.from);
  return { from, bits: shifted(a, from) | shifted(b, from) };
}

export function intersect(a: IntegerSet, b: IntegerSet): IntegerSet {
  const from = Math.max(a.from, b.from);
  return { from, bits: shifted(a, from) & shifted(b, from) };
}

/** The members in ascending order. */
export function members({ from, bits }: IntegerSet): number[] {
  const digits = bits.toString(2);
  const found: number[] = [];
  for (let i = digits.length - 1; i >= 0; i -= 1) {
    if (digits[i] === '1') found.push(from + digits.length - 1 - i);
  }
  return found;
}

/** How many numbers belong to the set. */
export function sizeOf(set: IntegerSet): number {
  const whole = ends(set);
  if (whole) return whole[1] - whole[0] + 1;
  let size = 0;
  for (const digit of set.bits.toString(16)) size += MEMBERS_OF_DIGIT[digit] ?? 0;
  return size;
}

/** How many bits each hexadecimal digit has: quicker than the digits of base 2, of which there are four times as many. */
const MEMBERS_OF_DIGIT: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 16 }, (_, digit) => [
    digit.toString(16),
    digit.toString(2).replaceAll('0', '').length,
  ]),
);

/** Whether at least so many numbers belong to the set; a few are asked for. */
export function hasAtLeast({ bits }: IntegerSet, wanted: number): boolean {
  let left = bits;
  for (let found = 0; found < wanted; found += 1) {
    if (left === 0n) return false;
    left &= left - 1n;
  }
  return true;
}

// By hexadecimal digits: sets may be tens of thousands of bits long.
function highestBit(bits: bigint): number {
  const digits = bits.toString(16);
  return 4 * digits.length - 1 - (Math.clz32(parseInt(digits.charAt(0), 16)) - 28);
}

// Lowest and highest member of a set without holes; most sets are such, and their sums are quick.
function ends({ from, bits }: IntegerSet): [number, number] | null {
  const lowest = bits & -bits;
  if (bits === 0n || ((bits + lowest) & bits) !== 0n) return null;
  return [from + highestBit(lowest), from + highestBit(bits)];
}

/** Every sum of one member of each (Minkowski sum). */
export function add(a: IntegerSet, b: IntegerSet): IntegerSet {
  const [first, second] = [ends(a), ends(b)];
  if (first && second) return span(first[0] + second[0], first[1] + second[1]);
  const [few, many] = sizeOf(a) < sizeOf(b) ? [a, b] : [b, a];
  let bits = 0n;
  for (const one of members(few)) bits |= many.bits << BigInt(one - few.from);
  return bits === 0n ? EMPTY : { from: a.from + b.from, bits };
}

/** Every difference of a member of `a` and a member of `b`. */
export const subtract = (a: IntegerSet, b: IntegerSet): IntegerSet => add(a, negate(b));

function negate(set: IntegerSet): IntegerSet {
  const whole = ends(set);
  if (whole) return span(-whole[1], -whole[0]);
  const list = members(set);
  const highest = list.at(-1) ?? 0;
  const bits = list.reduce((mirrored, one) => mirrored | (1n << BigInt(highest - one)), 0n);
  return { from: -highest, bits };
}
