import { existsSync, writeFileSync } from 'node:fs';
import { codebookRows, templateHeader } from '../../geo/households/codebook.ts';
import { HOUSEHOLD_REPORT } from '../../geo/text/import/report-text.ts';
import { fill } from '../../geo/text/languages.ts';
import { UNWRITTEN } from '../../geo/text/unwritten.ts';
import { encodeTable, separatorFor } from '../encode/csv.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/** Writes an empty register file with all columns, and beside it the codebook: both or none, never over a file. */
export function writeTemplate({ operand: file, language }: Run, _: Surroundings): Ran {
  const codebook = file.replace(/(\.csv)?$/i, '-codebook.csv');
  const separator = separatorFor(language);
  const tables: [string, string][] = [
    [file, encodeTable([templateHeader()], separator)],
    [codebook, encodeTable(codebookRows(language), separator)],
  ];
  const existing = tables.map(([path]) => path).find((path) => existsSync(path));
  if (existing !== undefined) {
    const lines = [fill(UNWRITTEN.exists[language], { file: existing })];
    return { exitCode: EXIT.refused, lines };
  }
  for (const [path, text] of tables) writeFileSync(path, text, { flag: 'wx' });
  return {
    exitCode: EXIT.done,
    lines: [fill(HOUSEHOLD_REPORT.template[language], { file, codebook })],
  };
}
