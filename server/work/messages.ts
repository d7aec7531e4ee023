import { Problem } from '../errors.ts';
import type { Encoding } from './encoding.ts';
import type { Job } from '../make/makers.ts';
import type { Made } from './made.ts';

/** What a thread is told to do. */
export type Task = { job: Job; wanted: Encoding };

/** What a thread says: that it is ready, or what became of its task. */
export type Report =
  | { kind: 'ready' }
  | { kind: 'made'; made: Made }
  | { kind: 'problem'; problem: Pick<Problem, 'code' | 'values'> }
  | { kind: 'failed'; reason: string };

/** An error as a thread reports it: a problem is the reader's, everything else is ours. */
export function reportError(error: unknown): Report {
  if (error instanceof Problem) {
    return { kind: 'problem', problem: { code: error.code, values: error.values } };
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', reason };
}
