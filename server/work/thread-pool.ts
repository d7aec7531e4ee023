import { Worker } from 'node:worker_threads';
import { Problem } from '../errors.ts';
import type { Job } from '../make/makers.ts';
import { laneOf, makeLines, type Lane } from './lanes.ts';
import type { Made } from './made.ts';
import type { Report, Task } from './messages.ts';
import type { Material, Order, Workshop } from './workshop.ts';

/** Jobs that are not begun, or not done, after this many milliseconds are given up. */
export const DEADLINES = { waitMs: 20_000, workMs: 20_000 };
/** Memory of one thread's own values; pictures lie outside of it. */
const HEAP_MB = 384;
/** A thread that cannot even start is tried again after this many milliseconds. */
const RESTART_MS = 1000;
/** Time of a job before the first one was measured, in milliseconds. */
const FIRST_GUESS_MS = 500;

type Waiting = Task & {
  lane: Lane;
  reader: string;
  resolve: (made: Made) => void;
  reject: (error: Error) => void;
};
type Thread = { worker: Worker; isReady: boolean; job: Waiting | null; timer?: NodeJS.Timeout };

export type PoolOptions = Material & {
  /** Number of threads, and the built file that they run. */
  threads: number;
  file: string;
  deadlines?: typeof DEADLINES;
};

/**
 * Makes answers in threads beside this one. A job waits in the line of its kind until a thread is free; what
 * the line has no room for, and what takes too long, is refused with the seconds after which to come again.
 * A thread that is lost takes its job with it and is replaced.
 */
export function workInThreads(options: PoolOptions): Workshop & { ready: Promise<void> } {
  const { databaseFile, settings, threads, file, deadlines = DEADLINES } = options;
  const lines = makeLines<Waiting>(threads);
  const all = new Set<Thread>();
  let isClosing = false;
  let meanMs = FIRST_GUESS_MS;
  const firsts = Array.from({ length: threads }, () => new Promise<void>(start));

  /** Seconds until a line like this one is worked off, about. */
  const busy = (lane: Lane) => {
    const seconds = Math.ceil(((lines.length(lane) + 1) * meanMs) / threads / 1000);
    return new Problem('busy', { seconds: Math.max(1, seconds) });
  };

  function start(onReady: () => void, onLost: (error: Error) => void): void {
    const workerData: Material = { databaseFile, settings };
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB };
    const worker = new Worker(file, { workerData, resourceLimits });
    const thread: Thread = { worker, isReady: false, job: null };
    let reason = new Error('a thread of the service stopped');
    all.add(thread);
    worker.on('message', (report: Report) => {
      if (report.kind === 'ready') onReady();
      receive(thread, report);
    });
    worker.on('error', (error: Error) => (reason = error));
    worker.on('exit', () => {
      all.delete(thread);
      finish(thread)?.reject(reason);
      if (!thread.isReady) onLost(reason);
      if (!isClosing) replace(thread.isReady ? 0 : RESTART_MS);
    });
  }

  function replace(afterMs: number): void {
    const none = () => undefined;
    setTimeout(() => void (isClosing || start(none, none)), afterMs).unref();
  }

  function receive(thread: Thread, report: Report): void {
    thread.isReady = true;
    const job = finish(thread);
    if (report.kind === 'made') {
      meanMs += (report.made.milliseconds - meanMs) / 10;
      job?.resolve(report.made);
    } else if (report.kind === 'problem') {
      job?.reject(new Problem(report.problem.code, report.problem.values));
    } else if (report.kind === 'failed') {
      job?.reject(new Error(`a thread failed: ${report.reason}`));
    }
    assign();
  }

  /** Takes the job off a thread. */
  function finish(thread: Thread): Waiting | null {
    const { job } = thread;
    clearTimeout(thread.timer);
    thread.job = null;
    if (job) lines.done(job);
    return job;
  }

  function assign(): void {
    for (const thread of all) {
      if (!thread.isReady || thread.job) continue;
      const job = lines.take();
      if (!job) return;
      thread.job = job;
      thread.timer = setTimeout(() => giveUp(thread), deadlines.workMs);
      const task: Task = { job: job.job, wanted: job.wanted };
      thread.worker.postMessage(task);
    }
  }

  // Nothing else ends what a thread is at; it dies, and another one takes its place.
  function giveUp(thread: Thread): void {
    const job = finish(thread);
    job?.reject(busy(job.lane));
    all.delete(thread);
    void thread.worker.terminate();
  }

  function make(job: Job, { wanted, reader, signal }: Order): Promise<Made> {
    return new Promise((resolve, reject) => {
      const lane = laneOf(job.make);
      const waiting: Waiting = { job, wanted, lane, reader, resolve, reject };
      if (signal.aborted || !lines.add(waiting)) return reject(busy(lane));
      const leave = () => void (lines.remove(waiting) && reject(busy(lane)));
      const timer = setTimeout(leave, deadlines.waitMs);
      signal.addEventListener('abort', leave, { once: true });
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          settle(value);
        };
      waiting.resolve = settled(resolve);
      waiting.reject = settled(reject);
      assign();
    });
  }

  async function close(): Promise<void> {
    isClosing = true;
    for (const job of lines.all()) job.reject(busy(job.lane));
    await Promise.all([...all].map(({ worker }) => worker.terminate()));
  }

  return { make, close, ready: Promise.all(firsts).then(() => undefined) };
}
