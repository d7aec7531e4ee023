import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Job } from '../../server/make/makers.ts';
import type { Problem } from '../../server/errors.ts';
import { LANES, makeLines } from '../../server/work/lanes.ts';
import { workInThreads, type DEADLINES } from '../../server/work/thread-pool.ts';
import type { Material } from '../../server/work/workshop.ts';

// The pool alone, over a thread that does what a job's input tells it: sleep, say a problem, fail or die.
const folder = mkdtempSync(join(tmpdir(), 'peta-threads-'));
const file = join(folder, 'thread.mjs');
writeFileSync(
  file,
  `import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ job: { input } }) => {
    if (input.die) process.exit(3);
    if (input.problem) return parentPort.postMessage({ kind: 'problem', problem: { code: 'unknown_id', values: {} } });
    if (input.fail) return parentPort.postMessage({ kind: 'failed', reason: 'broken' });
    setTimeout(() => parentPort.postMessage({ kind: 'made', made: { type: input.name, milliseconds: 5 } }), input.ms ?? 0);
  });
  parentPort.postMessage({ kind: 'ready' });`,
);
afterAll(() => rmSync(folder, { recursive: true }));

let pool: ReturnType<typeof workInThreads>;
afterEach(() => pool.close());
async function openPool(threads: number, deadlines?: typeof DEADLINES) {
  const material = { databaseFile: '', settings: {} } as unknown as Material;
  pool = workInThreads({ ...material, threads, file, ...(deadlines && { deadlines }) });
  await pool.ready;
}

type Told = { name?: string; ms?: number; die?: boolean; problem?: boolean; fail?: boolean };
const done: string[] = [];
/** Has a job done; what comes of it is its name, the code of a problem, or the text of an error. */
function ask(make: Job['make'], told: Told, reader = 'a', signal = new AbortController().signal) {
  const job = { make, input: told } as unknown as Job;
  return pool
    .make(job, { wanted: 'identity', reader, signal })
    .then(({ type }) => (done.push(type), type))
    .catch((error: Error) => (error as Problem).code ?? error.message);
}

describe('a line', () => {
  test('that is full refuses more, with the seconds to wait, and leaves the other lines open', async () => {
    await openPool(1);
    const readers = ['a', 'b'];
    const many = Array.from({ length: 40 }, (_, i) => ask('sheetPng', { ms: 20 }, readers[i % 2]));
    const preview = ask('preview', { name: 'preview', ms: 1 });
    const told = await Promise.all(many);
    expect(told.filter((one) => one === 'busy')).toHaveLength(40 - 1 - LANES.sheet.waiting);
    expect(await preview).toBe('preview');
    const busy = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        pool
          .make(
            { make: 'preview', input: { query: '' } },
            {
              wanted: 'identity',
              reader: String(i),
              signal: AbortSignal.abort(),
            },
          )
          .catch((error: Problem) => error.values.seconds),
      ),
    );
    expect(busy.every((seconds) => Number(seconds) >= 1)).toBe(true);
  });

  test('has room for another reader when one has filled their share', async () => {
    await openPool(1);
    const greedy = Array.from({ length: 20 }, () => ask('preview', { ms: 5 }, 'greedy'));
    const other = ask('preview', { name: 'other' }, 'other');
    const refused = (await Promise.all(greedy)).filter((one) => one === 'busy');
    expect(refused).toHaveLength(20 - 1 - LANES.preview.ofOneReader);
    expect(await other).toBe('other');
  });

  test('takes turns with the others, and sheets leave a thread to them', async () => {
    await openPool(2);
    done.length = 0;
    const sheets = [1, 2, 3].map((i) => ask('sheetPng', { name: `sheet ${i}`, ms: 150 }));
    const rest = [1, 2, 3].flatMap((i) => [
      ask('mapPage', { name: `page ${i}`, ms: 5 }),
      ask('preview', { name: `preview ${i}`, ms: 5 }),
    ]);
    await Promise.all([...sheets, ...rest]);
    expect(done.slice(0, 6).filter((name) => name.startsWith('sheet'))).toEqual([]);
    expect(done.slice(0, 6).map((name) => name.split(' ')[0])).toEqual(
      expect.arrayContaining(['page', 'preview']),
    );
    expect(done.indexOf('preview 1')).toBeLessThan(done.indexOf('page 3'));
  });
});

describe('a job', () => {
  test('whose reader has left is not begun', async () => {
    await openPool(1);
    done.length = 0;
    const first = ask('values', { name: 'first', ms: 50 });
    const leave = new AbortController();
    const left = ask('values', { name: 'left' }, 'a', leave.signal);
    const last = ask('values', { name: 'last' });
    leave.abort();
    expect(await Promise.all([first, left, last])).toEqual(['first', 'busy', 'last']);
    expect(done).toEqual(['first', 'last']);
  });

  test('that waits or works too long is given up, and the thread replaced', async () => {
    await openPool(1, { waitMs: 150, workMs: 400 });
    const began = performance.now();
    const endless = ask('values', { ms: 60_000 });
    expect(await ask('values', { name: 'waited' })).toBe('busy');
    expect(performance.now() - began).toBeLessThan(390);
    expect(await endless).toBe('busy');
    await expect.poll(() => ask('values', { name: 'after' })).toBe('after');
  });

  test('that kills its thread fails alone', async () => {
    await openPool(1);
    const told = [ask('values', { die: true }), ask('values', { name: 'next' })];
    expect(await Promise.all(told)).toEqual(['a thread of the service stopped', 'next']);
  });

  test('is told apart: a problem of the reader, a failure of ours', async () => {
    await openPool(1);
    expect(await ask('values', { problem: true })).toBe('unknown_id');
    expect(await ask('values', { fail: true })).toBe('a thread failed: broken');
  });
});

test('a file that is no thread is told at the start', async () => {
  const material = { databaseFile: '', settings: {} } as unknown as Material;
  pool = workInThreads({ ...material, threads: 1, file: join(folder, 'none.mjs') });
  await expect(pool.ready).rejects.toThrow('none.mjs');
});

test('a line gives out jobs in their order, as many as there are threads for', () => {
  const lines = makeLines<{ lane: 'page'; reader: string; n: number }>(2);
  for (const n of [1, 2, 3]) lines.add({ lane: 'page', reader: 'a', n });
  const [first, second, none] = [lines.take(), lines.take(), lines.take()];
  expect([first?.n, second?.n, none]).toEqual([1, 2, null]);
  lines.done(first!);
  expect(lines.take()?.n).toBe(3);
});
