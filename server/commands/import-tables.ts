import { writeFileSync } from 'node:fs';
import type { Level } from '../../geo/areas/levels.ts';
import type { Quality, Series } from '../../geo/indicators/types.ts';
import type { Encoding } from '../../geo/read/decode.ts';
import type { Decimal } from '../../geo/read/numbers.ts';
import type { PolygonKind } from '../../geo/zones/kinds.ts';
import type { Method } from '../../geo/zones/line.ts';
import type { FeatureImport } from '../import/features/import-features.ts';
import { importBoundaries } from '../import/import-boundaries.ts';
import { importFigures } from '../import/import-figures.ts';
import { importLines } from '../import/import-lines.ts';
import { importZones } from '../import/import-zones.ts';
import type { Report } from '../import/report.ts';
import { outcomeOf, printReport, reportAsJson } from './print-report.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

type Importer = (run: Run, surroundings: Surroundings) => Promise<Report>;

/** Commands that import a file into tables without families. */
const IMPORTERS = {
  figures,
  boundaries,
  lines: (run, around) => importLines(around.registerFile, run.operand, statedFor(run, around)),
  zones: (run, around) => importZones(around.registerFile, run.operand, statedFor(run, around)),
} as const satisfies Partial<Record<Run['command'], Importer>>;

/** Imports figures, boundaries, lines or zones and tells what became of them. */
export async function importTable(run: Run, surroundings: Surroundings): Promise<Ran> {
  const { switches, words, language } = run;
  const done = await IMPORTERS[run.command as keyof typeof IMPORTERS](run, surroundings);
  const allowRefused = switches.has('allow-refused');
  if (words.report) writeFileSync(words.report, reportAsJson(done, language));
  const isRefused = outcomeOf(done, allowRefused) === 'refused';
  return {
    exitCode: isRefused ? EXIT.refused : EXIT.done,
    lines: printReport(done, allowRefused, language),
  };
}

// The words of listed flags were checked when the command was read.

function statedFor({ words, switches }: Run, { trackHalfWidthM }: Surroundings): FeatureImport {
  return {
    stated: {
      method: words.method as Method | undefined,
      accuracyM: words.accuracy === undefined ? undefined : Number(words.accuracy),
      licence: words.licence,
      source: words.source,
      date: words.date,
      kind: words.kind as PolygonKind | undefined,
    },
    layer: words.layer,
    dryRun: switches.has('dry-run'),
    trackHalfWidthM,
  };
}

function boundaries(run: Run, { registerFile, trackHalfWidthM }: Surroundings): Promise<Report> {
  const { words, switches, operand } = run;
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
  return importBoundaries(registerFile, operand, {
    vintage,
    source,
    licence,
    date,
    fields,
    kotaName: words['kota-name'],
    dryRun: switches.has('dry-run'),
    trackHalfWidthM,
  });
}

function figures({ operand, words, switches }: Run, { registerFile, threshold }: Surroundings) {
  return importFigures(registerFile, operand, {
    threshold,
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
    dryRun: switches.has('dry-run'),
    declaration: {
      name_id: words['name-id'],
      name_en: words['name-en'],
      unit: words.unit,
      kind: words.kind,
      direction: words.direction,
      definition_id: words['definition-id'],
      definition_en: words['definition-en'],
      subject: words.subject,
      whole: words.whole,
    },
  });
}
