import { RECONSTRUCTED, reconstructedLines } from '../../../geo/survey/study/reconstruct-rows.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { SURVEY_COMMAND } from '../../../geo/text/survey/command-text.ts';
import { UNWRITTEN } from '../../../geo/text/unwritten.ts';
import { encodeTable, separatorFor } from '../../encode/csv.ts';
import { writeNewFile } from '../write-new-file.ts';

/** The name of a file of reconstructed rows: it says so, also where the given one does not. */
export const nameReconstructed = (file: string): string =>
  file.toLowerCase().includes(RECONSTRUCTED)
    ? file
    : file.replace(/(\.csv)?$/i, `-${RECONSTRUCTED}.csv`);

/** Writes the reconstructed rows of the study, never over a file; what to tell of it. */
export function writeStudyData(
  given: string,
  language: Language,
): { isWritten: boolean; told: string } {
  const file = nameReconstructed(given);
  const lines = reconstructedLines();
  const failed = writeNewFile(file, encodeTable(lines, separatorFor(language)));
  const told = failed
    ? fill(UNWRITTEN[failed.code][language], { file, why: failed.why })
    : fill(SURVEY_COMMAND.data_written[language], { rows: lines.length - 1, file });
  return { isWritten: failed === null, told };
}
