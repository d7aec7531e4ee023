import { HOUSEHOLD_REPORT, REPORT } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import {
  correctHousehold,
  removeHousehold,
  type Changed,
} from '../import/households/change-household.ts';
import { deleteRegister } from '../import/households/delete-register.ts';
import { printFinding } from './print-report.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/** Corrects one family: `--set "members=4, water=pdam"`. */
export async function correct(run: Run, { databaseFile }: Surroundings): Promise<Ran> {
  const { operand, words, language } = run;
  const corrections = (words.set ?? '').split(',').map((part) => {
    const [column = '', ...value] = part.split('=');
    return { column: column.trim(), value: value.join('=').trim() };
  });
  const changed = await correctHousehold(databaseFile, operand, words.period ?? null, corrections);
  return tell(changed, language, 'corrected');
}

/** Removes one family from every register. */
export async function remove({ operand, language }: Run, { databaseFile }: Surroundings) {
  return tell(await removeHousehold(databaseFile, operand), language, 'removed');
}

/** Deletes the registers of a period, or all of them. */
export async function deleteAll({ words, language }: Run, { databaseFile }: Surroundings) {
  return tell(await deleteRegister(databaseFile, words.period ?? null), language, 'deleted');
}

function tell(
  { release, refused, isScrubbed }: Changed,
  language: Language,
  what: 'corrected' | 'removed' | 'deleted',
): Ran {
  if (release === null) {
    const lines = refused.map((one) => printFinding(one, language));
    return { exitCode: EXIT.refused, lines: [...lines, REPORT.refused[language]] };
  }
  const done =
    what === 'deleted'
      ? fill(HOUSEHOLD_REPORT.deleted[language], { release })
      : fill(HOUSEHOLD_REPORT.changed[language], {
          what: HOUSEHOLD_REPORT[what][language],
          release,
        });
  const left = isScrubbed ? [] : [HOUSEHOLD_REPORT.pages_left[language]];
  return { exitCode: isScrubbed ? EXIT.done : EXIT.refused, lines: [done, ...left] };
}
