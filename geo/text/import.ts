import { fill, type Language } from './languages.ts';
import { AREA_FINDINGS } from './import/area-findings.ts';
import { BOUNDARY_FINDINGS } from './import/boundary-findings.ts';
import { FEATURE_FILE_FINDINGS } from './import/feature-file-findings.ts';
import { FIGURE_FINDINGS } from './import/figure-findings.ts';
import { FILE_FINDINGS } from './import/file-findings.ts';
import { HOUSEHOLD_FINDINGS } from './import/household-findings.ts';
import { LINE_FINDINGS } from './import/line-findings.ts';
import { ZONE_REPORT_FINDINGS } from './import/zone-report-findings.ts';
import type { FindingText } from './import/finding-text.ts';

/** Everything that an import can say about a file. */
export const FINDINGS = {
  ...FILE_FINDINGS,
  ...FIGURE_FINDINGS,
  ...AREA_FINDINGS,
  ...BOUNDARY_FINDINGS,
  ...HOUSEHOLD_FINDINGS,
  ...FEATURE_FILE_FINDINGS,
  ...LINE_FINDINGS,
  ...ZONE_REPORT_FINDINGS,
};
export type FindingCode = keyof typeof FINDINGS;

type Told = { code: FindingCode; values: Record<string, string | number> };

/** What a finding says, and what to do about it: `''` where nothing is suggested. */
export function tellFinding(
  { code, values }: Told,
  language: Language,
): { reason: string; remedy: string } {
  const { reason, remedy }: FindingText = FINDINGS[code];
  return {
    reason: fill(reason[language], values),
    remedy: remedy ? fill(remedy[language], values) : '',
  };
}

/** The sentence of a finding, with what to do about it. */
export function describeFinding(told: Told, language: Language): string {
  const { reason, remedy } = tellFinding(told, language);
  return remedy === '' ? reason : `${reason} ${remedy}`;
}
