import type { Coding } from '../setup/survey-setup.ts';
import type { Class } from '../scores/cut-classes.ts';
import type { StudyId } from './study-setup.ts';

/** What a printed figure is. `model_significance` is that of the model fitting; `regression` what the study calls a coefficient. */
export const FIGURE_KINDS = [
  'respondents',
  'count',
  'percent',
  'rho',
  'p',
  'model_significance',
  'regression',
  'method_share',
  'budget_share',
  'rated_share',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export type FigureUnit = 'respondents' | 'percent' | 'coefficient' | 'probability';
export type NoteCode = 'ambiguous' | 'inconsistent' | 'not_reproducible';

/** One figure as the study prints it: `printed` is its text, a decimal comma written as a point. */
export type PrintedFigure = {
  what: FigureKind;
  of: StudyId | 'all' | 'method' | 'budget' | 'group';
  /** Class, method, kind of budget or part that it is about. */
  part: Class | string | null;
  printed: string;
  unit: FigureUnit;
  coding: Coding | null;
  note: NoteCode | null;
};

type Short = Partial<Pick<PrintedFigure, 'part' | 'coding' | 'note'>>;

const figure = (
  what: FigureKind,
  of: PrintedFigure['of'],
  printed: string,
  unit: FigureUnit,
  { part = null, coding = null, note = null }: Short = {},
): PrintedFigure => ({ what, of, part, printed, unit, coding, note });

const FREQUENCIES: readonly [StudyId, Class, string, string, NoteCode?][] = [
  ['Y', 1, '76', '39.8'],
  ['Y', 2, '53', '27.7'],
  ['Y', 3, '62', '32.5'],
  ['X1', 1, '63', '33.0'],
  ['X1', 2, '63', '33.0'],
  ['X1', 3, '65', '34.0'],
  ['X2', 1, '49', '25.7'],
  ['X2', 2, '81', '42.4'],
  ['X2', 3, '61', '31.9'],
  // One decimal is printed everywhere else.
  ['X3', 1, '65', '34', 'inconsistent'],
  ['X3', 2, '79', '41.4'],
  ['X3', 3, '47', '24.6'],
];

const CORRELATIONS: readonly [StudyId, string, string][] = [
  ['X1', '0.087', '0.230'],
  ['X2', '0.182', '0.012'],
  ['X3', '0.052', '0.471'],
];

/**
 * Ordinal regression on each X alone. Of X1 the significance of the model fitting is printed. The other
 * two are called regression coefficients, with conclusions that fit significances; 0.05 for X3 is
 * concluded to be no influence and is out of reach for plausible tables.
 */
const REGRESSIONS: readonly [StudyId, FigureKind, string, NoteCode][] = [
  ['X1', 'model_significance', '0.247', 'ambiguous'],
  ['X2', 'regression', '0.011', 'ambiguous'],
  ['X3', 'regression', '0.05', 'not_reproducible'],
];

const SHARES: readonly [FigureKind, PrintedFigure['of'], string, string][] = [
  ['method_share', 'method', 'information', '62'],
  ['method_share', 'method', 'training', '35'],
  ['method_share', 'method', 'mentoring', '2'],
  ['method_share', 'method', 'other', '1'],
  ['budget_share', 'budget', 'physical', '70'],
  ['budget_share', 'budget', 'livelihood', '30'],
  ['rated_share', 'group', 'group_process_good', '50'],
  ['rated_share', 'group', 'group_interaction_fairly_good', '53'],
];

const CODINGS: readonly Coding[] = ['factor', 'covariate'];

/** Every figure of the survey that the study prints, in its order; regressions once for each coding. */
export const PRINTED_FIGURES: readonly PrintedFigure[] = [
  figure('respondents', 'all', '191', 'respondents'),
  ...FREQUENCIES.flatMap(([of, part, count, percent, note]) => [
    figure('count', of, count, 'respondents', { part }),
    figure('percent', of, percent, 'percent', { part, note: note ?? null }),
  ]),
  ...CORRELATIONS.flatMap(([of, rho, p]) => [
    figure('rho', of, rho, 'coefficient'),
    figure('p', of, p, 'probability'),
  ]),
  ...REGRESSIONS.flatMap(([of, what, printed, note]) =>
    CODINGS.map((coding) => figure(what, of, printed, 'probability', { coding, note })),
  ),
  ...SHARES.map(([what, of, part, printed]) =>
    figure(what, of, printed, 'percent', { part, note: 'not_reproducible' }),
  ),
];
