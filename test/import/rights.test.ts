import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serviceOver } from '../setup/service.ts';
import { freshImport } from './import-setup.ts';

let data: ReturnType<typeof freshImport>;
beforeEach(async () => {
  data = freshImport();
  await importPeriod('2024');
});
afterEach(() => data.remove());

const family = (i: number) => `unique-family-${String(i).padStart(4, '0')}`;

async function importPeriod(period: string) {
  const rows = Array.from(
    { length: 400 },
    (_, i) => `${family(i)},36.73.01.100${1 + (i % 4)},4,${i % 3},${i % 2},pdam`,
  );
  const file = data.path('register.csv');
  const text = ['household_id,area,members,welfare_stage,owns_latrine,water', ...rows].join('\n');
  writeFileSync(file, text);
  const done = await data.households(file, ['--period', period]);
  expect(done.exitCode).toBe(0);
}

/** Everything that lies in the folder of the database, the table that was imported left out. */
const everyByte = () =>
  readdirSync(data.folder)
    .filter((name) => name.startsWith('register.sqlite'))
    .map((name) => readFileSync(data.path(name), 'latin1'))
    .join('');

const household = (i: number) =>
  data.rows('select * from household where household_id = ?', family(i));

describe('one family', () => {
  test('is corrected by the rules of the import, and what is public stays as it is', async () => {
    const figures = () => data.rows('select * from observation where ended is null');
    const before = figures();
    const { exitCode, printed } = await data.run([
      'correct-household',
      family(7),
      '--set',
      'anggota=6, air minum=sumur terlindung, owns_latrine=',
    ]);
    expect(printed).toContain('The family was corrected in the register.');
    expect(printed).toContain('What is public stays (release 2)');
    expect(exitCode).toBe(0);
    expect(figures()).toEqual(before);
    expect(household(7)).toEqual([
      expect.objectContaining({
        members: 6,
        water: 'protected_well',
        owns_latrine: null,
        welfare_stage: 1,
      }),
    ]);
    expect(data.rows('select action, columns from change_log order by id')).toEqual([
      { action: 'import', columns: null },
      { action: 'correct', columns: 'members, water, owns_latrine' },
    ]);
    const [release] = data.rows('select kind, summary, number from release where id = 3');
    expect(release).toEqual({ kind: 'households', summary: '{"period":"2024"}', number: null });
  });

  test('a correction that cannot be is refused with its reason, and changes nothing', async () => {
    for (const [set, words] of [
      ['members=99', '99 is not a whole number'],
      ['warna=biru', '"warna" is not known'],
      ['household_id=k9', 'not known'],
      ['area=36.73.09.1001', 'no area with code'],
      ['unemployed=5', 'unemployed is more than members'],
    ] as const) {
      const { exitCode, printed } = await data.run(['correct-household', family(7), '--set', set]);
      expect([set, exitCode]).toEqual([set, 1]);
      expect(printed).toContain(words);
      expect(printed).toContain('nothing was stored');
    }
    expect(household(7)).toEqual([expect.objectContaining({ members: 4, unemployed: null })]);
    const unknown = await data.run(['correct-household', 'nobody-1', '--set', 'members=2']);
    expect(unknown.printed).toContain('There is no family with that code.');
    expect(data.rows('select max(id) id from release')).toEqual([{ id: 2 }]);
  });

  test('is removed from every register, also from replaced ones, and from the file', async () => {
    await importPeriod('2024');
    await importPeriod('2025');
    // The first of 2024 was replaced two imports ago, and is erased.
    expect(household(7)).toHaveLength(2);
    expect(everyByte()).toContain(family(7));
    const { exitCode, printed } = await data.run(['remove-household', family(7)]);
    expect(printed).toContain('The family was removed in the register.');
    expect(exitCode).toBe(0);
    expect(household(7)).toEqual([]);
    expect(everyByte()).not.toContain(family(7));
    expect(everyByte()).toContain(family(8));
    expect(data.rows(`select period, columns from change_log where action = 'remove'`)).toEqual([
      { period: '2024, 2025', columns: null },
    ]);
  });

  test('is gone from the file also while the service runs, which goes on with the same release', async () => {
    const app = await serviceOver(data.file);
    const release = async () =>
      (await app.inject('/api/health')).json<{ release: number }>().release;
    expect(await release()).toBe(2);
    const { exitCode, printed } = await data.run(['remove-household', family(7)]);
    expect([exitCode, printed]).toEqual([0, expect.not.stringContaining('old pages')]);
    expect(everyByte()).not.toContain(family(7));
    expect(await release()).toBe(2);
    const releases = (await app.inject('/api/releases')).body;
    expect(releases).not.toContain('"id":3');
    expect(releases).not.toMatch(/remove|correct/);
    await app.close();
  });

  test('cannot be brought back by undo', async () => {
    await data.run(['remove-household', family(7)]);
    const { exitCode, printed } = await data.run(['undo']);
    expect(exitCode).toBe(1);
    expect(printed).toContain('cannot be undone');
    expect(data.rows('select count(*) n from household')).toEqual([{ n: 399 }]);
  });
});

test('a register is deleted whole, its old pages included', async () => {
  await importPeriod('2024');
  await importPeriod('2025');
  const deleted = await data.run(['delete-register', '--period', '2024']);
  expect(deleted.printed).toContain('deleted whole; release 4');
  expect(data.rows('select count(*) n from household')).toEqual([{ n: 400 }]);
  const periods = data.rows(
    'select distinct period from observation where register is not null and ended is null',
  );
  expect(periods).toEqual([{ period: '2025' }]);
  expect((await data.run(['delete-register', '--period', '2031'])).printed).toContain(
    'no register of families 2031',
  );
  await data.run(['delete-register']);
  expect(data.rows('select count(*) n from household')).toEqual([{ n: 0 }]);
  expect(everyByte()).not.toMatch(/unique-family-\d{4}/);
  expect((await data.run(['undo'])).exitCode).toBe(1);
});

test('the log of changes only grows, and is told by a command', async () => {
  await data.run(['remove-household', family(3)]);
  const db = new Database(data.register);
  expect(() => db.exec('delete from change_log')).toThrow('append-only');
  expect(() => db.exec(`update change_log set action = 'import'`)).toThrow('append-only');
  db.close();
  const { printed } = await data.run(['changes']);
  const lines = printed.split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\dT.* - {2}remove {2}2024$/);
  expect(printed).not.toContain('unique-family');
});

test('template and codebook: the template imports once it is filled in, and nothing is overwritten', async () => {
  const file = data.path('templat.csv');
  expect((await data.run(['template', file])).exitCode).toBe(0);
  expect(existsSync(data.path('templat-codebook.csv'))).toBe(true);
  const header = readFileSync(file, 'utf8').trimEnd();
  expect(header.replace('\uFEFF', '').split(',')).toHaveLength(55);
  const blank = ','.repeat(52);
  writeFileSync(file, `${header}\r\nk1,36.73.01.1001,4${blank}\r\n`);
  expect((await data.households(file)).printed).toContain('accepted 1');
  expect(readFileSync(data.path('templat-codebook.csv'), 'utf8')).toContain('leher angsa');
  const again = await data.run(['template', file]);
  expect(again.exitCode).toBe(1);
  expect(again.printed).toContain('exists already');
  rmSync(file);
  const half = await data.run(['template', file]);
  expect([half.exitCode, half.printed]).toEqual([1, expect.stringContaining('codebook')]);
  expect(existsSync(file)).toBe(false);
});
