import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshImport } from '../import/import-setup.ts';
import { isAdministrator, startReader } from '../setup/reader-process.ts';
import { startService } from '../setup/service-process.ts';

let data: ReturnType<typeof freshImport>;
let folder: string;
beforeEach(() => {
  data = freshImport('seeded');
  folder = mkdtempSync(join(tmpdir(), 'peta-reader-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
  data.remove();
});

/** Everything of a folder that a process could have changed. */
const stateOf = () => ({
  folder: statSync(folder).mtimeMs,
  files: readdirSync(folder).map((name) => {
    const { mtimeMs, ctimeMs, mode } = statSync(join(folder, name));
    return { name, mtimeMs, ctimeMs, mode };
  }),
});

function lock(): void {
  for (const name of readdirSync(folder)) {
    chmodSync(join(folder, name), name === 'peta.sqlite' ? 0o444 : 0o400);
    if (isAdministrator) chownSync(join(folder, name), 0, 0);
  }
  chmodSync(folder, 0o555);
}

const user = isAdministrator ? 'as user 65534' : 'as this user, for only root can take another';

describe(`the built service ${user}, on a folder that it cannot write`, () => {
  test.each([
    ['with nothing but the public file', ['peta.sqlite']],
    ['beside a register and a secret of somebody else', ['peta.sqlite', 'register.sqlite', 'salt']],
  ])('%s: answers pages, items and sheets, and changes nothing', async (_, names) => {
    for (const name of names) copyFileSync(join(data.folder, name), join(folder, name));
    lock();
    const before = stateOf();
    const reader = await startReader(folder);
    expect([reader.url !== null, reader.printed()]).toEqual([true, expect.any(String)]);
    for (const path of [
      '/',
      '/api/health',
      '/api/collections/kelurahan/items?indicators=pre_prosperous_rate',
      '/api/collections/marginal-zones/items?kind=river&width_m=100',
      '/api/releases',
      '/metode',
      '/sheet.svg?indicator=pre_prosperous_rate',
    ]) {
      const answer = await fetch(reader.url + path);
      expect([path, answer.status, (await answer.text()).length > 50]).toEqual([path, 200, true]);
    }
    const opened = readdirSync(`/proc/${reader.pid}/fd`).flatMap((name) => {
      try {
        return [readlinkSync(`/proc/${reader.pid}/fd/${name}`)];
      } catch {
        return [];
      }
    });
    const own = opened.filter((path) => path.startsWith(folder));
    expect(new Set(own)).toEqual(new Set([join(folder, 'peta.sqlite')]));
    expect(await reader.stop()).toBe(0);
    expect(stateOf()).toEqual(before);
  });

  test.each([
    ['families in it', 'register.sqlite', 'holds families'],
    ['no database in it', null, 'no public file of this program'],
  ])('a peta.sqlite with %s is refused in one sentence', async (_, original, words) => {
    if (original) copyFileSync(data.path(original), join(folder, 'peta.sqlite'));
    else writeFileSync(join(folder, 'peta.sqlite'), 'not a database, whatever its name says');
    lock();
    const before = stateOf();
    const reader = await startReader(folder);
    expect([reader.url, await reader.gone]).toEqual([null, 1]);
    expect(reader.printed().trim().split('\n')).toEqual([expect.stringContaining(words)]);
    expect(stateOf()).toEqual(before);
  });

  test('an empty folder is told of', async () => {
    lock();
    const reader = await startReader(folder);
    expect([reader.url, await reader.gone]).toEqual([null, 1]);
    expect(reader.printed()).toContain('peta.sqlite is missing');
    expect(reader.printed()).not.toContain('    at ');
  });
});

describe('npm start', () => {
  test('with the public file alone serves it, and creates nothing', async () => {
    copyFileSync(data.file, join(folder, 'peta.sqlite'));
    const before = stateOf();
    const service = await startService(folder);
    expect((await fetch(`${service.url}/api/health`)).status).toBe(200);
    await service.stop();
    expect(stateOf()).toEqual(before);
  });

  test('opens the next public file within two seconds while it answers, never a mixture of two', async () => {
    const service = await startService(data.folder, { WORK_SECONDS: '9999' });
    const paths = [
      '/api/indicators/unfit_houses/values?level=kecamatan',
      '/api/collections/kecamatan/items?indicators=unfit_houses',
      '/api/releases',
    ];
    const seen = new Map<number, Set<string>>();
    let [isOver, last, wrong] = [false, 0, 0];
    const ask = async (path: string) => {
      for (let i = 0; !isOver; i += 1) {
        // Another question each time: kept answers of before would not be noticed.
        const answer = await fetch(service.url + path, { headers: { connection: 'close' } });
        if (answer.status !== 200) wrong += 1;
        const release = Number(answer.headers.get('peta-release'));
        const body = await answer.text();
        const told = seen.get(release) ?? new Set();
        seen.set(release, told.add(`${path} ${body.includes('4321')} ${body.includes('"id":2')}`));
        last = Math.max(last, release);
      }
    };
    const asking = paths.flatMap((path) => [ask(path), ask(path)]);
    await expect.poll(() => seen.get(1)?.size).toBe(3);
    const table = 'kode;nilai\n36.73.02;4321\n';
    const flags = ['--indicator', 'unfit_houses', '--level', 'kecamatan', '--period', '2031'];
    const done = await data.figures(table, [...flags, '--source', 'X']);
    expect(done.exitCode).toBe(0);
    const published = Date.now();
    await expect.poll(() => last, { timeout: 2000, interval: 20 }).toBe(2);
    expect(Date.now() - published).toBeLessThan(2000);
    await expect.poll(() => seen.get(2)?.size).toBe(3);
    isOver = true;
    await Promise.all(asking);
    expect(wrong).toBe(0);
    const [values, items, releases] = paths;
    expect(seen.get(1)).toEqual(
      new Set([`${values} false false`, `${items} false false`, `${releases} false false`]),
    );
    expect(seen.get(2)).toEqual(
      new Set([`${values} true false`, `${items} true false`, `${releases} false true`]),
    );
    await service.stop();
  });

  test('has the public file written where it is behind its register, and serves it where that is damaged', async () => {
    rmSync(data.file);
    const first = await startService(data.folder, { LANGUAGE: 'en' });
    expect(first.printed()).toContain('written anew, release 1');
    await first.stop();
    writeFileSync(data.register, 'no database, '.repeat(500));
    const second = await startService(data.folder, { LANGUAGE: 'en' });
    expect(second.printed()).toContain('register.sqlite in');
    expect(second.printed()).not.toContain('    at ');
    expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
    await second.stop();
  });

  test('goes on with the release that it has when something else takes the place of the file', async () => {
    const service = await startService(data.folder);
    const good = readFileSync(data.file);
    rmSync(data.file);
    writeFileSync(data.file, 'no database');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const answer = await fetch(`${service.url}/api/collections/kota/items`);
    expect([answer.status, (await answer.text()).length > 100]).toEqual([200, true]);
    rmSync(data.file);
    writeFileSync(data.file, good);
    await service.stop();
    expect(service.printed()).toContain('is no public file');
  });
});
