import { signal } from '@preact/signals';
import type { SurveyFinding } from '../../geo/survey/finding.ts';
import type { SurveyReport } from '../../geo/survey/report-types.ts';
import type { SurveySetup } from '../../geo/survey/setup/survey-setup.ts';
import { STUDY_SETUP } from '../../geo/survey/study/study-setup.ts';
import type { SurveySentence } from '../../geo/text/survey/page.ts';
import type { Stage } from './messages.ts';

// All that the page knows of a reader's file: in memory only, and gone with the page.

/** What is analysed: a file of the reader, or the reconstructed data of the study. */
export type Source = { kind: 'file'; file: File } | { kind: 'study' };

/** A report with what it was made from. */
export type Result = {
  report: SurveyReport;
  setup: SurveySetup;
  source: Source;
  findings: SurveyFinding[];
  made: Date;
};

type Status = { sentence: SurveySentence; values: Record<string, string | number> };

export const source = signal<Source | null>(null);
/** The set-up as the form has it; what was analysed stands in the result. */
export const draft = signal<SurveySetup>(STUDY_SETUP);
/** Headers of the file's columns. */
export const headers = signal<string[]>([]);
/** What the worker is doing; `null` when it rests. */
export const stage = signal<Stage | null>(null);
/** What stood in the way of the last attempt; empty when it succeeded. */
export const faults = signal<SurveyFinding[]>([]);
/** The last good result. */
export const result = signal<Result | null>(null);
/** What was said last, for those who do not see the page too. */
export const status = signal<Status | null>(null);
/** Names of the areas whose boundaries were fetched. */
export const areaNames = signal<ReadonlyMap<string, string>>(new Map());
export const isFormOpen = signal(false);

export const announce = (sentence: SurveySentence, values: Status['values'] = {}): void => {
  status.value = { sentence, values };
};

/** A source in words that need no language: the name of its file; `null` for the study. */
export const fileName = (one: Source): string | null =>
  one.kind === 'file' ? one.file.name : null;
