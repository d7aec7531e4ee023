import type { SurveySetup, Variable } from '../../../geo/survey/setup/survey-setup.ts';

const named = (id: string) => ({ id: `Peubah ${id}`, en: `Variable ${id}` });

/** A variable of items that are answered 1 to 5. */
export const ofItems = (id: string, items: string[], reversed: string[] = []): Variable => ({
  id,
  name: named(id),
  parts: [],
  source: {
    kind: 'items',
    items,
    reversed,
    answers: { least: 1, most: 5 },
    score: 'mean',
    cut: { method: 'equal_range' },
  },
});

/** A variable whose column holds classes. */
export const ofClasses = (id: string): Variable => ({
  id,
  name: named(id),
  parts: [],
  source: { kind: 'classed', column: id.toLowerCase() },
});

/** A small set-up: welfare of three items, environment of two, group in classes. */
export const smallSetup = (changes: Partial<SurveySetup> = {}): SurveySetup => ({
  id: 'small',
  name: { id: 'Survei kecil', en: 'Small survey' },
  variables: [
    ofItems('Y', ['y1', 'y2', 'y3'], ['y3']),
    ofItems('X2', ['a1', 'a2']),
    ofClasses('X1'),
  ],
  outcome: 'Y',
  predictors: ['X1', 'X2'],
  area: null,
  alpha: 0.05,
  correlateOn: 'classes',
  ordinal: { link: 'logit', codings: ['factor', 'covariate'] },
  interventions: { method: null, budget: null },
  seed: 7,
  ...changes,
});
