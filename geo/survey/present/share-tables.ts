import type { Bilingual } from '../../text/languages.ts';
import { SHARE_NAMES, SHARE_UNITS } from '../../text/survey/names.ts';
import type { ShareTable } from '../interventions/shares.ts';
import type { SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

const shareNames: Record<string, Bilingual | undefined> = SHARE_NAMES;

/** Shares of methods and of budgets in the file beside those of the study. */
export const shareTables = (told: ToldReport): SurveyTable[] =>
  told.report.interventions.study.map((study) => {
    const file = told.report.interventions.file.find(({ subject }) => subject === study.subject);
    return besideStudy(told, study, file ?? null);
  });

function besideStudy(told: ToldReport, study: ShareTable, file: ShareTable | null): SurveyTable {
  const { say, columns, word, number, language } = told;
  const ids = new Set([study, file].flatMap((table) => table?.shares.map(({ id }) => id) ?? []));
  const shareOf = (table: ShareTable | null, id: string) =>
    table?.shares.find((one) => one.id === id);
  const unit = (table: ShareTable) => `, ${SHARE_UNITS[table.unit][language]}`;
  const [head, ...numbers] = columns(
    ['share'],
    file ? ['studyShare', 'fileShare', 'fileCount'] : ['studyShare'],
  );
  const units = [unit(study), file ? unit(file) : '', ''];
  return {
    id: `shares-${study.subject}`,
    title: say(study.subject),
    columns: [
      ...(head ? [head] : []),
      ...numbers.map(({ name }, at) => ({ name: name + (units[at] ?? ''), isNumber: true })),
    ],
    rows: [...ids].map((id) => [
      word(shareNames[id]?.[language] ?? id),
      number(shareOf(study, id)?.percent),
      ...(file ? [number(shareOf(file, id)?.percent, 1), number(shareOf(file, id)?.count)] : []),
    ]),
    notes: [
      say('unitsDiffer'),
      ...(file && file.leftOut > 0 ? [say('leftOut', { rows: file.leftOut })] : []),
    ],
  };
}
