import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../geo/read/csv.ts';
import { analyseSurvey } from '../../../geo/survey/analyse-survey.ts';
import { parseSetup, readSetup } from '../../../geo/survey/setup/read-setup.ts';
import { writeSetup } from '../../../geo/survey/setup/write-setup.ts';
import { LANGUAGES } from '../../../geo/text/languages.ts';
import { tellSurveyFinding } from '../../../geo/text/survey/findings.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { smallSetup } from './small-survey.ts';

const fixture = (name: string) => readFileSync(join(projectRoot, 'test/fixtures', name), 'utf8');

/** The small set-up with one value put elsewhere, by its path. */
function changed(path: (string | number)[], value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(smallSetup())) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[last] = value;
  return copy;
}

describe('a set-up', () => {
  test('that is saved is loaded as it was', () => {
    const { setup, findings } = readSetup(writeSetup(smallSetup()));
    expect(findings).toEqual([]);
    expect(setup).toEqual(smallSetup());
  });

  test('says little where the usual is meant', () => {
    const { id, name, variables, outcome, predictors } = smallSetup();
    const { setup } = parseSetup({ id, name, variables, outcome, predictors });
    expect(setup).toMatchObject({ alpha: 0.05, correlateOn: 'classes', area: null, seed: 1 });
  });

  test.each([
    [['outcome'], undefined, 'survey_setup_missing', 'outcome'],
    [['outcome'], 'y', 'survey_setup_id_near', 'outcome'],
    [['outcome'], 'welfare', 'survey_setup_id', 'outcome'],
    [['predictors'], [], 'survey_setup_length', 'predictors'],
    [['predictors', 1], 'X1', 'survey_setup_twice', 'predictors[1]'],
    [['predictors', 1], 'Y', 'survey_setup_own_predictor', 'predictors[1]'],
    [['variables', 1, 'id'], 'X1', 'survey_setup_twice', 'variables[2].id'],
    [
      ['variables', 1, 'source', 'items', 0],
      4,
      'survey_setup_type',
      'variables[1].source.items[0]',
    ],
    [
      ['variables', 1, 'source', 'items', 0],
      'y2',
      'survey_setup_twice',
      'variables[1].source.items[0]',
    ],
    [
      ['variables', 0, 'source', 'reversed', 0],
      'y9',
      'survey_setup_reversed',
      'variables[0].source.reversed[0]',
    ],
    [
      ['variables', 0, 'source', 'answers', 'least'],
      5,
      'survey_setup_range',
      'variables[0].source.answers',
    ],
    [
      ['variables', 0, 'source', 'score'],
      'median',
      'survey_setup_word',
      'variables[0].source.score',
    ],
    [['variables', 0, 'source', 'kind'], 'item', 'survey_setup_word', 'variables[0].source.kind'],
    [
      ['variables', 0, 'source', 'cut'],
      { method: 'points', points: [4, 2] },
      'survey_setup_points',
      'variables[0].source.cut.points',
    ],
    [
      ['variables', 0, 'source', 'cut'],
      { method: 'points', points: [1] },
      'survey_setup_length',
      'variables[0].source.cut.points',
    ],
    [['alpha'], 5, 'survey_setup_number', 'alpha'],
    [['seed'], -1, 'survey_setup_number', 'seed'],
    [['ordinal', 'link'], 'loglog', 'survey_setup_word', 'ordinal.link'],
    [['predictor'], [], 'survey_setup_key_near', 'predictor'],
    [['colour'], 'red', 'survey_setup_key', 'colour'],
    [
      ['interventions', 'method'],
      { column: 'm', words: { a: 1 } },
      'survey_setup_type',
      'interventions.method.words.a',
    ],
  ] as [(string | number)[], unknown, string, string][])(
    '%j = %j is refused',
    (path, value, code, place) => {
      const { setup, findings } = parseSetup(changed(path, value));
      expect(setup).toBeNull();
      expect(findings.map((one) => [one.code, one.place])).toContainEqual([code, place]);
      for (const one of findings) {
        for (const language of LANGUAGES) {
          expect(tellSurveyFinding(one, language).reason).not.toContain('{');
        }
      }
    },
  );

  test('that is no JSON says the line', () => {
    const { setup, findings } = readSetup('{\n"id": "a",\n"id": "b"}');
    expect(setup).toBeNull();
    expect(findings).toMatchObject([{ code: 'json_key_twice', line: 3 }]);
  });

  test.each([
    ['setup-unknown-variable', 'survey_setup_id', 'outcome'],
    ['setup-damaged', 'json_damaged', null],
  ])('in the file %s.json is refused', (name, code, place) => {
    const { setup, findings } = readSetup(fixture(`bad/survey/${name}.json`));
    expect(setup).toBeNull();
    expect(findings[0]).toMatchObject({ code, place });
  });

  test('with a column that the file of answers lacks is refused by the file', () => {
    const { setup } = readSetup(fixture('bad/survey/setup-unknown-column.json'));
    const { report, findings } = analyseSurvey(setup!, readCsv(fixture('survey/small.csv')));
    expect(report).toBeNull();
    expect(findings).toMatchObject([
      { code: 'survey_column', place: 'variables[0].source.items[0]', values: { column: 'z1' } },
    ]);
  });

  test('of the small survey is the one in its file', () => {
    expect(readSetup(fixture('survey/small-setup.json')).setup).toEqual(smallSetup());
  });

  test.each([[null], [[]], ['text'], [4]])('that is %j is refused', (value) => {
    expect(parseSetup(value)).toMatchObject({
      setup: null,
      findings: [{ code: 'survey_setup_type' }],
    });
  });
});
