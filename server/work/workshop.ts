import type { Encoding } from './encoding.ts';
import { followRelease } from './follow-release.ts';
import type { MakeSettings } from '../make/content.ts';
import { makeContent, type Job } from '../make/makers.ts';
import { packHere, type Made } from './made.ts';

/** For whom a job is done: the encoding wanted, the reader's address, and the sign that nobody waits any more. */
export type Order = { wanted: Encoding; reader: string; signal: AbortSignal };

/** Where answers are made. */
export type Workshop = {
  make: (job: Job, order: Order) => Promise<Made>;
  close: () => Promise<void>;
};

/** What a workshop makes answers from. */
export type Material = { databaseFile: string; settings: MakeSettings };

/** Makes answers in this thread, one after the other. */
export function workHere({ databaseFile, settings }: Material) {
  const follower = followRelease(databaseFile);
  let last: Promise<unknown> = Promise.resolve();

  async function work(job: Job, wanted: Encoding): Promise<Made> {
    const began = performance.now();
    const made = await follower.hold(async (snapshot) =>
      packHere(await makeContent(snapshot, job, settings), { release: snapshot.release, wanted }),
    );
    return { ...made, milliseconds: performance.now() - began };
  }

  function make(job: Job, { wanted }: Pick<Order, 'wanted'>): Promise<Made> {
    const done = last.then(() => work(job, wanted));
    last = done.catch(() => undefined);
    return done;
  }

  return { make, close: async () => follower.close() };
}
