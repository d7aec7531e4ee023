import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../geo/read/csv.ts';
import type { Row } from '../../../geo/read/table.ts';
import { gatherAnswers, MOST_ROWS } from '../../../geo/survey/answers/gather-answers.ts';
import { readAnswers } from '../../../geo/survey/answers/read-answers.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { smallSetup } from './small-survey.ts';

const folder = join(projectRoot, 'test/fixtures/bad/survey');
/** What the reader of tables refuses before there is a row. */
const NO_TABLES = ['blank.csv', 'empty.csv', 'is-a-set-up.csv', 'open-quote.csv'];
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.csv') && !NO_TABLES.includes(name),
);
const rowsOf = (name: string) => readCsv(readFileSync(join(folder, name), 'utf8'));

describe('answers that are gathered a batch at a time', () => {
  test.each(files)('%s gives what it gives when it is read at once', (name) => {
    const rows = rowsOf(name);
    const gatherer = gatherAnswers(smallSetup());
    for (let at = 0; at < rows.length; at += 4) {
      if (!gatherer.add(rows.slice(at, at + 4))) break;
    }
    expect(gatherer.finish()).toEqual(readAnswers(smallSetup(), rows));
  });

  test('end where there are more rows than a survey has, without holding them all', () => {
    const [header = { line: 1, cells: [] }, ...data] = rowsOf('personal.csv');
    const gatherer = gatherAnswers(smallSetup());
    gatherer.add([header]);
    const batch: Row[] = Array.from({ length: 50_000 }, (_, at) => ({
      line: at + 2,
      cells: data[at % data.length]?.cells ?? [],
    }));
    let taken = 0;
    while (gatherer.add(batch) && taken <= 2 * MOST_ROWS) taken += batch.length;
    expect(taken).toBe(MOST_ROWS);
    const { answers, findings } = gatherer.finish();
    expect(answers).toBeNull();
    expect(findings.filter(({ stops }) => stops)).toMatchObject([
      { code: 'survey_many_rows', values: { most: MOST_ROWS } },
    ]);
  });

  test('need a row', () => {
    expect(() => gatherAnswers(smallSetup()).finish()).toThrow('empty_file');
  });
});
