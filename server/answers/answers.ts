import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../db/snapshot.ts';
import type { Content } from '../make/content.ts';
import type { Job } from '../make/makers.ts';
import { packBeside, type Made } from '../work/made.ts';
import type { Workshop } from '../work/workshop.ts';
import { answerOf, sizeOf, variantFor, type Answer } from './answer.ts';
import { encodingFor, type Encoding } from '../work/encoding.ts';
import { followRelease } from '../work/follow-release.ts';
import { joinMaking } from './join-making.ts';
import { writeAnswer } from './write-answer.ts';

// Every public answer is made once per release and kept as bytes, by what it was made from. Requests are
// known again by how they are spelled: a warm one is two look-ups before the framework sees it; everything
// else goes through the routes.

/** Spellings of requests that are remembered, and the longest of them. */
const MOST_SPELLINGS = 20_000;
const LONGEST_SPELLING = 2_000;

export type Answers = ReturnType<typeof makeAnswers>;

/** Who may have work done: throws when a reader has had too much, and is told what it took. */
export type Limit = (request: FastifyRequest) => Promise<(milliseconds: number) => void>;

export type AnswerOptions = {
  databaseFile: string;
  cacheBytes: number;
  workshop: Workshop;
  /** Set when the service is built: the limiter is part of it. */
  limit: () => Limit;
  /** Told of a public file that cannot be served; the one before it is served on. */
  onRefused?: (error: unknown) => void;
};

/** Holds the current release and its encoded answers; follows new releases by itself. */
export function makeAnswers(options: AnswerOptions) {
  const { databaseFile, cacheBytes, workshop, limit, onRefused } = options;
  const kept = new LRUCache<string, Answer>({ maxSize: cacheBytes, sizeCalculation: sizeOf });
  const spellings = new LRUCache<string, string>({ max: MOST_SPELLINGS });
  const follower = followRelease(databaseFile, {
    onNew: () => kept.clear(),
    ...(onRefused && { onRefused }),
  });
  const making = joinMaking<Answer>();

  /**
   * Answers with what takes only a moment, made here from the current release. `key` names all that changes
   * it; `build` reads its snapshot before it first waits for anything, so that no answer mixes two releases.
   */
  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    build: (snapshot: Snapshot) => Content,
  ): Promise<void> {
    const { release } = follower.renew();
    const wanted = encodingOf(request.raw);
    return answer(request, reply, key, () =>
      packBeside(build(follower.current()), { release, wanted }),
    );
  }

  /** Answers with what a thread makes, on the account of its reader. */
  async function sendMade(request: FastifyRequest, reply: FastifyReply, job: Job): Promise<void> {
    follower.renew();
    const key = keyOf(job);
    const wanted = encodingOf(request.raw);
    const isThere = kept.has(key) || making.has(`${follower.current().release} ${key}`);
    const charge = isThere ? () => undefined : await limit()(request);
    return answer(request, reply, key, async (signal) => {
      const made = await workshop.make(job, { wanted, reader: request.ip, signal });
      charge(made.milliseconds);
      return made;
    });
  }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    make: (signal: AbortSignal) => Promise<Made>,
  ): Promise<void> {
    const { release } = follower.current();
    const given = reply.getHeaders();
    const found =
      kept.get(key) ??
      (await making.join(`${release} ${key}`, request.raw, async (signal) => {
        const made = await make(signal);
        const fresh = answerOf(made, given);
        // A thread may have seen the next release first.
        if (made.release === follower.renew().release) kept.set(key, fresh);
        return fresh;
      }));
    const variant = await variantFor(found, encodingOf(request.raw));
    if (kept.get(key) === found) {
      kept.set(key, found);
      remember(request.raw, key);
    }
    reply.hijack();
    // What the page's plugins put there already; a kept answer says itself what it carries.
    for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
    writeAnswer(request.raw, reply.raw, variant);
  }

  function remember(request: IncomingMessage, key: string): void {
    const spelling = spellingOf(request);
    if (spelling.length <= LONGEST_SPELLING) spellings.set(spelling, key);
  }

  /** Answers a request whose bytes are kept; `false` when they are not. */
  function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const key = spellings.get(spellingOf(request));
    const variant = key && kept.get(key)?.variants.get(encodingOf(request));
    if (!variant) return false;
    writeAnswer(request, response, variant);
    return true;
  }

  async function close(): Promise<void> {
    follower.close();
    await workshop.close();
  }

  return { send, sendMade, sendKept, close };
}

const encodingOf = (request: IncomingMessage): Encoding =>
  encodingFor(request.headers['accept-encoding']);

const spellingOf = (request: IncomingMessage) =>
  `${request.headers.host ?? ''} ${request.url ?? ''}`;

/** A job's name and its input, whose members come in the order in which its route writes them. */
const keyOf = ({ make, input }: Job) => `${make} ${JSON.stringify(input)}`;
