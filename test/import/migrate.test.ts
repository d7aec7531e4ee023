import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listLines } from '../../server/db/lines.ts';
import { openForWriting } from '../../server/db/open-register.ts';
import { projectRoot } from '../../server/project-root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peta-migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const BEFORE_ZONES = ['001-release-area-indicator-observation.sql', '002-register-household.sql'];

/** A database as the program made it before it knew zones, with one current and one ended line. */
function oldDatabase(): string {
  const file = join(folder, 'peta.sqlite');
  const db = new Database(file);
  for (const name of BEFORE_ZONES) {
    db.exec(readFileSync(join(projectRoot, 'server/db/migrations', name), 'utf8'));
  }
  db.pragma('user_version = 2');
  db.exec(`insert into release (created, kind, summary) values ('2026', 'seed', '{}');
    insert into line (id, kind, name, method, accuracy_m, evidence, licence, width_m_min,
      width_m_max, geometry, release, ended) values
      ('river-1', 'river', 'Ci Banten', 'inferred', 60, 'borders', 'MIT', 15, 25,
        '{"type":"LineString","coordinates":[[106.1,-6.1],[106.2,-6.1]]}', 1, null),
      ('river-1', 'river', 'gone', 'measured', 5, 'x', 'MIT', null, null,
        '{"type":"LineString","coordinates":[[106.1,-6.1],[106.2,-6.1]]}', 1, 1);
    insert into household (id, register, household_id, area, members) values (1, 1, 'k1', 'a', 3);`);
  db.close();
  return file;
}

test('a database of before the zones keeps its lines and families, and learns the new columns', () => {
  const db = openForWriting(oldDatabase());
  expect(listLines(db, ['river'])).toEqual([
    expect.objectContaining({
      id: 'river-1',
      name: 'Ci Banten',
      width_m_min: 15,
      width_m_max: 25,
      depth_m: null,
      levee: null,
      tunnel: false,
      rule: null,
      source: 'borders',
    }),
  ]);
  const count = (sql: string) => db.prepare(`select count(*) from ${sql}`).pluck().get();
  expect(count('line')).toBe(2);
  expect(count('household where accuracy_m is null')).toBe(1);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

test('a line of a kind that nobody knows is still refused by the database', () => {
  const db = openForWriting(oldDatabase());
  expect(() => db.exec(`update line set kind = 'lake'`)).toThrow(/CHECK/);
  db.exec(`update line set kind = 'bridge' where ended is null`);
  db.close();
});
