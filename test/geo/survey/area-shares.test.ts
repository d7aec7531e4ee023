import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseSurvey } from '../../../geo/survey/analyse-survey.ts';
import { MINIMUM_RESPONDENTS, shareByArea } from '../../../geo/survey/area-shares.ts';
import { smallSetup } from './small-survey.ts';

const salt = Uint8Array.from({ length: 16 }, (_, at) => at * 7);
const protection = { salt };

/** Respondents of one area: `counts` of the classes 1 to 3. */
const respondents = (area: string, counts: number[]) =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => ({ area, class: at + 1 })));

const share = (list: { area: string; class: number }[]) =>
  shareByArea(
    [{ id: 'Y', classes: Float64Array.from(list, (one) => one.class) }],
    list.map(({ area }) => area),
    protection,
  );

describe('class shares by area', () => {
  test('are rounded counts, and say so by their numerator', () => {
    const { shares } = share(respondents('36.73.01', [41, 33, 26]));
    expect(shares).toHaveLength(3);
    for (const { value, numerator, denominator } of shares) {
      expect(numerator! % 5).toBe(0);
      expect(denominator! % 5).toBe(0);
      expect(value).toBe((100 * numerator!) / denominator!);
    }
  });

  test('of few respondents are not there', () => {
    const { shares } = share(respondents('36.73.01.1001', [10, 10, 5]));
    expect(shares.map(({ value, withheld }) => [value, withheld])).toEqual(
      Array(3).fill([null, 'small_denominator']),
    );
  });

  test('of a small class, or of all but a few, are withheld', () => {
    const { shares } = share(respondents('36.73.02', [50, 47, 3]));
    expect(shares[2]).toMatchObject({ value: null, numerator: null, withheld: 'small_count' });
    const { shares: others } = share(respondents('36.73.02', [97, 3, 0]));
    expect(others.map(({ value }) => value)).toEqual([null, null, 0]);
  });

  test('never show a count from 1 to 4, whatever the classes', () => {
    const counts = fc.array(fc.nat(60), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (areas) => {
        const list = areas.flatMap((one, at) => respondents(`36.73.0${at + 1}`, one));
        const { shares } = share(list);
        for (const { area, class: one, numerator, denominator } of shares) {
          if (numerator === null || denominator === null) continue;
          const exact = areas[Number(area.slice(-1)) - 1]!;
          const total = exact.reduce((sum, count) => sum + count, 0);
          expect(exact[one - 1]! === 0 || exact[one - 1]! > 4).toBe(true);
          expect(total - exact[one - 1]!).toBeGreaterThan(4);
          expect(denominator).toBeGreaterThanOrEqual(MINIMUM_RESPONDENTS);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('leave out respondents whose code is none', () => {
    const list = [
      ...respondents('36.73.01', [41, 33, 26]),
      ...respondents('Serang', [2, 1, 0]),
      ...respondents('', [1, 0, 0]),
    ];
    const { shares, withoutArea } = share(list);
    expect(new Set(shares.map(({ area }) => area))).toEqual(new Set(['36.73.01']));
    expect(withoutArea).toBeNull();
  });
});

test('an analysis has them only with a column of codes and something to protect them with', () => {
  const header = ['y1', 'y2', 'y3', 'a1', 'a2', 'x1', 'kode'];
  const cells = Array.from({ length: 90 }, (_, row) => {
    const answers = [2, 3, 5, 7, 4].map((step) => 1 + ((row * step + (row >> 2)) % 5));
    return [...answers, 1 + (row % 3), row % 2 === 0 ? '36.73.01' : '367302'];
  });
  const rows = [header, ...cells].map((line, at) => ({ line: at + 1, cells: line }));
  const withArea = smallSetup({ area: 'kode' });
  expect(analyseSurvey(withArea, rows).report?.areas).toBeNull();
  expect(analyseSurvey(smallSetup(), rows, { protection }).report?.areas).toBeNull();
  const { areas } = analyseSurvey(withArea, rows, { protection }).report!;
  expect(new Set(areas?.shares.map(({ area }) => area))).toEqual(new Set(['36.73.01', '36.73.02']));
  expect(new Set(areas?.shares.map(({ variable }) => variable))).toEqual(
    new Set(['Y', 'X2', 'X1']),
  );
});
