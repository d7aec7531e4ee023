import type { SurveySetup } from './survey-setup.ts';

/** The text of a set-up file, as readSetup takes it. */
export const writeSetup = (setup: SurveySetup): string => `${JSON.stringify(setup, null, 2)}\n`;
