import type { FindingCode } from '../text/import.ts';
import type { SurveyFindingCode } from '../text/survey/findings.ts';

/**
 * One thing to say about a set-up or a file of answers. `place` is a path in the set-up
 * (`variables[2].items[0]`); `line` counts from 1 as a spreadsheet does, `column` is a header of the
 * file. What does not apply is `null`. A finding that `stops` leaves no result; any other is told beside
 * the result. Answers are private: of a cell nothing is repeated, only where it stands.
 */
export type SurveyFinding = {
  code: SurveyFindingCode | FindingCode;
  stops: boolean;
  place: string | null;
  line: number | null;
  column: string | null;
  values: Record<string, string | number>;
};

type Place = Partial<Omit<SurveyFinding, 'code' | 'stops'>>;

const make =
  (stops: boolean) =>
  (code: SurveyFinding['code'], place: Place = {}): SurveyFinding => ({
    code,
    stops,
    place: place.place ?? null,
    line: place.line ?? null,
    column: place.column ?? null,
    values: place.values ?? {},
  });

/** A finding that stops the analysis. */
export const stop = make(true);

/** A finding that is told beside the result. */
export const tell = make(false);
