import { HOUSEHOLD_REPORT, REPORT } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import {
  correctHousehold,
  removeHousehold,
  type Changed,
} from '../import/households/change-household.ts';
import { deleteRegister } from '../import/households/delete-register.ts';
import { servedBy } from './prepare-folder.ts';
import { printFinding } from './print-report.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/** Corrects one family: `--set "members=4, water=pdam"`. */
export async function correct(run: Run, { registerFile }: Surroundings): Promise<Ran> {
  const { operand, words, language } = run;
  const corrections = (words.set ?? '').split(',').map((part) => {
    const [column = '', ...value] = part.split('=');
    return { column: column.trim(), value: value.join('=').trim() };
  });
  const changed = await correctHousehold(registerFile, operand, words.period ?? null, corrections);
  return tell(changed, language, 'corrected', registerFile);
}

/** Removes one family from every register. */
export async function remove({ operand, language }: Run, { registerFile }: Surroundings) {
  const changed = await removeHousehold(registerFile, operand);
  return tell(changed, language, 'removed', registerFile);
}

/** Deletes the registers of a period, or all of them. */
export async function deleteAll({ words, language }: Run, { registerFile }: Surroundings) {
  const changed = await deleteRegister(registerFile, words.period ?? null);
  return tell(changed, language, 'deleted', registerFile);
}

function tell(
  { isDone, release, refused }: Changed,
  language: Language,
  what: 'corrected' | 'removed' | 'deleted',
  registerFile: string,
): Ran {
  if (!isDone) {
    const lines = refused.map((one) => printFinding(one, language));
    return { exitCode: EXIT.refused, lines: [...lines, REPORT.refused[language]] };
  }
  const say = (name: 'deleted' | 'changed' | 'stays', values: Record<string, string | number>) =>
    fill(HOUSEHOLD_REPORT[name][language], values);
  const done =
    what === 'deleted'
      ? [say('deleted', { release: release ?? '' })]
      : [
          say('changed', { what: HOUSEHOLD_REPORT[what][language] }),
          say('stays', { current: servedBy(registerFile) }),
        ];
  return { exitCode: EXIT.done, lines: done };
}
