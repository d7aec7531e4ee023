import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import type { Surroundings } from '../../server/commands/run.ts';
import { runImport } from '../../server/commands/run-import.ts';
import type { Report } from '../../server/import/report.ts';
import { freshData } from '../setup/service.ts';

export type Ran = { exitCode: number; printed: string; report: Report & Record<string, unknown> };

/** A line of the file of findings of a register. */
export type FileFinding = Record<
  'list' | 'line' | 'column' | 'value' | 'reason' | 'suggestion',
  string
>;

/** What a command of the tests is run with; a missing database would be seeded from nowhere. */
export const surroundings = (registerFile: string, language: 'id' | 'en'): Surroundings => ({
  registerFile,
  dataFolder: '',
  language,
  threshold: 5,
  refusedPercent: 5,
  demonstration: false,
  trackHalfWidthM: 5,
});

/** A seeded database of its own, the command line over it, and a look into its tables. */
export function freshImport(kind: 'seeded' | 'bare' = 'bare') {
  const data = freshData(kind);
  const path = (name: string) => join(data.folder, name);
  const run = async (argv: string[], language: 'id' | 'en' = 'en'): Promise<Ran> => {
    const reportFile = path('report.json');
    const hasReport =
      ['figures', 'boundaries', 'lines', 'zones'].includes(argv[0] ?? '') &&
      !argv.includes('--help');
    const { exitCode, lines } = await runImport(
      hasReport ? [...argv, '--report', reportFile] : argv,
      surroundings(data.register, language),
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
    /** Imports a register of families; findings are the lines of the report file. */
    households: async (file: string, flags: string[] = [], changes: Partial<Surroundings> = {}) => {
      const reportFile = path('findings.csv');
      rmSync(reportFile, { force: true });
      const { exitCode, lines } = await runImport(
        ['households', file, ...flags, '--report', reportFile],
        { ...surroundings(data.register, 'en'), ...changes },
      );
      const findings = existsSync(reportFile)
        ? (parse(readFileSync(reportFile), { columns: true, bom: true }) as FileFinding[])
        : [];
      return { exitCode, printed: lines.join('\n'), findings };
    },
    /** Imports features as lines or zones. */
    features: (command: 'lines' | 'zones', geojson: unknown, flags: string[] = []) => {
      writeFileSync(path('features.geojson'), JSON.stringify(geojson));
      return run([command, path('features.geojson'), ...flags]);
    },
    boundaries: (geojson: unknown, flags: string[] = ['--vintage', 'X', '--source', 'Y']) => {
      writeFileSync(path('boundaries.geojson'), JSON.stringify(geojson));
      return run(['boundaries', path('boundaries.geojson'), ...flags]);
    },
    /** Rows of a query, for looking behind the scenes. */
    rows: (sql: string, ...values: unknown[]): Record<string, unknown>[] => {
      const db = new Database(data.register, { readonly: true });
      const rows = db.prepare(sql).all(...values) as Record<string, unknown>[];
      db.close();
      return rows;
    },
  };
}
