import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { progressBar } from '../../server/commands/progress-bar.ts';
import { runReport } from '../../server/commands/run-report.ts';
import { projectRoot } from '../../server/project-root.ts';
import { serviceOver } from '../setup/service.ts';
import { freshImport } from './import-setup.ts';

let data: ReturnType<typeof freshImport>;
beforeAll(async () => {
  data = freshImport();
  const rows = Array.from({ length: 83 }, (_, i) => `k${i},36.73.01.1001,4,${i < 3 ? 0 : 2}`);
  writeFileSync(
    data.path('register.csv'),
    ['household_id,area,members,welfare_stage', ...rows].join('\n'),
  );
  await data.households(data.path('register.csv'), ['--period', '2024']);
});
afterAll(() => data.remove());

const report = (...argv: string[]) =>
  runReport(argv, { registerFile: data.register, language: 'en' });

describe('the exact report of the office', () => {
  test('holds the exact counts that are hidden from everyone else, and says that it is not for publication', async () => {
    const file = data.path('exact.csv');
    writeFileSync(file, 'open to all', { mode: 0o644 });
    const { exitCode, lines } = await report(file);
    expect([exitCode, lines.join()]).toEqual([0, expect.stringContaining('Do not publish it.')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const [mark = [], heads = [], ...rows] = parse(readFileSync(file), {
      bom: true,
      relax_column_count: true,
    }) as string[][];
    expect(mark[0]).toContain('NOT FOR PUBLICATION');
    const row = rows
      .map((cells) => Object.fromEntries(heads.map((head, i) => [head, cells[i]])))
      .find(
        ({ code, indicator }) => code === '36.73.01.1001' && indicator === 'pre_prosperous_rate',
      );
    expect(row).toMatchObject({
      origin: 'computed',
      numerator: '3',
      denominator: '83',
      'published status': 'suppressed',
      'published value': '',
    });
    expect(Number(row?.['exact value'])).toBeCloseTo(300 / 83, 9);
  });

  test('no route serves it', async () => {
    const app = await serviceOver(data.file);
    for (const path of [
      '/exact.csv',
      '/report',
      '/api/report',
      '/assets/exact.csv',
      '/salt',
      '/peta.sqlite',
      '/register.sqlite',
    ]) {
      expect([path, (await app.inject(path)).statusCode]).toEqual([path, 404]);
    }
    await app.close();
  });

  test('is not written where the service serves files, nor without a register or a name', async () => {
    const served = join(projectRoot, '.build', 'client', 'exact.csv');
    expect((await report(served)).lines.join()).toContain('a folder that the service serves');
    expect((await report()).exitCode).toBe(2);
    expect((await report(join(data.folder, 'no', 'such', 'exact.csv'))).lines.join()).toContain(
      'ENOENT',
    );
    const none = await runReport([data.path('x.csv')], {
      registerFile: data.path('none'),
      language: 'id',
    });
    expect(none).toEqual({ exitCode: 1, lines: ['Belum ada register keluarga.'] });
  });
});

describe('the progress bar', () => {
  const draw = (isTTY: boolean) => {
    const written: string[] = [];
    let now = 0;
    const bar = progressBar(
      { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 },
      () => now,
    );
    now = 1000;
    bar.show(0.5, 20_000);
    bar.show(0.6, 24_000);
    now = 2000;
    bar.show(1, 40_000);
    bar.clear();
    return written;
  };

  test('shows share, rows and speed on a terminal, not at every batch, and goes away', () => {
    expect(draw(true)).toEqual([
      '\r[###############...............]  50 %  20000  (20000/s)  ',
      '\r[##############################] 100 %  40000  (20000/s)  ',
      '\r\u001b[K',
    ]);
  });

  test('writes nothing where there is no terminal', () => expect(draw(false)).toEqual([]));
});
