import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES, EXPECTED_FILE, type Table } from './survey-ordinal-cases.ts';

// Makes the expected figures of the distribution functions and of the ordinal regressions anew, from
// R (with MASS and ordinal), with the real data sets that come with it. Run again, it writes the same
// files.

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const FIXTURES = place('../fixtures/survey/ordinal/');
const MEGABYTES = 2 ** 20;

const runScript = (name: string, ...folder: string[]): string =>
  execFileSync('Rscript', [place(name), ...folder], {
    encoding: 'utf8',
    maxBuffer: 64 * MEGABYTES,
  });

const writeTable = ({ names, rows }: Table): string =>
  [names.join(','), ...rows.map((row) => row.join(','))].join('\n') + '\n';

/** Writes the tables and the list of regressions where R finds them. */
function writeCases(folder: string): void {
  CASES.forEach(({ table }, at) => writeFileSync(join(folder, `${at}.csv`), writeTable(table())));
  const list = CASES.flatMap(({ name, links }, at) =>
    links.map((link) => `${name},${link},${at}.csv`),
  );
  writeFileSync(join(folder, 'cases.csv'), ['case,link,file', ...list].join('\n') + '\n');
}

function replaceFigures(file: string, text: string): void {
  JSON.parse(text);
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
  writeFileSync(file, text);
  console.log(`${basename(file)}: ${isSame ? 'as before' : 'changed'}`);
}

const folder = mkdtempSync(join(tmpdir(), 'survey-ordinal-'));
try {
  runScript('survey-ordinal-data.R', join(FIXTURES, 'data'));
  writeCases(folder);
  replaceFigures(fileURLToPath(EXPECTED_FILE), runScript('survey-ordinal.R', folder));
  const distributions = runScript('survey-ordinal-distributions.R');
  replaceFigures(join(FIXTURES, 'distributions.json'), distributions);
} finally {
  rmSync(folder, { recursive: true });
}
