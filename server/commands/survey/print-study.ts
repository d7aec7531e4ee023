import { describeReport } from '../../../geo/survey/present/describe-report.ts';
import { replayTables } from '../../../geo/survey/present/replay-tables.ts';
import type { StudyReplay } from '../../../geo/survey/study/replay-study.ts';
import { STUDY_SETUP } from '../../../geo/survey/study/study-setup.ts';
import { summariseStudy } from '../../../geo/survey/study/summarise-study.ts';
import type { Language } from '../../../geo/text/languages.ts';
import { SURVEY_COMMAND } from '../../../geo/text/survey/command-text.ts';
import { STUDY_NAME, STUDY_NOTES } from '../../../geo/text/survey/study.ts';
import {
  printHeading,
  printMethods,
  printSections,
  printSentences,
  printTable,
} from './print-sections.ts';

/** The study for people: what the data are and are not, every printed figure beside the computed one, the report. */
export function printStudy(replay: StudyReplay, language: Language): string[] {
  const sections = describeReport(replay.report, STUDY_SETUP, language);
  return [
    STUDY_NAME[language],
    ...printSentences(Object.values(STUDY_NOTES).map((note) => note[language])),
    ...printHeading(SURVEY_COMMAND.replay[language]),
    ...replayTables(replay, language).flatMap(printTable),
    ...printSections(sections, language),
    ...printMethods(sections, language),
  ];
}

/** The study in brief, then every printed figure beside the computed one and the whole report, as JSON. */
export function studyAsJson(replay: StudyReplay, language: Language): string {
  const { reconstructed, figures, report } = replay;
  const notes = Object.values(STUDY_NOTES).map((note) => note[language]);
  return JSON.stringify(
    { reconstructed, notes, ...summariseStudy(replay), figures, report },
    null,
    2,
  );
}
