import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImportError, seed as seedWith } from '../../server/import/seed.ts';
import { projectRoot } from '../../server/project-root.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peta-seed-'));
  data = join(folder, 'data');
  cpSync(join(projectRoot, 'geo', 'data'), data, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seed = (file: string, from: string) =>
  seedWith(file, from, { demonstration: false, threshold: 5, trackHalfWidthM: 5 });

const database = () => join(folder, 'made', 'register.sqlite');

test('release 1: 74 areas, all figures, lines, aliases and the register', async () => {
  expect(await seed(database(), data)).toMatchObject({ read: 449, accepted: 449, release: 1 });
  const db = new Database(database(), { readonly: true });
  const count = (sql: string) => db.prepare(`select count(*) from ${sql}`).pluck().get();
  expect(count('area')).toBe(74);
  expect(count('line')).toBe(20);
  expect(count('alias')).toBe(6);
  expect(
    count(
      `observation where origin = 'published' or quality = 'derived' and indicator = 'resident_voters_estimate' and area like '36.73.__.____'`,
    ),
  ).toBe(449);
  expect(count(`release where kind = 'seed' and id = 1`)).toBe(1);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

/** Damages one bundled file; what the message must name. */
const DAMAGES: [file: string, damage: (text: string) => string, line: RegExp, reason: RegExp][] = [
  ['kelurahan.geojson', (text) => text.slice(0, 100_000), /line \d+/, /damaged or cut off/],
  ['kelurahan.geojson', () => '', /kelurahan/, /empty/],
  [
    'kelurahan.geojson',
    (text) =>
      text
        .replace('"36.73.01.1002"', '"36.73.01.1001"')
        .replace('"code":"36.73.01.1002"', '"code":"36.73.01.1001"'),
    /line 3/,
    /already used on line 2/,
  ],
  [
    'kelurahan.geojson',
    (text) => text.replace('106.15207,-6.11946', '-6.11946,106.15207'),
    /line 2/,
    /not closed|swapped|outside/,
  ],
  [
    'rivers-and-railway.geojson',
    (text) => text.replace('"method":"measured"', '"method":"guessed"'),
    /line 2/,
    /method "guessed" is not known/,
  ],
  ['aliases.csv', (text) => `${text}\n"Trondol,x\n`, /line \d+/, /never closed/],
  [
    'indicators.json',
    (text) => text.replace('"kind": "rate"', '"kind": "ratio"'),
    /indicators\.json/,
    /pre_prosperous_rate.*kind/,
  ],
  [
    'indicators.json',
    (text) => text.replace('"id": "poor_people"', '"id": "poverty_rate"'),
    /indicators\.json/,
    /twice/,
  ],
  [
    'published-figures.csv',
    (text) => text.replace('44720', 'banyak'),
    /line 2/,
    /"banyak" is not a number/,
  ],
  [
    'published-figures.csv',
    (text) => text.replace('36.73,kota', '36.79,kota'),
    /line 2/,
    /another city/,
  ],
  [
    'size-by-kelurahan.csv',
    (text) => text.replace('polling_stations', 'polling_booths'),
    /line 2/,
    /polling_booths/,
  ],
  [
    'size-by-kelurahan.csv',
    (text) => `${text}${text.split('\n')[1]}\n`,
    /line 268/,
    /already on line 2/,
  ],
];

describe('a damaged bundled file stops the seed with file, line and reason, and leaves nothing behind', () => {
  test.for(DAMAGES)('%s (%#)', async ([name, damage, line, reason]) => {
    const file = join(data, name);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    let message = '';
    try {
      await seed(database(), data);
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError);
      ({ message } = error as Error);
    }
    expect(message).toContain(name);
    expect(message).toMatch(line);
    expect(message).toMatch(reason);
    expect(readdirSync(join(folder, 'made'))).toEqual([]);
  });

  test('a file that is missing', async () => {
    rmSync(join(data, 'aliases.csv'));
    await expect(seed(database(), data)).rejects.toThrow(/aliases\.csv/);
    expect(existsSync(database())).toBe(false);
  });
});

test('a database that another process made meanwhile is kept, and leftovers of a killed seed are removed', async () => {
  await seed(database(), data);
  const before = readFileSync(database());
  writeFileSync(`${database()}.seeding-999999999`, 'half');
  writeFileSync(`${database()}.seeding-999999999-wal`, 'half');
  await seed(database(), data);
  expect(readFileSync(database()).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'made'))).toEqual(['register.sqlite']);
});
