const KEY_BYTES = 16;

/** A hash of 64 bits as its upper and lower half. */
type Halves = { upper: number; lower: number };

/**
 * Four words of 64 bits, each as lower and upper half: 32-bit arithmetic takes a tenth of the time that
 * big integers take, and a release hashes tens of thousands of counts.
 */
type Words = Uint32Array;

/** Adds word `b` to word `a`; both are places of lower halves. */
function add(words: Words, a: number, b: number): void {
  const lower = (words[a] ?? 0) + (words[b] ?? 0);
  const carry = lower > 0xffffffff ? 1 : 0;
  words[a] = lower;
  words[a + 1] = (words[a + 1] ?? 0) + (words[b + 1] ?? 0) + carry;
}

/** Turns word `a` left by less than 32 bits, then takes word `b` into it (exclusive or). */
function turnInto(words: Words, a: number, by: number, b: number): void {
  const [lower, upper] = [words[a] ?? 0, words[a + 1] ?? 0];
  words[a] = ((lower << by) | (upper >>> (32 - by))) ^ (words[b] ?? 0);
  words[a + 1] = ((upper << by) | (lower >>> (32 - by))) ^ (words[b + 1] ?? 0);
}

/** Turns word `a` by 32 bits: its halves change places. */
function swap(words: Words, a: number): void {
  const lower = words[a] ?? 0;
  words[a] = words[a + 1] ?? 0;
  words[a + 1] = lower;
}

// Places of the lower halves of the four words.
const [A, B, C, D] = [0, 2, 4, 6];

function mix(words: Words): void {
  add(words, A, B);
  turnInto(words, B, 13, A);
  swap(words, A);
  add(words, C, D);
  turnInto(words, D, 16, C);
  add(words, A, D);
  turnInto(words, D, 21, A);
  add(words, C, B);
  turnInto(words, B, 17, C);
  swap(words, C);
}

function flip(words: Words, a: number, lower: number, upper: number): void {
  words[a] = (words[a] ?? 0) ^ lower;
  words[a + 1] = (words[a + 1] ?? 0) ^ upper;
}

/** "somepseudorandomlygeneratedbytes", as the specification has it. */
const START = [
  0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462,
];

/**
 * SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012): a keyed function
 * that nobody can tell from chance without the key, and that runs at once in a browser too.
 * `key` has 16 bytes; the result is 64 bits. Throws on a key of another length.
 */
export function sipHash(key: Uint8Array, message: Uint8Array): Halves {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
  const secret = new DataView(key.buffer, key.byteOffset, KEY_BYTES);
  const words = Uint32Array.from(START);
  for (const [word, from] of [
    [A, 0],
    [B, 8],
    [C, 0],
    [D, 8],
  ] as const) {
    flip(words, word, secret.getUint32(from, true), secret.getUint32(from + 4, true));
  }
  // The last word holds what is left of the message, and its length in the highest byte.
  const padded = new Uint8Array(message.length - (message.length % 8) + 8);
  padded.set(message);
  padded[padded.length - 1] = message.length;
  const blocks = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 8) {
    const [lower, upper] = [blocks.getUint32(at, true), blocks.getUint32(at + 4, true)];
    flip(words, D, lower, upper);
    mix(words);
    mix(words);
    flip(words, A, lower, upper);
  }
  flip(words, C, 0xff, 0);
  for (let round = 0; round < 4; round += 1) mix(words);
  const half = (offset: number) =>
    ((words[A + offset] ?? 0) ^
      (words[B + offset] ?? 0) ^
      (words[C + offset] ?? 0) ^
      (words[D + offset] ?? 0)) >>>
    0;
  return { upper: half(1), lower: half(0) };
}

/** A hash as sixteen hexadecimal digits. */
export const hexOf = ({ upper, lower }: Halves): string =>
  [upper, lower].map((half) => half.toString(16).padStart(8, '0')).join('');

const encoder = new TextEncoder();

/**
 * A number in [0, 1), a multiple of 2^-53, that the key and the parts decide: the same parts
 * always give the same number. Parts are told apart (["a", "b"] is not ["ab"]).
 */
export function keyedFraction(key: Uint8Array, parts: readonly (string | number)[]): number {
  const { upper, lower } = sipHash(key, encoder.encode(JSON.stringify(parts)));
  return (upper * 2 ** 21 + (lower >>> 11)) / 2 ** 53;
}
