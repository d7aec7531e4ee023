import { batch } from '@preact/signals';
import { parseSetup } from '../../geo/survey/setup/read-setup.ts';
import type { SurveySetup } from '../../geo/survey/setup/survey-setup.ts';
import { STUDY_SETUP } from '../../geo/survey/study/study-setup.ts';
import type { SurveyNews, SurveyOrder } from './messages.ts';
import {
  announce,
  draft,
  faults,
  headers,
  isFormOpen,
  result,
  source,
  stage,
  type Source,
} from './state.ts';

let worker: Worker | null = null;

/** Keys the rounding of counts by area; made here and never written anywhere. */
const salt = crypto.getRandomValues(new Uint8Array(16));

/** Ends what runs; the last good result stays. */
function endWorker(): void {
  worker?.terminate();
  worker = null;
  stage.value = null;
}

export function cancel(): void {
  endWorker();
  announce('cancelled');
}

/** Takes a file of the reader and analyses it. */
export function takeFile(file: File): void {
  batch(() => {
    source.value = { kind: 'file', file };
    headers.value = [];
  });
  analyse();
}

/** Takes the study's data with the study's set-up. */
export function takeStudy(): void {
  batch(() => {
    source.value = { kind: 'study' };
    draft.value = STUDY_SETUP;
  });
  analyse();
}

/** Forgets everything that came from the reader. */
export function removeData(): void {
  batch(() => {
    endWorker();
    source.value = null;
    draft.value = STUDY_SETUP;
    headers.value = [];
    faults.value = [];
    result.value = null;
    isFormOpen.value = false;
    announce('removed');
  });
}

/** Analyses the source by the set-up of the form, in a worker of its own; an earlier one is ended. */
export function analyse(): void {
  const from = source.value;
  if (from === null) return announce('needsFile');
  const { setup, findings } = parseSetup(draft.value);
  if (setup === null) {
    faults.value = findings;
    return announce('setupRefused', { count: findings.length });
  }
  endWorker();
  stage.value = 'reading';
  worker = new Worker(new URL('../workers/survey.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<SurveyNews>) => hear(data, setup, from);
  worker.onerror = () => {
    endWorker();
    announce('broken');
  };
  const file = from.kind === 'file' ? from.file : null;
  worker.postMessage({ setup, file, salt } satisfies SurveyOrder);
}

function hear(news: SurveyNews, setup: SurveySetup, from: Source): void {
  if (news.kind === 'stage') {
    stage.value = news.stage;
    return;
  }
  const { report, findings } = news.answer;
  batch(() => {
    endWorker();
    headers.value = news.headers;
    const stopping = findings.filter(({ stops }) => stops);
    faults.value = report ? [] : stopping;
    if (report) {
      result.value = { report, setup, source: from, findings, made: new Date() };
      announce('done', { used: report.rows.used, read: report.rows.read });
    } else {
      isFormOpen.value ||= stopping.some(({ place }) => place !== null);
      announce('refused', { count: stopping.length });
    }
  });
}
