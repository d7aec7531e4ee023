import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { freshImport } from './import-setup.ts';

let over: ReturnType<typeof freshImport>;
beforeEach(() => {
  over = freshImport();
});
afterEach(() => over.remove());

const FAMILIES = 40_000;

function writeRegister(name: string, families = FAMILIES): string {
  const file = over.path(name);
  const rows = Array.from(
    { length: families },
    (_, i) => `k${i},36.73.0${1 + (i % 6)}.1001,4,${i % 5}`,
  );
  writeFileSync(file, `household_id,area,members,welfare_stage\n${rows.join('\n')}\n`);
  return file;
}

/** The import in a process of its own, as `npm run import` runs it, behind a shell command if one is given. */
function start(file: string, shell = '') {
  const program = join(projectRoot, '.build', 'server', 'import.js');
  const argv = ['households', file, '--period', '2024', '--lang', 'en'];
  const command = [process.execPath, program, ...argv].map((word) => `'${word}'`).join(' ');
  return spawn('bash', ['-c', `${shell} exec ${command}`], {
    cwd: projectRoot,
    env: { ...process.env, DATA_DIR: over.folder },
    stdio: 'pipe',
  });
}

async function finish(child: ReturnType<typeof start>) {
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed };
}

const state = () => ({
  releases: over.rows('select id from release').length,
  families: Number(over.rows('select count(*) n from household')[0]?.n),
  figures: Number(over.rows('select count(*) n from observation where register is not null')[0]?.n),
  whole: over.rows('pragma integrity_check')[0]?.integrity_check,
});

describe('a register import in a process of its own', () => {
  test('kill -9 at any moment leaves the old release or the new one, never a part', async () => {
    const file = writeRegister('register.csv');
    let [killed, isStored] = [0, false];
    for (let delay = 250; delay < 6000 && !isStored; delay += 200) {
      const child = start(file);
      const gone = once(child, 'exit');
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await gone;
      const { releases, families, figures, whole } = state();
      isStored = releases === 2;
      expect([delay, families, whole]).toEqual([delay, isStored ? FAMILIES : 0, 'ok']);
      expect(figures > 0).toBe(isStored);
      killed += 1;
    }
    expect([isStored, killed > 2]).toEqual([true, true]);
  }, 90_000);

  test('two imports at once: one after the other, each whole', async () => {
    const [first, second] = [writeRegister('first.csv', 3000), writeRegister('second.csv', 2000)];
    const done = await Promise.all([finish(start(first)), finish(start(second))]);
    expect(done.map(({ code }) => code)).toEqual([0, 0]);
    expect(state()).toMatchObject({ releases: 3, families: 5000, whole: 'ok' });
    expect(over.rows('select count(*) n from register where ended is null')).toEqual([{ n: 1 }]);
  });

  test('a full disk: nothing is stored, and the reason is told', async () => {
    const file = writeRegister('register.csv', 200_000);
    // A limit on the size of any one file that is written stands for the end of the disk.
    const { code, printed } = await finish(start(file, 'trap "" XFSZ; ulimit -f 8000;'));
    expect(printed).toContain('The disk is full; nothing was stored.');
    expect(code).toBe(1);
    expect(state()).toMatchObject({ releases: 1, families: 0, figures: 0, whole: 'ok' });
  }, 60_000);

  test('one field of 100 MB is refused with its line', async () => {
    const file = over.path('field.csv');
    const stream = createWriteStream(file);
    stream.write('household_id,area,members\nk1,36.73.01.1001,4\n"');
    for (let i = 0; i < 100; i += 1) {
      if (!stream.write('x'.repeat(1_000_000))) await once(stream, 'drain');
    }
    stream.end('",36.73.01.1001,4\n');
    await once(stream, 'close');
    const { code, printed } = await finish(start(file));
    expect(code).toBe(1);
    expect(printed).toContain('line 3: A row is longer than 1 million characters');
  });
});
