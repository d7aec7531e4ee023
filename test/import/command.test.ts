import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runImport } from '../../server/commands/run-import.ts';
import { projectRoot } from '../../server/project-root.ts';
import { freshImport, surroundings } from './import-setup.ts';

let over: ReturnType<typeof freshImport>;
beforeEach(() => {
  over = freshImport();
});
afterEach(() => over.remove());

const FLAGS = ['--period', '2031', '--source', 'X', '--indicator', 'unfit_houses'];
const TABLE = 'kode,nilai\n36.73.01.1001,12\n';

describe('wrong use is answered with 2 and a sentence', () => {
  test.for([
    [['figres', 'x.csv'], 'no command "figres"'],
    [['figures'], 'Name one file'],
    [['figures', 'a.csv', 'b.csv'], 'Name one file'],
    [['figures', 'a.csv', '--perod', '2024'], 'no option --perod here. Perhaps --period?'],
    [['figures', 'a.csv', '--vintage', 'x'], 'no option --vintage'],
    [['figures', 'a.csv', '--period'], '--period needs a value'],
    [['figures', 'a.csv', '--source', ''], '--source needs a value'],
    [
      ['figures', 'a.csv', '--level', 'desa'],
      '--level "desa" is not known; use kelurahan|kecamatan|kota',
    ],
    [['figures', 'a.csv', '--decimal', 'dot'], '--decimal "dot"'],
    [['figures', 'a.csv', '--dry-run=yes'], '--dry-run takes no value'],
    [['figures', 'a.csv', '--period', '2023', '--period', '2024'], 'given twice'],
    [['boundaries', 'a.geojson', '--source', 'x'], '--vintage is required'],
    [['boundaries', 'a.geojson', '--vintage', 'x'], '--source is required'],
    [['undo', 'x.csv'], 'takes no file'],
    [['undo', '--dry-run'], 'no option --dry-run'],
  ] as [string[], string][])('%j', async ([argv, words]) => {
    const { exitCode, printed } = await over.run([
      ...argv,
      ...(argv[0] === 'undo' ? ['--lang', 'en'] : []),
    ]);
    expect([exitCode, printed]).toEqual([2, expect.stringContaining(words)]);
  });

  test.each(['figures', 'boundaries', 'households'])(
    'a report of %s that would replace the imported file, also under another name',
    async (command) => {
      const [file, link] = [over.path('input.csv'), over.path('link.csv')];
      writeFileSync(file, TABLE);
      symlinkSync(file, link);
      const labels = command === 'boundaries' ? ['--vintage', 'X', '--source', 'Y'] : [];
      for (const report of [file, link]) {
        const argv = [command, file, ...labels, '--report', report];
        const { exitCode, lines } = await runImport(argv, surroundings(over.register, 'en'));
        expect([exitCode, lines.join()]).toEqual([2, expect.stringContaining('would replace it')]);
        expect(readFileSync(file, 'utf8')).toBe(TABLE);
      }
    },
  );
});

describe('help', () => {
  test.for([
    ['id', 'Pemakaian', 'wajib'],
    ['en', 'Usage', 'required'],
  ] as const)('in %s', async ([language, heading, word]) => {
    for (const argv of [['--help'], ['figures', '--help']]) {
      const { exitCode, printed } = await over.run(argv, language);
      expect([argv, exitCode]).toEqual([argv, 0]);
      expect(printed).toContain(heading);
      expect(printed).toContain(word);
      expect(printed).toContain('--accept-aliases');
    }
  });
});

describe('undo', () => {
  test('returns to the release before, one by one, and never past the seed; ids are not used again', async () => {
    const state = () =>
      over.rows(
        'select * from observation where ended is null order by area, indicator, period, series',
      );
    const seeded = state();
    await over.figures(TABLE, FLAGS);
    const first = state();
    await over.figures(TABLE.replace('12', '13'), FLAGS);
    expect((await over.run(['undo'])).printed).toContain(
      'Release 3 is undone; release 2 is served again',
    );
    expect(state()).toEqual(first);
    await over.run(['undo']);
    expect(state()).toEqual(seeded);
    const last = await over.run(['undo']);
    expect([last.exitCode, last.printed]).toEqual([
      1,
      expect.stringContaining('release 1 is the bundled data'),
    ]);
    expect((await over.figures(TABLE, FLAGS)).report.release).toBe(4);
    expect(over.rows('select id from release where undone is null')).toEqual([
      { id: 1 },
      { id: 4 },
    ]);
  });

  test('the list of releases names the file, never its folder or a withheld value', async () => {
    await over.figures(TABLE, FLAGS);
    const [{ summary }] = over.rows('select summary from release where id = 2') as [
      { summary: string },
    ];
    expect(JSON.parse(summary)).toMatchObject({ file: 'figures.csv', read: 1, accepted: 1 });
    expect(summary).not.toContain(over.folder);
  });
});

describe('the database stays whole', () => {
  const program = join(projectRoot, 'server', 'commands', 'import.ts');
  const start = () => {
    // One process: a launcher in between would take the kill for itself.
    const argv = [
      '--import',
      'tsx',
      program,
      'figures',
      over.path('figures.csv'),
      ...FLAGS,
      '--lang',
      'en',
    ];
    return spawn(process.execPath, argv, {
      cwd: projectRoot,
      env: { ...process.env, DATA_DIR: over.folder },
      stdio: 'pipe',
    });
  };

  test('an import waits for another one, and says so when that takes too long', async () => {
    const other = new Database(over.register);
    other.exec('begin immediate');
    const waited = over.figures(TABLE, FLAGS);
    const { exitCode, printed } = await waited;
    other.exec('rollback');
    other.close();
    expect([exitCode, printed]).toEqual([1, expect.stringContaining('Another import is running')]);
    expect((await over.figures(TABLE, FLAGS)).exitCode).toBe(0);
  });

  test('two processes at once: both are stored, one release each', async () => {
    writeFileSync(over.path('figures.csv'), TABLE);
    const first = start();
    const second = over.figures('kode,nilai\n36.73.01.1002,13\n', FLAGS, 'other.csv');
    const [code] = (await once(first, 'exit')) as [number];
    expect([code, (await second).exitCode]).toEqual([0, 0]);
    expect(over.rows('select id from release')).toHaveLength(3);
  });

  test('kill -9 at any moment leaves the old release or the new one, never a part', async () => {
    const periods = Array.from({ length: 7000 }, (_, index) => `36.73.01.1001,${2100 + index},5`);
    writeFileSync(over.path('figures.csv'), `kode,periode,nilai\n${periods.join('\n')}\n`);
    for (let delay = 300; delay < 4000; delay += 150) {
      const child = start();
      const gone = once(child, 'exit');
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await gone;
      const [{ count }] = over.rows(
        `select count(*) count from observation where period >= '2100' and ended is null`,
      ) as [{ count: number }];
      const releases = over.rows('select id from release').length;
      expect([delay, releases, count]).toEqual([delay, releases, releases === 1 ? 0 : 7000]);
      expect(over.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      if (releases > 1) break;
    }
  }, 60_000);
});
