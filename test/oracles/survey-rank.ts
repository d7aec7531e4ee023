import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import {
  P_LISTS,
  PAIRS,
  RANK_EXPECTED_FILE,
  type RankExpected,
  SCALES,
} from './survey-rank-cases.ts';

// Makes the expected figures of the survey's rank statistics anew, from R. Run again, it writes the same file.

const fileOf = (kind: string, id: string) => `${kind}_${id.replaceAll(' ', '-')}.csv`;

function writeCases(folder: string): void {
  const write = (kind: string, id: string, columns: readonly (readonly number[])[]) => {
    const rows = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]).join(','));
    writeFileSync(join(folder, fileOf(kind, id)), `${rows.join('\n')}\n`);
  };
  for (const { id, x, y } of PAIRS) write('pairs', id, [x, y]);
  for (const { id, items } of SCALES) write('scales', id, items);
  for (const [id, list] of Object.entries(P_LISTS)) write('adjusted', id, [list]);
}

function collect(printed: string): RankExpected {
  const expected: RankExpected = { made_by: '', pairs: {}, scales: {}, adjusted: {} };
  for (const line of printed.trim().split('\n')) {
    const [kind, id = '', name = '', text = ''] = line.split('\t');
    const value = text === 'null' ? null : Number(text);
    if (kind === 'made_by') expected.made_by = `survey-rank.ts: R ${name}, stats`;
    else if (kind === 'adjusted') {
      const lists = (expected.adjusted[id] ??= { holm: [], bh: [] });
      lists[name as 'holm' | 'bh'].push(value ?? NaN);
    } else (expected[kind as 'pairs' | 'scales'][id] ??= {})[name] = value;
  }
  return expected;
}

const folder = mkdtempSync(join(tmpdir(), 'survey-rank-'));
try {
  writeCases(folder);
  const script = join(projectRoot, 'test/oracles/survey-rank.R');
  const expected = collect(execFileSync('Rscript', [script, folder], { encoding: 'utf8' }));
  writeFileSync(RANK_EXPECTED_FILE, `${JSON.stringify(expected, null, 2)}\n`);
  console.log(
    `${Object.keys(expected.pairs).length} pairs, ${Object.keys(expected.scales).length} scales`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
