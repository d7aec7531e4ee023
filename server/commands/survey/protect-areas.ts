import { FileError } from '../../../geo/read/finding.ts';
import type { Protection } from '../../../geo/survey/area-shares.ts';
import { type SurveyFinding, tell } from '../../../geo/survey/finding.ts';
import type { SurveySetup } from '../../../geo/survey/setup/survey-setup.ts';
import { readSaltBytes, saltFileOf } from '../../import/salt-file.ts';

/**
 * What keys the rounding of class shares by area: the secret that protects the register too, made where
 * there is none yet. Needs no database. Without it there are no shares by area, and that is told.
 */
export function protectAreas(
  { area }: SurveySetup,
  registerFile: string,
): { protection: Protection | null; findings: SurveyFinding[] } {
  if (area === null) return { protection: null, findings: [] };
  try {
    return { protection: { salt: readSaltBytes(registerFile) }, findings: [] };
  } catch (error) {
    const { code } = error instanceof FileError ? error.finding : (error as NodeJS.ErrnoException);
    const values = { file: saltFileOf(registerFile), why: code ?? String(error) };
    return { protection: null, findings: [tell('survey_no_salt', { values })] };
  }
}
