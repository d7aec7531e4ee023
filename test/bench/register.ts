import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { seed } from '../../server/import/seed.ts';
import { publishRegister } from '../../server/import/households/publish-register.ts';
import { readSalt } from '../../server/import/salt.ts';
import { listRegisters } from '../../server/db/registers.ts';
import { openForWriting } from '../../server/db/open-register.ts';
import { openRelease } from '../../server/db/write.ts';
import { projectRoot } from '../../server/project-root.ts';
import { seededRandom } from '../../geo/statistics/random.ts';
import { median } from './load.ts';

// Import of a large register beside a bare insert of the very same rows, and how long it takes to
// compute all indicators anew. Rows are made up by chance from a seed.

const ROWS = 1_000_000;
const CHUNK = 50_000;

const COLUMNS =
  'household_id,area,members,welfare_stage,labour_force,unemployed,head_unemployed,sanitation_facility,sanitation_shared,sanitation_disposal,owns_latrine,water,illiterate,members_15_59,under5,malnourished_under5,expenditure_per_head,desil,land';

function makeRow(i: number, areas: readonly string[], random: () => number): string {
  const below = (end: number) => Math.floor(random() * end);
  const members = 2 + below(6);
  const [labour, adults, under5] = [1 + below(members - 1), 1 + below(members - 1), below(2)];
  const unemployed = below(10) === 0 ? 1 : 0;
  const cells = [
    ...[`F-${(i * 7919) % ROWS}-${i}`, areas[below(areas.length)], members, below(5)],
    ...[labour, unemployed, unemployed, 'flush', below(2), 'septic_tank', below(2), 'piped'],
    ...[below(20) === 0 ? 1 : 0, Math.min(adults, members - under5), under5],
    ...[under5 && below(9) === 0 ? 1 : 0, 200_000 + 1000 * below(2000), 1 + below(10), 'own'],
  ];
  return cells.join(',');
}

async function writeRegister(file: string, areas: readonly string[]): Promise<void> {
  const stream = createWriteStream(file);
  const random = seededRandom(1);
  stream.write(`${COLUMNS}\n`);
  for (let i = 0; i < ROWS; i += CHUNK) {
    const lines = Array.from({ length: CHUNK }, (_, j) => makeRow(i + j, areas, random));
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}

/** Runs the built import; seconds from start to exit and the largest resident memory in MB. */
async function runImport(file: string, dataDir: string) {
  const program = join(projectRoot, '.build/server/import.js');
  const argv = [program, 'households', file, '--period', '2024', '--poverty-line', '400000'];
  const began = performance.now();
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, residentPeak(child.pid ?? 0))), 25);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(timer);
  if (code !== 0) throw new Error(printed);
  return { seconds: (performance.now() - began) / 1000, megabytes: peak };
}

function residentPeak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

/** Seconds of better-sqlite3 for the same rows into the same columns, one transaction, no index. */
function bareInsert(registerFile: string, target: string): number {
  const source = new Database(registerFile, { readonly: true });
  const bare = new Database(target);
  bare.pragma('journal_mode = WAL');
  const schema = source.prepare(`select sql from sqlite_master where name = 'household'`).pluck();
  bare.exec(String(schema.get()));
  const columns = source.pragma('table_info(household)') as unknown[];
  const insert = bare.prepare(
    `insert into household values (${columns.map(() => '?').join(', ')})`,
  );
  const page = source.prepare('select * from household where id > ? order by id limit ?').raw();
  let [milliseconds, last] = [0, 0];
  bare.exec('begin');
  for (;;) {
    const rows = page.all(last, CHUNK) as unknown[][];
    if (rows.length === 0) break;
    last = Number(rows.at(-1)?.[0]);
    const began = performance.now();
    for (const row of rows) insert.run(row);
    milliseconds += performance.now() - began;
  }
  const began = performance.now();
  bare.exec('commit');
  milliseconds += performance.now() - began;
  source.close();
  bare.close();
  return milliseconds / 1000;
}

/**
 * Milliseconds to count, protect and store all indicators of the demonstration register anew, with or
 * without the families inside marginal zones; nothing of it is kept.
 */
function recompute(registerFile: string, withZones: boolean): number {
  const db = openForWriting(registerFile);
  const times = Array.from({ length: 5 }, () => {
    db.exec('begin immediate');
    if (!withZones) db.exec('update zone_setting set ended = 1');
    const began = performance.now();
    const [register] = listRegisters(db);
    if (!register) throw new Error('no register');
    const release = openRelease(db, 'households', new Date().toISOString());
    publishRegister(db, release, register, readSalt(registerFile, db));
    const milliseconds = performance.now() - began;
    db.exec('rollback');
    return milliseconds;
  });
  db.close();
  return median(times);
}

/** Prints the figures of registers. */
export async function benchRegister(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'peta-bench-register-'));
  try {
    const registerFile = join(folder, 'register.sqlite');
    const settings = { demonstration: true, threshold: 5, trackHalfWidthM: 5 };
    await seed(registerFile, join(projectRoot, 'geo', 'data'), settings);
    const recomputed = [false, true].map((withZones) => recompute(registerFile, withZones));
    const db = new Database(registerFile, { readonly: true });
    const areas = db
      .prepare(`select code from area where level = 'kelurahan' order by code`)
      .pluck()
      .all() as string[];
    db.close();
    const file = join(folder, 'register.csv');
    await writeRegister(file, areas);
    const { seconds, megabytes } = await runImport(file, folder);
    const bare = bareInsert(registerFile, join(folder, 'bare.sqlite'));
    const rate = (time: number) => `${Math.round(ROWS / time / 1000)}k rows/s`;
    console.log(`\nregister of ${ROWS} rows, CSV`);
    console.log(`  import, whole process: ${seconds.toFixed(1)} s, ${rate(seconds)}`);
    console.log(`  bare insert of its rows: ${bare.toFixed(1)} s, ${rate(bare)}`);
    console.log(`  ratio ${(bare / seconds).toFixed(2)}   aim >= 0.25`);
    console.log(`  largest resident memory: ${megabytes.toFixed(0)} MB   aim < 400 MB`);
    const [alone, zones] = recomputed.map((time) => `${time.toFixed(0)} ms`);
    console.log(`all indicators of 135451 families anew: ${alone}   aim < 1000 ms`);
    console.log(`  with the families inside all zones, and their indicators: ${zones}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
