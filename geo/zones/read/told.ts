import { finding, shorten, type Finding } from '../../read/finding.ts';
import type { FindingCode } from '../../text/import.ts';
import type { RawFeature } from '../../features/read/raw-feature.ts';

/** What a reader says about the features of a file. */
export type Told = { repaired: Finding[]; refused: Finding[]; warnings: Finding[] };

export const nothingTold = (): Told => ({ repaired: [], refused: [], warnings: [] });

/** A finding about a feature; `column` is the property it is about, `cell` what stands there. */
export type Tell = (
  list: keyof Told,
  code: FindingCode,
  values?: Finding['values'],
  at?: { column: string; cell: unknown },
) => void;

/** A voice that names the feature by its number in the file, and by its name where it has one. */
export function tellAbout(told: Told, raw: RawFeature, number: number, name: string): Tell {
  const feature = shorten([`#${number}`, name].filter(Boolean).join(' '));
  return (list, code, values = {}, at) => {
    told[list].push(
      finding(code, {
        line: raw.line,
        column: at?.column ?? null,
        cell: at ? shorten(at.cell) : feature,
        values: { feature, ...(at ? { cell: shorten(at.cell) } : {}), ...values },
      }),
    );
  };
}
