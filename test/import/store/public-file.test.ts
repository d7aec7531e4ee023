import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceOver } from '../../setup/service.ts';
import { freshImport } from '../import-setup.ts';
import { bytesOf, importPoints, placedFamilies, tracesOfFamily } from './points-register.ts';

let data: ReturnType<typeof freshImport>;
beforeAll(async () => {
  data = freshImport('seeded');
  await importPoints(data);
});
afterAll(() => data.remove());

/** Every table of the public file with its columns; `ended` and `reached` are computed, always null. */
const ALLOWED: Record<string, string> = {
  release: 'number created kind summary undone',
  boundary_set: 'vintage source licence ended',
  area: 'code bps_code level name parent geometry area_km2 west south east north ended',
  alias: 'alias code ended',
  indicator: 'id position entry ended',
  observation:
    'area indicator period series origin value numerator denominator low high status quality source note as_of ended',
  register: 'period source origin poverty_line threshold ended',
  line: 'id kind name code section method accuracy_m evidence licence width_m_min width_m_max depth_m levee tunnel in_town basin_km2 carries rule rule_reason source date geometry ended',
  zone: 'kind source licence ended',
  zone_setting: 'track_half_width_m ended',
  strip: 'kind width_m basis area article assessed area_m2 share reached score_high geometry ended',
  zone_figure:
    'kind width_m basis area indicator period origin value numerator denominator low high status quality source note method as_of ended',
};

const open = () => new Database(data.file, { readonly: true });
const rowsOf = (sql: string) => {
  const db = open();
  const rows = db.prepare(sql).all() as Record<string, unknown>[];
  db.close();
  return rows;
};
/** What tells a file from any other that had its place, and its bytes. */
const stateOf = (file: string) => {
  const { ino, mtimeMs, mode } = statSync(file);
  return { ino, mtimeMs, mode: mode & 0o777, bytes: readFileSync(file).toString('base64') };
};

describe('the public file', () => {
  test('has the tables and columns that may be there, and no others', () => {
    const db = open();
    const tables = db.prepare('select type, name from sqlite_master').all() as {
      type: string;
      name: string;
    }[];
    const own = tables.filter(({ name }) => !name.startsWith('sqlite_autoindex_'));
    expect(new Set(own.map(({ type }) => type))).toEqual(new Set(['table']));
    const found = own.map(({ name }) => {
      const columns = db.pragma(`table_xinfo(${name})`) as { name: string; hidden: number }[];
      return [name, columns.map((column) => column.name).join(' ')];
    });
    expect(Object.fromEntries(found)).toEqual(ALLOWED);
    for (const name of Object.keys(ALLOWED).filter((one) => one !== 'release')) {
      expect(db.prepare(`select count(*) n from ${name} where ended is not null`).get()).toEqual({
        n: 0,
      });
    }
    db.close();
  });

  test('has no journal beside it, may be read by all, and the register by its owner only', () => {
    expect(statSync(data.file).mode & 0o777).toBe(0o644);
    expect(statSync(data.register).mode & 0o777).toBe(0o600);
    const header = readFileSync(data.file).subarray(18, 20);
    expect([...header]).toEqual([1, 1]);
  });

  test('holds no byte of a family, a point or the secret', () => {
    const folder = mkdtempSync(join(tmpdir(), 'peta-public-'));
    cpSync(data.file, join(folder, 'peta.sqlite'));
    const everything = bytesOf(folder, '');
    const some = placedFamilies(data).filter((_, i) => i % 6 === 0);
    rmSync(folder, { recursive: true });
    const secret = readFileSync(data.path('salt'), 'utf8').trim();
    const [mark] = data.rows('select salt_mark from register order by id desc limit 1');
    const traces = [
      ...some.flatMap(tracesOfFamily),
      ...[secret, String(mark?.salt_mark), 'families.csv', 'k-3673019'].map((text) =>
        Buffer.from(text),
      ),
      Buffer.from(secret, 'hex'),
    ];
    const found = traces.filter((trace) => everything.includes(trace));
    expect(found.map((trace) => trace.toString('latin1'))).toEqual([]);
    // The same search finds them where they are.
    const register = bytesOf(data.folder, 'register.sqlite');
    for (const [id, , big] of some.map(tracesOfFamily)) {
      expect([register.includes(id!), register.includes(big!)]).toEqual([true, true]);
    }
  });

  test('tells nothing of releases that changed nothing public, and counts nothing that is withheld', () => {
    const numbers = rowsOf('select number from release order by number').map((one) => one.number);
    expect(numbers).toEqual([1, 2]);
    const hidden = `status not in ('ok', 'not_comparable')
      and coalesce(value, numerator, denominator, low, high) is not null`;
    for (const table of ['observation', 'zone_figure']) {
      expect(rowsOf(`select count(*) n from ${table}`)[0]?.n).toBeGreaterThan(500);
      expect(rowsOf(`select count(*) n from ${table} where ${hidden}`)).toEqual([{ n: 0 }]);
    }
    const last = rowsOf('select max(rowid) last, count(*) n from observation')[0];
    expect(last?.last).toBe(last?.n);
  });
});

describe('what is done for one family', () => {
  test('leaves the public file as it is: its bytes, its time, its place', async () => {
    const before = stateOf(data.file);
    const [first, second] = placedFamilies(data);
    const set = ['--set', 'members=7, water=sumur terlindung'];
    for (const argv of [
      ['correct-household', first!.id, ...set],
      ['remove-household', second!.id],
      ['changes'],
      ['publish'],
      ['remove-household', 'nobody'],
    ]) {
      await data.run(argv);
      expect([argv[0], stateOf(data.file)]).toEqual([argv[0], before]);
    }
    // A register that comes again with few differences is stored, and nothing public moves.
    const { printed } = await importPoints(data, (i) => i === 5);
    expect(printed).toContain('there is no new release');
    expect(stateOf(data.file)).toEqual(before);
  });
});

describe('a public file that is not the register’s', () => {
  test.each([
    ['missing', () => rmSync(data.file)],
    ['cut in half', () => writeFileSync(data.file, readFileSync(data.file).subarray(0, 300_000))],
    ['empty', () => writeFileSync(data.file, '')],
    ['of an older state', () => changePublic(`update release set created = 'then'`)],
    ['of an older format', () => changePublic('pragma user_version = 0')],
  ])('%s: it is written anew by the next command, which says so', async (_, damage) => {
    const before = stateOf(data.file).bytes;
    damage();
    for (const left of ['.new-1', '-wal', '-shm', '-journal']) {
      writeFileSync(data.file + left, 'what a killed command left');
    }
    const { exitCode, printed } = await data.run(['changes']);
    expect([exitCode, printed]).toEqual([0, expect.stringContaining('written anew, release 2')]);
    expect(stateOf(data.file).bytes).toBe(before);
    const names = readdirSync(data.folder).filter((name) => name.startsWith('peta.sqlite'));
    expect(names).toEqual(['peta.sqlite']);
    expect((await data.run(['changes'])).printed).not.toContain('written anew');
  });
});

const changePublic = (sql: string): void => {
  const db = new Database(data.file);
  db.exec(sql);
  db.close();
};

test('without its register a public file is served, and no command begins anew beside it', async () => {
  const alone = mkdtempSync(join(tmpdir(), 'peta-alone-'));
  cpSync(data.file, join(alone, 'peta.sqlite'));
  const app = await serviceOver(join(alone, 'peta.sqlite'));
  expect((await app.inject('/api/health')).statusCode).toBe(200);
  await app.close();
  const other = freshImport();
  const beside = stateOf(other.file);
  rmSync(other.register);
  const { exitCode, printed } = await other.run(['undo']);
  expect([exitCode, printed]).toEqual([1, expect.stringContaining('no register.sqlite')]);
  expect(stateOf(other.file)).toEqual(beside);
  other.remove();
  rmSync(alone, { recursive: true });
});
