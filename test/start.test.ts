import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';
import { projectRoot } from '../server/project-root.ts';
import { startService } from './setup/service-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'peta-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const launch = (environment: Record<string, string>) =>
  spawnSync(process.execPath, [join(projectRoot, 'server/launch.mjs'), 'main'], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'unused'), ...environment },
    encoding: 'utf8',
    timeout: 20_000,
  });

describe('npm start', () => {
  test('makes and seeds the database once, and stops cleanly on a signal', async () => {
    const dataDir = join(folder, 'data');
    const first = await startService(dataDir);
    expect(await (await fetch(`${first.url}/api/health`)).json()).toEqual({
      status: 'ok',
      release: 1,
      counts: { area: 74, indicator: 68, observation: 2835, line: 20 },
    });
    await first.stop();
    expect(first.printed()).toContain('membuat basis data');
    const second = await startService(dataDir);
    expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
    await second.stop();
    expect(second.printed()).not.toContain('membuat basis data');
  });

  test('leaves the demonstration register out when it is told to', async () => {
    const service = await startService(join(folder, 'plain'), { DEMONSTRATION: 'off' });
    const health = await (await fetch(`${service.url}/api/health`)).json();
    expect(health).toMatchObject({ counts: { observation: 689 } });
    await service.stop();
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '99999'],
    ['SMALLEST_COUNT', '4'],
    ['REFUSED_PERCENT', '101'],
    ['DEMONSTRATION', 'yes'],
    ['PUBLIC_URL', 'peta.example'],
    ['LANGUAGE', 'fr'],
    ['LOG_LEVEL', 'loud'],
    ['ANSWER_CACHE_MB', '0'],
  ])('a wrong setting is named and nothing starts: %s=%s', (name, value) => {
    const { status, stderr } = launch({ [name]: value });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(new RegExp(`^setting ${name} is "?${value}`));
    expect(stderr).not.toContain('    at ');
  });

  test('a port that is taken is said in one line', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { status, stderr } = launch({ PORT: String(port), LOG_LEVEL: 'silent' });
    taken.close();
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').at(-1)).toContain(`EADDRINUSE`);
    expect(stderr).toContain(String(port));
  });
});

describe('a damaged bundled file', () => {
  const copyProject = () => {
    const copy = mkdtempSync(join(folder, 'project-'));
    for (const name of [
      'package.json',
      'server',
      'geo',
      'client',
      '.config',
      'vite.config.ts',
      'tsconfig.json',
      '.build',
    ]) {
      cpSync(join(projectRoot, name), join(copy, name), {
        recursive: true,
        preserveTimestamps: true,
      });
    }
    mkdirSync(join(copy, 'node_modules'), { recursive: true });
    rmSync(join(copy, 'node_modules'), { recursive: true });
    spawnSync('ln', ['-s', join(projectRoot, 'node_modules'), join(copy, 'node_modules')]);
    return copy;
  };

  test('stops the seed with file, line and reason, and leaves no half database', () => {
    const copy = copyProject();
    const file = join(copy, 'geo/data/published-figures.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[3] = lines[3]!.replace('16167', '16167x');
    writeFileSync(file, lines.join('\n'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'server/launch.mjs'), 'main'],
      {
        env: { ...process.env, PORT: '0', DATA_DIR: join(copy, 'data') },
        encoding: 'utf8',
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('published-figures.csv');
    expect(stderr).toMatch(/\b4\b/);
    expect(stderr).toContain('16167x');
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(copy, 'data')) ? readdirSync(join(copy, 'data')) : []).toEqual([]);
  });
});

test('settings have usual values and are read from the environment only', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    language: 'id',
    publicUrl: null,
  });
  expect(
    readConfig({
      PORT: '0',
      LANGUAGE: 'en',
      PUBLIC_URL: 'https://peta.example.go.id',
      DATA_DIR: '/srv/peta',
    }),
  ).toMatchObject({
    port: 0,
    language: 'en',
    publicUrl: 'https://peta.example.go.id',
    databaseFile: '/srv/peta/peta.sqlite',
    registerFile: '/srv/peta/register.sqlite',
  });
});
