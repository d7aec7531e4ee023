import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../server/project-root.ts';
import { serviceOver } from '../../setup/service.ts';
import { freshImport } from '../import-setup.ts';
import { FAMILIES, importPoints } from './points-register.ts';

// A folder of a program that kept families and public figures in one file, `peta.sqlite`, as that program
// left it when it was killed: with committed families in the journal beside it.

const before = mkdtempSync(join(tmpdir(), 'peta-before-'));
let over: ReturnType<typeof freshImport>;

/** The schema of before, in the place where it stood. */
const DOWNGRADE = `alter table register drop column erased;
  alter table lineage drop column apart;
  drop table scrub_due;
  drop table settled;
  create table old_log (
    id integer primary key autoincrement, at text not null,
    release integer not null references release (id), action text not null
      check (action in ('import', 'publish', 'correct', 'remove', 'delete', 'undo')),
    period text, columns text) strict;
  insert into old_log select * from change_log;
  drop table change_log;
  alter table old_log rename to change_log;
  pragma user_version = 4;`;

beforeAll(async () => {
  const made = freshImport();
  await importPoints(made);
  const old = join(made.folder, 'old');
  cpSync(made.register, join(old, 'peta.sqlite'));
  const db = new Database(join(old, 'peta.sqlite'));
  db.exec(DOWNGRADE);
  db.pragma('journal_mode = WAL');
  db.exec(`update household set members = 9 where household_id = 'k-3673019000005'`);
  cpSync(old, before, { recursive: true });
  cpSync(made.path('salt'), join(before, 'salt'));
  db.close();
  made.remove();
  expect(readdirSync(before).sort()).toEqual([
    'peta.sqlite',
    'peta.sqlite-shm',
    'peta.sqlite-wal',
    'salt',
  ]);
});
beforeEach(() => {
  over?.remove();
  over = freshImport();
  for (const name of ['peta.sqlite', 'register.sqlite']) rmSync(over.path(name));
  cpSync(before, over.folder, { recursive: true });
});
afterAll(() => {
  over.remove();
  rmSync(before, { recursive: true });
});

const PREPARE = [join(projectRoot, '.build', 'server', 'import.js'), 'prepare'];
const start = () =>
  spawn(process.execPath, PREPARE, { env: { ...process.env, DATA_DIR: over.folder } });

function expectSplit(): void {
  const names = readdirSync(over.folder).filter((name) => name.includes('sqlite'));
  expect(names.sort()).toEqual(['peta.sqlite', 'register.sqlite']);
  expect(statSync(over.register).mode & 0o777).toBe(0o600);
  expect(statSync(over.register).nlink).toBe(1);
  expect(over.rows('select count(*) n from household')).toEqual([{ n: FAMILIES }]);
  const changed = over.rows(`select members from household where household_id = 'k-3673019000005'`);
  expect(changed).toEqual([{ members: 9 }]);
  expect(over.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(over.rows('select action from change_log')).toEqual([{ action: 'import' }]);
  const db = new Database(over.file, { readonly: true });
  const tables = db.prepare('select name from sqlite_master').pluck().all();
  expect(tables).not.toContain('household');
  expect(db.prepare('select max(number) n from release').get()).toEqual({ n: 2 });
  db.close();
}

describe('a folder of an older program', () => {
  test('is split by the next command, which says so', async () => {
    const { exitCode, printed } = await over.run(['changes']);
    expect([exitCode, printed]).toEqual([0, expect.stringContaining('was split')]);
    expectSplit();
    expect((await over.run(['changes'])).printed).not.toContain('split');
    const app = await serviceOver(over.file);
    expect((await app.inject('/api/health')).json()).toMatchObject({ release: 2 });
    await app.close();
  });

  test('is served by nobody before that', async () => {
    await expect(serviceOver(over.file)).rejects.toThrow('holds families');
    expect(existsSync(over.register)).toBe(false);
  });

  test('is split whenever the process is killed, once it runs again', async () => {
    for (let delay = 120; delay <= 720; delay += 75) {
      const child = start();
      const gone = once(child, 'exit');
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await gone;
      await over.run(['prepare']);
      expectSplit();
      for (const name of readdirSync(over.folder)) rmSync(over.path(name));
      cpSync(before, over.folder, { recursive: true });
    }
  }, 60_000);

  test('is split from each state in between', async () => {
    const db = new Database(over.file);
    db.pragma('journal_mode = DELETE');
    db.close();
    linkSync(over.file, over.register);
    await over.run(['prepare']);
    expectSplit();
    rmSync(over.file);
    await over.run(['prepare']);
    expectSplit();
  });

  test('is left alone while its service runs, and beside another register', async () => {
    const reader = new Database(over.file);
    reader.exec('begin');
    reader.prepare('select count(*) from household').get();
    const used = await over.run(['prepare']);
    expect([used.exitCode, used.printed]).toEqual([1, expect.stringContaining('still used')]);
    reader.close();
    await over.run(['prepare']);
    renameSync(over.file, over.path('public'));
    cpSync(join(before, 'peta.sqlite'), over.file);
    const both = await over.run(['prepare']);
    expect([both.exitCode, both.printed]).toEqual([1, expect.stringContaining('families too')]);
  });
});
