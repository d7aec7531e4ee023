import { expect, test } from 'vitest';
import { analyseSurvey } from '../../../../geo/survey/analyse-survey.ts';
import { describeReport } from '../../../../geo/survey/present/describe-report.ts';
import { reconstructedTable } from '../../../../geo/survey/study/reconstruct-rows.ts';
import { STUDY_SETUP } from '../../../../geo/survey/study/study-setup.ts';

const [LARGE, FEW] = ['36.73.02.1001', '36.73.01.1001'];
const setup = { ...STUDY_SETUP, area: 'wilayah' };
// Twelve respondents of the 191 live in one area, all others in another.
const rows = reconstructedTable().map(({ line, cells }) => ({
  line,
  cells: [line === 1 ? 'wilayah' : line < 14 ? FEW : LARGE, ...cells],
}));
const salt = Uint8Array.from({ length: 16 }, (_, at) => at);
const report = analyseSurvey(setup, rows, { protection: { salt } }).report!;
const tableOf = (names?: Map<string, string>) =>
  describeReport(report, setup, 'id', names).find(({ id }) => id === 'areas')!.tables[0]!;

test('an area has a row for each variable, with rounded counts and no count of few', () => {
  const table = tableOf(new Map([[LARGE, 'Kasemen']]));
  expect(table.rows).toHaveLength(8);
  const [few] = table.rows;
  expect(few!.map(({ shown }) => shown).slice(0, 6)).toEqual([
    FEW,
    FEW,
    'Y Kesejahteraan keluarga',
    'disembunyikan',
    'disembunyikan',
    'disembunyikan',
  ]);
  // What is hidden is hidden in a download too.
  expect(few!.slice(3, 6).map(({ value }) => value)).toEqual([null, null, null]);
  const large = table.rows[4]!;
  expect(large[0]!.shown).toBe('Kasemen');
  expect(Number(large[6]!.value) % 5).toBe(0);
  const shares = large.slice(3, 6).map(({ value }) => Number(value));
  for (const share of shares) expect(share).toBeGreaterThan(0);
});

test('without a protection there is no part about areas', () => {
  const unprotected = analyseSurvey(setup, rows).report!;
  expect(describeReport(unprotected, setup, 'id').map(({ id }) => id)).not.toContain('areas');
});
