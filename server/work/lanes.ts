import type { MakerName } from '../make/makers.ts';

/**
 * Kinds of work that wait in lines of their own, so that none keeps another out. `waiting` is how many jobs
 * a line holds, `ofOneReader` how many of these may be one reader's, `spares` how many threads it leaves to
 * the other lines.
 */
export const LANES = {
  preview: { waiting: 16, ofOneReader: 8, spares: 0 },
  page: { waiting: 32, ofOneReader: 16, spares: 0 },
  sheet: { waiting: 12, ofOneReader: 8, spares: 1 },
} as const satisfies Record<string, { waiting: number; ofOneReader: number; spares: number }>;
export type Lane = keyof typeof LANES;

/** The line of everything that is not heavy. */
const USUAL: Lane = 'page';
const LANE_OF: Partial<Record<MakerName, Lane>> = {
  preview: 'preview',
  sheetSvg: 'sheet',
  sheetPng: 'sheet',
  printPage: 'sheet',
  items: 'sheet',
  allValues: 'sheet',
};

/** The line that a maker's jobs wait in. */
export const laneOf = (make: MakerName): Lane => LANE_OF[make] ?? USUAL;

type Waiting = { lane: Lane; reader: string };

/** Lines of waiting jobs; a free thread takes the first of each line in turn. */
export function makeLines<T extends Waiting>(threads: number) {
  const names = Object.keys(LANES) as Lane[];
  const lines = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Lane, T[]>;
  const running = Object.fromEntries(names.map((name) => [name, 0])) as Record<Lane, number>;
  let last = 0;

  /** Puts a job at the end of its line; `false` when that is full, for all or for this reader. */
  function add(job: T): boolean {
    const line = lines[job.lane];
    const { waiting, ofOneReader } = LANES[job.lane];
    const own = line.filter(({ reader }) => reader === job.reader).length;
    if (line.length >= waiting || own >= ofOneReader) return false;
    line.push(job);
    return true;
  }

  const mayRun = (lane: Lane) => running[lane] < Math.max(1, threads - LANES[lane].spares);

  /** The next job for a free thread, which counts as running until it is `done`; `null` when none may run. */
  function take(): T | null {
    for (let step = 1; step <= names.length; step += 1) {
      const at = (last + step) % names.length;
      const name = names[at];
      const job = name && mayRun(name) ? lines[name].shift() : undefined;
      if (!name || !job) continue;
      last = at;
      running[name] += 1;
      return job;
    }
    return null;
  }

  function done({ lane }: T): void {
    running[lane] -= 1;
  }

  /** Takes a job out of its line; `false` when it does not wait any more. */
  function remove(job: T): boolean {
    const at = lines[job.lane].indexOf(job);
    if (at >= 0) lines[job.lane].splice(at, 1);
    return at >= 0;
  }

  return {
    add,
    take,
    done,
    remove,
    all: () => names.flatMap((name) => lines[name]),
    length: (lane: Lane) => lines[lane].length,
  };
}
