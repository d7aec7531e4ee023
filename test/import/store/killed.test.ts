import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openForReading } from '../../../server/db/open.ts';
import { digestRegister } from '../../../server/db/public/public-rows.ts';
import { isUpToDate } from '../../../server/db/public/write-public-file.ts';
import { removeHousehold } from '../../../server/import/households/change-household.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';
import { freshImport } from '../import-setup.ts';
import {
  bytesOf,
  importPoints,
  placedFamilies,
  tracesOfFamily,
  writePoints,
  type Placed,
} from './points-register.ts';

// Every command that changes something is killed at many moments of its run; then another command runs. The
// folder that all of them begin with: a register with points that was replaced once.

const KILLS = 5;
const start = mkdtempSync(join(tmpdir(), 'peta-killed-'));
let data: ReturnType<typeof freshImport>;
let families: Placed[];

beforeAll(async () => {
  const made = freshImport();
  families = placedFamilies(made);
  await importPoints(made);
  await importPoints(made, (i) => i % 4 === 0 && i < 48);
  writePoints(made, (i) => i % 4 < 2 && i < 48);
  for (const name of readdirSync(made.folder).filter((one) => one !== 'findings.csv')) {
    cpSync(made.path(name), join(start, name));
  }
  made.remove();
});
afterAll(() => rmSync(start, { recursive: true }));

const restore = (from = start) => {
  for (const name of readdirSync(data.folder)) rmSync(data.path(name), { recursive: true });
  cpSync(from, data.folder, { recursive: true });
};
beforeEach(() => {
  data = freshImport();
  restore();
});
afterEach(() => data.remove());

const begin = (argv: readonly string[]) =>
  spawn(process.execPath, [join(projectRoot, '.build', 'server', 'import.js'), ...argv], {
    env: { ...process.env, DATA_DIR: data.folder, LANGUAGE: 'en' },
    stdio: 'ignore',
  });

/** What a reader of the public file sees, the times of releases left out. */
function publicOf(): string {
  const db = new Database(data.file, { readonly: true });
  const read = (sql: string) => db.prepare(sql).raw().all();
  const seen = [
    read('pragma integrity_check'),
    read('select number, kind, undone is null from release'),
    read('select * from observation'),
    read('select * from zone_figure'),
  ];
  db.close();
  return JSON.stringify(seen);
}

const holdsOf = (family: Placed) => {
  const bytes = bytesOf(data.folder, 'register.sqlite');
  return tracesOfFamily(family)
    .filter((trace) => bytes.includes(trace))
    .map((trace) => trace.toString('latin1'));
};

/** What must hold once another command has run. */
function expectWhole(): void {
  const names = readdirSync(data.folder).filter((name) => name.includes('sqlite'));
  expect(names.sort()).toEqual(['peta.sqlite', 'register.sqlite']);
  expect(data.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(data.rows('select count(*) n from scrub_due')).toEqual([{ n: 0 }]);
  const db = openForReading(data.register);
  expect(isUpToDate(db, data.file, digestRegister(db))).toBe(true);
  db.close();
}

/** Runs a command to its end: how long it takes, and what is public then. */
async function runWhole(argv: readonly string[]) {
  const began = performance.now();
  await once(begin(argv), 'exit');
  return { milliseconds: performance.now() - began, after: publicOf() };
}

/**
 * Kills a command at moments spread over its whole run; `look` judges what the next command leaves. Returns
 * whether the whole run changes what is public.
 */
async function killOften(argv: readonly string[], look: () => Promise<void> | void, from = start) {
  const before = publicOf();
  const { milliseconds, after } = await runWhole(argv);
  const random = seededRandom(5);
  for (let kill = 0; kill < KILLS; kill += 1) {
    restore(from);
    const child = begin(argv);
    const gone = once(child, 'exit');
    // Most of the work is done in the last two thirds.
    const delay = milliseconds * (0.25 + (0.85 * (kill + random())) / KILLS);
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
    await gone;
    expect([before, after]).toContain(publicOf());
    expect((await data.run(['changes'])).exitCode).toBe(0);
    expectWhole();
    expect([before, after]).toContain(publicOf());
    await look();
  }
  return before !== after;
}

describe('a command that is killed at any moment leaves what was public or what is to be, and the next completes it', () => {
  test('an import', async () => {
    const argv = ['households', data.path('families.csv'), '--period', '2024'];
    await killOften(argv, () => {
      const stored = data.rows('select count(*) n from register')[0]?.n;
      const [{ n: found } = { n: 0 }] = data.rows('select count(*) n from household');
      expect([stored, found]).toEqual([stored, stored === 3 ? 228 + 216 : 240 + 228]);
    });
  });

  test('a publication', async () => {
    // Enough families of one kelurahan for their change to be published.
    for (let i = 1; i < 44; i += 4) await removeHousehold(data.register, families[i]!.id);
    const removed = mkdtempSync(join(tmpdir(), 'peta-removed-'));
    cpSync(data.folder, removed, { recursive: true });
    expect(await killOften(['publish'], () => undefined, removed)).toBe(true);
    rmSync(removed, { recursive: true });
  });

  test('an undo', async () => {
    await killOften(['undo'], () => {
      const [{ n } = { n: 0 }] = data.rows('select count(*) n from household');
      expect([240, 468]).toContain(n);
    });
  });

  test('a removal: once it has run again, or any other command if it was done, no byte is left', async () => {
    const gone = families[50]!;
    expect(holdsOf(gone).length).toBeGreaterThan(2);
    await killOften(['remove-household', gone.id], async () => {
      const [{ n } = { n: 0 }] = data.rows(
        'select count(*) n from household where household_id = ?',
        gone.id,
      );
      if (Number(n) > 0) await data.run(['remove-household', gone.id]);
      expect(holdsOf(gone)).toEqual([]);
    });
  });

  test('a correction: no byte of the old point is left', async () => {
    const { id, lon, lat } = families[50]!;
    const set = ['--set', `lon=${lon + 0.0001}, lat=${lat}`];
    const isOld = (trace: string) => trace !== id && !trace.includes(String(lat));
    await killOften(['correct-household', id, ...set], async () => {
      await data.run(['correct-household', id, ...set]);
      await data.run(['forget']);
      const [, , big] = tracesOfFamily(families[50]!);
      expect(holdsOf(families[50]!).filter(isOld)).not.toContain(big!.toString('latin1'));
    });
  });

  test('what it leaves between its transaction and its end is told by the next', async () => {
    const gone = families[50]!;
    await removeHousehold(data.register, gone.id);
    expect(data.rows('select count(*) n from scrub_due')).not.toEqual([{ n: 0 }]);
    const { printed } = await data.run(['changes']);
    expect(printed).toContain('old pages of the file are now erased');
    expect(holdsOf(gone)).toEqual([]);
    expect((await data.run(['changes'])).printed).not.toContain('erased');
  });
});

test('the folder of the tests is what they say it is', () => {
  expect(readFileSync(data.register).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(holdsOf(families[50]!)).toContain(families[50]!.id);
});
