const MASK = (1n << 64n) - 1n;
const KEY_BYTES = 16;

type Words = [bigint, bigint, bigint, bigint];

const rotateLeft = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (64n - by))) & MASK;

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((word, byte) => (word << 8n) | BigInt(byte), 0n);

function mix([a, b, c, d]: Words): Words {
  a = (a + b) & MASK;
  b = rotateLeft(b, 13n) ^ a;
  a = rotateLeft(a, 32n);
  c = (c + d) & MASK;
  d = rotateLeft(d, 16n) ^ c;
  a = (a + d) & MASK;
  d = rotateLeft(d, 21n) ^ a;
  c = (c + b) & MASK;
  b = rotateLeft(b, 17n) ^ c;
  return [a, b, rotateLeft(c, 32n), d];
}

/**
 * SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012): a keyed function
 * that nobody can tell from chance without the key, and that runs at once in a browser too.
 * `key` has 16 bytes; the result is 64 bits. Throws on a key of another length.
 */
export function sipHash(key: Uint8Array, message: Uint8Array): bigint {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
  const [k0, k1] = [littleEndian(key.subarray(0, 8)), littleEndian(key.subarray(8))];
  let words: Words = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const whole = message.length - (message.length % 8);
  const absorb = (word: bigint) => {
    words[3] ^= word;
    words = mix(mix(words));
    words[0] ^= word;
  };
  for (let i = 0; i < whole; i += 8) absorb(littleEndian(message.subarray(i, i + 8)));
  absorb(littleEndian(message.subarray(whole)) | (BigInt(message.length & 255) << 56n));
  words[2] ^= 255n;
  words = mix(mix(mix(mix(words))));
  return words[0] ^ words[1] ^ words[2] ^ words[3];
}

/**
 * A number in [0, 1), a multiple of 2^-53, that the key and the parts decide: the same parts
 * always give the same number. Parts are told apart (["a", "b"] is not ["ab"]).
 */
export function keyedFraction(key: Uint8Array, parts: readonly (string | number)[]): number {
  const hash = sipHash(key, new TextEncoder().encode(JSON.stringify(parts)));
  return Number(hash >> 11n) / 2 ** 53;
}
