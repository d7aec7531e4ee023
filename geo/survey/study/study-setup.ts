import type { Bilingual } from '../../text/languages.ts';
import { STUDY_PARTS, STUDY_NAME, STUDY_VARIABLES } from '../../text/survey/study.ts';
import type { SurveySetup, Variable } from '../setup/survey-setup.ts';

/** Ids of the study's variables, which are the names of their columns too. */
export const STUDY_IDS = ['Y', 'X1', 'X2', 'X3'] as const;
export type StudyId = (typeof STUDY_IDS)[number];

const classed = (id: StudyId): Variable => ({
  id,
  name: STUDY_VARIABLES[id],
  parts: [...(STUDY_PARTS[id] as readonly Bilingual[])],
  source: { kind: 'classed', column: id },
});

/**
 * The set-up of the study: welfare of the family (Y) by group, environment and intervention (X1 to X3),
 * in columns of classes 1 to 3. The items were not published, so the parts are named, not scored. Link
 * and codings: logit is inferred from the printed output, the coding is not stated, so both are shown.
 */
export const STUDY_SETUP: SurveySetup = {
  id: 'study',
  name: STUDY_NAME,
  variables: STUDY_IDS.map(classed),
  outcome: 'Y',
  predictors: ['X1', 'X2', 'X3'],
  area: null,
  alpha: 0.05,
  correlateOn: 'classes',
  ordinal: { link: 'logit', codings: ['factor', 'covariate'] },
  interventions: { method: null, budget: null },
  seed: 1,
};
