import { fill, type Language } from './languages.ts';
import { AREA_FINDINGS } from './import/area-findings.ts';
import { BOUNDARY_FINDINGS } from './import/boundary-findings.ts';
import { FIGURE_FINDINGS } from './import/figure-findings.ts';
import { FILE_FINDINGS } from './import/file-findings.ts';
import type { FindingText } from './import/finding-text.ts';

/** Everything that an import can say about a file. */
export const FINDINGS = {
  ...FILE_FINDINGS,
  ...FIGURE_FINDINGS,
  ...AREA_FINDINGS,
  ...BOUNDARY_FINDINGS,
};
export type FindingCode = keyof typeof FINDINGS;

/** The sentence of a finding, with what to do about it. */
export function describeFinding(
  { code, values }: { code: FindingCode; values: Record<string, string | number> },
  language: Language,
): string {
  const { reason, remedy }: FindingText = FINDINGS[code];
  return [reason, remedy].flatMap((text) => (text ? [fill(text[language], values)] : [])).join(' ');
}
