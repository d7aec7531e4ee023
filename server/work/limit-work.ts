import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Problem } from '../errors.ts';

const WINDOW_MS = 60_000;
/** Addresses that are remembered; the one not heard of for longest makes room. */
const MOST_READERS = 10_000;

type Account = { usedMs: number; began: number };

/** Milliseconds of work by reader, each in a window that begins with the first of it. */
function openLedger() {
  const accounts = new LRUCache<string, Account>({ max: MOST_READERS });

  function accountOf(reader: string): Account {
    const known = accounts.get(reader);
    if (known && Date.now() - known.began < WINDOW_MS) return known;
    const fresh = { usedMs: 0, began: Date.now() };
    accounts.set(reader, fresh);
    return fresh;
  }

  return {
    charge: (reader: string, milliseconds: number) =>
      void (accountOf(reader).usedMs += milliseconds),
    read: (reader: string) => {
      const { usedMs, began } = accountOf(reader);
      return { current: usedMs, ttl: began + WINDOW_MS - Date.now() };
    },
  };
}

/**
 * Lets each reader's address have so many seconds of work done in a minute. The limiter only asks for the
 * account; what a job took is charged when it is done, so that what is kept, and what went wrong, is free.
 */
export async function limitWork(app: FastifyInstance, secondsPerMinute: number) {
  const ledger = openLedger();
  const store: FastifyRateLimitStore = {
    incr: (reader, tell) => tell(null, ledger.read(reader)),
    child: () => store,
  };
  const Store = function () {
    return store;
  } as unknown as new () => FastifyRateLimitStore;
  await app.register(rateLimit, {
    global: false,
    store: Store,
    max: secondsPerMinute * 1000,
    timeWindow: WINDOW_MS,
  });
  const ask = app.createRateLimit();

  /** @throws Problem with the seconds after which the reader may come again */
  return async (request: FastifyRequest): Promise<(milliseconds: number) => void> => {
    const account = await ask(request);
    if (!account.isAllowed && account.isExceeded) {
      throw new Problem('too_much_work', { seconds: Math.max(1, account.ttlInSeconds) });
    }
    return (milliseconds) => ledger.charge(account.key, milliseconds);
  };
}
