import type { SurveyAnswer } from '../../geo/survey/report-types.ts';
import type { SurveySetup } from '../../geo/survey/setup/survey-setup.ts';

/** What the worker is asked for: a file of answers, or the reconstructed data of the study. */
export type SurveyOrder = { setup: SurveySetup; file: File | null; salt: Uint8Array };

/** What is being done. */
export type Stage = 'reading' | 'analysing';

/** What the worker tells: where it stands, then the answer with the headers of the file. */
export type SurveyNews =
  { kind: 'stage'; stage: Stage } | { kind: 'answer'; answer: SurveyAnswer; headers: string[] };
