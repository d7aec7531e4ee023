import type { AreaShares } from './area-shares.ts';
import type { Kendall } from './correlation/kendall.ts';
import type { Spearman } from './correlation/spearman.ts';
import type { SurveyFinding } from './finding.ts';
import type { ShareTable } from './interventions/shares.ts';
import type { OrdinalRegression } from './ordinal/ordinal-regression.ts';
import type { ScaleReport } from './scores/cronbach-alpha.ts';
import type { Limits } from './scores/cut-classes.ts';
import type { Coding, Link, Source } from './setup/survey-setup.ts';
import type { ChiSquare } from './tables/chi-square-test.ts';
import type { CrossTable } from './tables/cross-table.ts';
import type { Frequency } from './tables/frequency-table.ts';
import type { PermutationP } from './tables/permutation-p.ts';
import type { ConditionalP } from './tables/permute-table.ts';

/** One variable as it was scored, cut and counted; `scores` is `null` where the file has classes only. */
export type VariableReport = {
  id: string;
  kind: Source['kind'];
  limits: Limits | null;
  scores: { mean: number; standardDeviation: number; least: number; most: number } | null;
  frequencies: Frequency[];
  scale: ScaleReport | null;
};

/**
 * A predictor by the outcome, in classes. `chiSquare` is `null` where fewer than two classes occur on
 * either side; `conditional` is there where cells are too small for it, and for two by two.
 */
export type CrossReport = {
  predictor: string;
  table: CrossTable;
  chiSquare: ChiSquare | null;
  conditional: ConditionalP | null;
};

/** A predictor's rank correlations with the outcome; `holm` and `benjaminiHochberg` adjust Spearman's p. */
export type CorrelationReport = {
  predictor: string;
  on: 'classes' | 'scores';
  spearman: Spearman | null;
  permutation: PermutationP | null;
  kendall: Kendall | null;
  holm: number | null;
  benjaminiHochberg: number | null;
};

/**
 * An ordinal regression of the outcome on one predictor, or on all. Factors are classes; covariates the
 * class codes, or scores where the set-up correlates scores.
 */
export type OrdinalReport = {
  coding: Coding;
  predictors: string[];
  significance: number | null;
  regression: OrdinalRegression;
};

/** Everything that is said of a survey: plain JSON, free of language, nothing rounded. */
export type SurveyReport = {
  setup: string;
  rows: { read: number; used: number; missing: { variable: string; rows: number }[] };
  alpha: number;
  seed: number;
  /** The order of the outcome's classes, low to high. */
  outcome: { id: string; order: number[] };
  predictors: string[];
  variables: VariableReport[];
  crossTables: CrossReport[];
  correlations: CorrelationReport[];
  ordinal: { link: Link; regressions: OrdinalReport[] };
  interventions: { study: ShareTable[]; file: ShareTable[] };
  /** Class shares by area, protected; `null` where the set-up names no column or nothing protects them. */
  areas: AreaShares | null;
};

/** A report, or what stands in its way; findings that do not stop are told beside the report. */
export type SurveyAnswer = { report: SurveyReport | null; findings: SurveyFinding[] };
