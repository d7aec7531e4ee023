import type { Made } from '../work/made.ts';
import { compressBeside, isPage, worthwhile, type Encoding } from '../work/encoding.ts';

/** One answer in one encoding, ready to be written. Headers are names and values in turn. */
export type Variant = { etag: string; headers: string[]; notModified: string[]; body: Uint8Array };
/** One answer with the encodings that readers have asked for. */
export type Answer = {
  identity: Uint8Array;
  hash: string;
  headers: Record<string, string>;
  variants: Map<Encoding, Variant>;
  /** Encodings that are being made. */
  encoding: Map<Encoding, Promise<Variant>>;
};

/**
 * Headers of every kept answer. What a browser is told about scripts and frames matters for pages
 * only; each header costs time to write, so data go without those.
 */
const DATA_HEADERS = {
  'cache-control': 'no-cache',
  vary: 'Accept-Encoding',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
};
/** A 304 repeats only what may have changed beside the bytes (RFC 9110, 15.4.5). */
const REPEATED = ['cache-control', 'vary', 'access-control-allow-origin', 'etag'];
const PER_ANSWER_OVERHEAD = 2048;

/** Bytes that an answer keeps, about. */
export const sizeOf = ({ identity, variants }: Answer): number =>
  [...variants.values()].reduce((sum, { body }) => sum + body.length, identity.length) +
  PER_ANSWER_OVERHEAD;

/** An answer out of what was made, in the encoding that it was made in; `given` are the headers of pages. */
export function answerOf(made: Made, given: Record<string, unknown>): Answer {
  const { type, filename, isDownload, release } = made;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(isPage(type) ? given : {})) {
    headers[name] = String(value);
  }
  Object.assign(headers, DATA_HEADERS, { 'content-type': type, 'peta-release': String(release) });
  if (filename) {
    headers['content-disposition'] =
      `${isDownload ? 'attachment' : 'inline'}; filename="${filename}"`;
  }
  const { body: identity, hash } = made;
  const answer: Answer = { identity, hash, headers, variants: new Map(), encoding: new Map() };
  addVariant(answer, made.encoded.wanted, made.encoded.encoding, made.encoded.body);
  return answer;
}

/** The answer in an encoding, made once and joined by all who ask meanwhile. */
export function variantFor(answer: Answer, wanted: Encoding): Variant | Promise<Variant> {
  const known = answer.variants.get(wanted) ?? answer.encoding.get(wanted);
  if (known) return known;
  const promise = encode(answer, wanted).finally(() => answer.encoding.delete(wanted));
  answer.encoding.set(wanted, promise);
  return promise;
}

async function encode(answer: Answer, wanted: Encoding): Promise<Variant> {
  const { identity, headers } = answer;
  const type = headers['content-type'] ?? '';
  const encoding = worthwhile(wanted, type, identity.length);
  const body = await compressBeside(identity, type, encoding);
  return addVariant(answer, wanted, encoding, body);
}

function addVariant(
  answer: Answer,
  wanted: Encoding,
  encoding: Encoding,
  body: Uint8Array,
): Variant {
  const etag = `"${answer.hash}-${encoding}"`;
  const shared = Object.entries({ ...answer.headers, etag });
  const entity = [['content-length', String(body.length)]];
  if (encoding !== 'identity') entity.push(['content-encoding', encoding]);
  const notModified = shared.filter(([name]) => REPEATED.includes(name)).flat();
  const variant = { etag, body, headers: [...shared, ...entity].flat(), notModified };
  answer.variants.set(wanted, variant);
  return variant;
}
