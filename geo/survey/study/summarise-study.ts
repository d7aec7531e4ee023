import type { Coding } from '../setup/survey-setup.ts';
import type { StudyReplay } from './replay-study.ts';

/** The study in brief, computed figures unrounded beside those printed. */
export type StudySummary = {
  n: number;
  spearman: {
    predictor: string;
    rho: number | null;
    p: number | null;
    printedRho: number;
    printedP: number;
  }[];
  ordinal: { predictor: string; coding: Coding; significance: number | null; printed: number }[];
};

/** What the command prints first of the replayed study. */
export function summariseStudy({ report, figures }: StudyReplay): StudySummary {
  const printed = (what: string, of: string): number =>
    Number(figures.find((one) => one.what === what && one.of === of)?.printed);
  const spearman = report.correlations.map(({ predictor, spearman: found }) => ({
    predictor,
    rho: found?.rho ?? null,
    p: found?.p ?? null,
    printedRho: printed('rho', predictor),
    printedP: printed('p', predictor),
  }));
  const ordinal = figures.flatMap(({ coding, of, computed, printed: text }) =>
    coding === null
      ? []
      : [{ predictor: of, coding, significance: computed, printed: Number(text) }],
  );
  return { n: report.rows.used, spearman, ordinal };
}
