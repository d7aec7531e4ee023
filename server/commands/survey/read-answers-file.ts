import type { Encoding } from '../../../geo/read/decode.ts';
import type { Finding } from '../../../geo/read/finding.ts';
import { gatherAnswers } from '../../../geo/survey/answers/gather-answers.ts';
import type { AnswersReading } from '../../../geo/survey/answers/read-answers.ts';
import { type SurveyFinding, stop, tell } from '../../../geo/survey/finding.ts';
import type { SurveySetup } from '../../../geo/survey/setup/survey-setup.ts';
import { tableRows } from '../../import/rows/table-rows.ts';
import { asFinding } from '../../import/as-finding.ts';
import type { Words } from '../read-flags.ts';

type Progress = (done: number, rows: number) => void;

/**
 * The answers in a CSV or XLSX file, streamed: memory holds what the set-up names, whatever else is in
 * the file. What is wrong with the file is a finding.
 */
export async function readAnswersFile(
  file: string,
  setup: SurveySetup,
  { encoding, sheet }: Words,
  progress: Progress,
): Promise<AnswersReading> {
  const told: SurveyFinding[] = [];
  try {
    const { rows } = tableRows(file, {
      encoding: encoding as Encoding | undefined,
      sheet,
      warn: (one) => told.push(tell(one.code, placeOf(one))),
    });
    const gatherer = gatherAnswers(setup);
    let count = 0;
    for await (const batch of rows) {
      count += batch.rows.length;
      progress(batch.done, count);
      if (!gatherer.add(batch.rows)) break;
    }
    const { answers, findings } = gatherer.finish();
    return { answers, findings: [...told, ...findings] };
  } catch (error) {
    return { answers: null, findings: [stopFor(error)] };
  }
}

/** The finding behind an error of reading; errors of the program itself are thrown on. */
export function stopFor(error: unknown): SurveyFinding {
  const one = asFinding(error);
  return stop(one.code, placeOf(one));
}

const placeOf = ({ line, column, values }: Finding) => ({ line, column, values });
