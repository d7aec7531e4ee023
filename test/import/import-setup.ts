import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { runImport } from '../../server/commands/run-import.ts';
import type { Report } from '../../server/import/report.ts';
import { freshData } from '../setup/service.ts';

export type Ran = { exitCode: number; printed: string; report: Report & Record<string, unknown> };

/** A seeded database of its own, the command line over it, and a look into its tables. */
export function freshImport() {
  const data = freshData();
  const path = (name: string) => join(data.folder, name);
  const run = async (argv: string[], language: 'id' | 'en' = 'en'): Promise<Ran> => {
    const reportFile = path('report.json');
    const hasReport = argv[0] !== 'undo' && !argv.includes('--help');
    const { exitCode, lines } = await runImport(
      hasReport ? [...argv, '--report', reportFile] : argv,
      {
        databaseFile: data.file,
        dataFolder: '',
        language,
      },
    );
    const report = hasReport && exitCode !== 2 ? JSON.parse(readFileSync(reportFile, 'utf8')) : {};
    return { exitCode, printed: lines.join('\n'), report: report as Ran['report'] };
  };
  return {
    ...data,
    path,
    run,
    /** Writes a table and imports it. */
    figures: (content: string | Uint8Array, flags: string[] = [], name = 'figures.csv') => {
      writeFileSync(path(name), content);
      return run(['figures', path(name), ...flags]);
    },
    boundaries: (geojson: unknown, flags: string[] = ['--vintage', 'X', '--source', 'Y']) => {
      writeFileSync(path('boundaries.geojson'), JSON.stringify(geojson));
      return run(['boundaries', path('boundaries.geojson'), ...flags]);
    },
    /** Rows of a query, for looking behind the scenes. */
    rows: (sql: string, ...values: unknown[]): Record<string, unknown>[] => {
      const db = new Database(data.file, { readonly: true });
      const rows = db.prepare(sql).all(...values) as Record<string, unknown>[];
      db.close();
      return rows;
    },
  };
}
