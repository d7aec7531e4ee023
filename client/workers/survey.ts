import { isPersonalHeader } from '../../geo/households/personal.ts';
import { cellText, type Row } from '../../geo/read/table.ts';
import { analyseSurvey } from '../../geo/survey/analyse-survey.ts';
import { findHeader } from '../../geo/survey/answers/answer-table.ts';
import { readSurveyFile, type SurveyFile } from '../../geo/survey/answers/read-survey-file.ts';
import type { SurveySetup } from '../../geo/survey/setup/survey-setup.ts';
import { reconstructedTable } from '../../geo/survey/study/reconstruct-rows.ts';
import type { SurveyNews, SurveyOrder } from '../survey/messages.ts';

// Reads and analyses one file, beside the page, so that the page stays usable and can stop it. It has no
// network of its own to send anything: it answers the page and ends.

const tell = (news: SurveyNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<SurveyOrder>) => void answer(data));

async function answer({ setup, file, salt }: SurveyOrder): Promise<void> {
  tell({ kind: 'stage', stage: 'reading' });
  const { rows, findings } = await readRows(file);
  if (rows === null) {
    tell({ kind: 'answer', answer: { report: null, findings }, headers: [] });
    return;
  }
  const headers = headersOf(rows, setup);
  tell({ kind: 'stage', stage: 'analysing' });
  const found = analyseSurvey(setup, rows, { protection: { salt } });
  const all = [...findings, ...found.findings];
  tell({ kind: 'answer', answer: { report: found.report, findings: all }, headers });
}

const readRows = async (file: File | null): Promise<SurveyFile> =>
  file === null
    ? { rows: reconstructedTable(), findings: [] }
    : readSurveyFile(new Uint8Array(await file.arrayBuffer()), file.name);

/** Headers of the columns that may be picked; those of personal data are not among them. */
function headersOf(rows: readonly Row[], setup: SurveySetup): string[] {
  if (rows.length === 0) return [];
  const { line } = findHeader(rows, setup).header;
  const cells = rows.find((row) => row.line === line)?.cells ?? [];
  const texts = cells.map((cell) => cellText(cell).trim());
  return [...new Set(texts.filter((text) => text !== '' && !isPersonalHeader(text)))];
}
