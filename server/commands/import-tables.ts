import { writeFileSync } from 'node:fs';
import type { Level } from '../../geo/areas/levels.ts';
import type { Quality, Series } from '../../geo/indicators/types.ts';
import type { Encoding } from '../../geo/read/decode.ts';
import type { Decimal } from '../../geo/read/numbers.ts';
import { importBoundaries } from '../import/import-boundaries.ts';
import { importFigures } from '../import/import-figures.ts';
import type { Report } from '../import/report.ts';
import { outcomeOf, printReport, reportAsJson } from './print-report.ts';
import { EXIT, type Ran, type Run } from './run.ts';

/** Imports figures or boundaries and tells what became of them. */
export async function importTable(databaseFile: string, run: Run): Promise<Ran> {
  const { switches, words, language } = run;
  const done = await importFile(databaseFile, run);
  const allowRefused = switches.has('allow-refused');
  if (words.report) writeFileSync(words.report, reportAsJson(done, language));
  const isRefused = outcomeOf(done, allowRefused) === 'refused';
  return {
    exitCode: isRefused ? EXIT.refused : EXIT.done,
    lines: printReport(done, allowRefused, language),
  };
}

// The words of listed flags were checked when the command was read.
function importFile(databaseFile: string, run: Run): Promise<Report> {
  const { operand: file, words, switches } = run;
  const dryRun = switches.has('dry-run');
  if (run.command === 'boundaries') {
    const { vintage = '', source = '', licence, date } = words;
    const stated = {
      code: words['code-field'],
      bps_code: words['bps-field'],
      name: words['name-field'],
      kecamatan: words['kecamatan-field'],
    };
    const fields = Object.fromEntries(
      Object.entries(stated).filter(([, name]) => name !== undefined),
    );
    return importBoundaries(databaseFile, file, {
      vintage,
      source,
      licence,
      date,
      fields,
      kotaName: words['kota-name'],
      dryRun,
    });
  }
  return importFigures(databaseFile, file, {
    indicator: words.indicator,
    period: words.period,
    source: words.source,
    level: words.level as Level | undefined,
    series: words.series as Series | undefined,
    quality: words.quality as Quality | undefined,
    decimal: words.decimal as Decimal | undefined,
    encoding: words.encoding as Encoding | undefined,
    sheet: words.sheet,
    published: switches.has('published'),
    acceptAliases: switches.has('accept-aliases'),
    allowRefused: switches.has('allow-refused'),
    dryRun,
    declaration: {
      name_id: words['name-id'],
      name_en: words['name-en'],
      unit: words.unit,
      kind: words.kind,
      direction: words.direction,
      definition_id: words['definition-id'],
      definition_en: words['definition-en'],
      subject: words.subject,
    },
  });
}
