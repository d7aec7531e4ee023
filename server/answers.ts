import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { openSnapshot, renewSnapshot, type Snapshot } from './db/snapshot.ts';

// Every public answer is built once per release and kept as bytes: plain, gzip and brotli. A warm
// request is a look-up before the framework sees it; everything else goes through the routes.

const ENCODINGS = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof ENCODINGS)[number];

type Variant = { etag: string; headers: string[]; notModified: string[]; body: Buffer };
type Answer = {
  identity: Buffer;
  headers: Record<string, string>;
  variants: Map<Encoding, Variant>;
};

/**
 * What a route hands over: text or bytes, their media type and a file name for those who save it. Of a
 * `download` the browser opens no page.
 */
export type Content = {
  type: string;
  body: string | Buffer;
  filename?: string;
  isDownload?: boolean;
};

/** Types that are compressed in themselves. */
const COMPRESSED = new Set(['image/png']);

/**
 * The best brotli takes 0.2 s for a layer of 190 kB and saves a third of it; larger bodies get a faster
 * one. So do pages: there are as many as views, and each has a reader waiting for its first byte.
 */
const brotliQuality = (bytes: number, type: string) =>
  isPage(type) ? 5 : bytes < 512 * 1024 ? 11 : 6;
const isPage = (type: string) => type.startsWith('text/html');
const brotliOptions = (bytes: number, type: string) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(bytes, type),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});
const COMPRESS: Record<Encoding, (body: Buffer, type: string) => Promise<Buffer>> = {
  br: (body, type) => promisify(brotliCompress)(body, brotliOptions(body.length, type)),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
  identity: (body) => Promise.resolve(body),
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
const SMALLEST_WORTH_COMPRESSING = 256;
const POLL_MILLISECONDS = 500;
const PER_ANSWER_OVERHEAD = 2048;

export type Answers = ReturnType<typeof makeAnswers>;

/** Holds the current release and its encoded answers; follows new releases by itself. */
export function makeAnswers(databaseFile: string, cacheBytes: number) {
  let snapshot = openSnapshot(databaseFile);
  const kept = new LRUCache<string, Answer>({ maxSize: cacheBytes, sizeCalculation: sizeOf });
  const making = new Map<string, Promise<Answer>>();
  const timer = setInterval(renew, POLL_MILLISECONDS).unref();

  /** Moves to the current release, in microseconds; answers of another one are forgotten. */
  function renew(): void {
    const before = snapshot.release;
    snapshot = renewSnapshot(snapshot);
    if (snapshot.release !== before) kept.clear();
  }

  /**
   * Answers a request from the current release and keeps the bytes. `build` reads its snapshot before it
   * first waits for anything, so that no answer mixes two releases.
   */
  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    build: (snapshot: Snapshot) => Content | Promise<Content>,
  ): Promise<void> {
    renew();
    const { release } = snapshot;
    const key = keyOf(request.raw);
    const given = reply.getHeaders();
    const make = async () => makeAnswer(await build(snapshot), release, given);
    const answer = kept.get(key) ?? (await makeOnce(`${release} ${key}`, make));
    const variant = await variantFor(answer, encodingFor(request.headers['accept-encoding']));
    if (release === snapshot.release) kept.set(key, answer);
    reply.hijack();
    // What the page's plugins put there already; a kept answer says itself what it carries.
    for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
    write(request.raw, reply.raw, variant);
  }

  /** Those who ask for the same while it is being made wait for it together. */
  function makeOnce(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const begun = making.get(key);
    if (begun) return begun;
    const promise = make().finally(() => making.delete(key));
    making.set(key, promise);
    return promise;
  }

  /** Answers a request whose bytes are kept; `false` when they are not. */
  function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const variant = kept
      .get(keyOf(request))
      ?.variants.get(encodingFor(request.headers['accept-encoding']));
    if (!variant) return false;
    write(request, response, variant);
    return true;
  }

  function close(): void {
    clearInterval(timer);
    snapshot.close();
  }

  return { send, sendKept, close };
}

const keyOf = (request: IncomingMessage) => `${request.headers.host ?? ''} ${request.url ?? ''}`;

const sizeOf = (answer: Answer) =>
  [...answer.variants.values()].reduce(
    (sum, { body }) => sum + body.length,
    answer.identity.length * 2,
  ) + PER_ANSWER_OVERHEAD;

function makeAnswer(content: Content, release: number, given: Record<string, unknown>): Answer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(isPage(content.type) ? given : {})) {
    headers[name] = String(value);
  }
  Object.assign(headers, DATA_HEADERS, {
    'content-type': content.type,
    'peta-release': String(release),
  });
  if (content.filename) {
    const way = content.isDownload ? 'attachment' : 'inline';
    headers['content-disposition'] = `${way}; filename="${content.filename}"`;
  }
  const { body } = content;
  const identity = typeof body === 'string' ? Buffer.from(body) : body;
  return { identity, headers, variants: new Map() };
}

async function variantFor(answer: Answer, wanted: Encoding): Promise<Variant> {
  const type = answer.headers['content-type'] ?? '';
  const isPlain = answer.identity.length < SMALLEST_WORTH_COMPRESSING || COMPRESSED.has(type);
  const encoding = isPlain ? 'identity' : wanted;
  const body = await COMPRESS[encoding](answer.identity, type);
  const hash = createHash('sha256').update(answer.identity).digest('base64url').slice(0, 22);
  const etag = `"${hash}-${encoding}"`;
  const shared = Object.entries({ ...answer.headers, etag });
  const entity = [['content-length', String(body.length)]];
  if (encoding !== 'identity') entity.push(['content-encoding', encoding]);
  const notModified = shared.filter(([name]) => REPEATED.includes(name));
  const variant = {
    etag,
    body,
    headers: [...shared, ...entity].flat(),
    notModified: notModified.flat(),
  };
  answer.variants.set(wanted, variant);
  return variant;
}

function write(request: IncomingMessage, response: ServerResponse, variant: Variant): void {
  const wanted = request.headers['if-none-match'];
  if (wanted !== undefined && matches(wanted, variant.etag)) {
    response.writeHead(304, variant.notModified);
    response.end();
    return;
  }
  response.writeHead(200, variant.headers);
  response.end(request.method === 'HEAD' ? undefined : variant.body);
}

/** Weak comparison of RFC 9110, 13.1.2. */
const matches = (wanted: string, etag: string) =>
  wanted === etag ||
  wanted === '*' ||
  wanted.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

const chosen = new LRUCache<string, Encoding>({ max: 200 });

/** The best encoding that a request accepts (RFC 9110, 12.5.3): brotli, then gzip, then none. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const known = chosen.get(accept);
  if (known) return known;
  const weights = new Map(
    accept.split(',').map((part) => {
      const [name = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const accepts = (encoding: Encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
  const encoding = ENCODINGS.find(accepts) ?? 'identity';
  chosen.set(accept, encoding);
  return encoding;
}
