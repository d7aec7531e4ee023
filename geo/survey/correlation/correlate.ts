import { seededRandom } from '../../statistics/random.ts';
import type { CorrelationReport } from '../report-types.ts';
import type { ScoredVariable } from '../scores/score-variable.ts';
import type { SurveySetup } from '../setup/survey-setup.ts';
import { adjustBenjaminiHochberg, adjustHolm } from './adjust-p.ts';
import { kendall } from './kendall.ts';
import { permuteSpearman } from './permute-spearman.ts';
import { rankValues } from './rank-values.ts';
import { spearman } from './spearman.ts';

type Chosen = { on: 'classes' | 'scores'; values: Float64Array };

/** Scores where the set-up wants them and the variable has them, classes otherwise. */
export const chooseValues = (
  { classes, scores }: ScoredVariable,
  wanted: SurveySetup['correlateOn'],
): Chosen =>
  wanted === 'scores' && scores !== null
    ? { on: 'scores', values: scores }
    : { on: 'classes', values: classes };

/**
 * Rank correlations of every predictor with the outcome. Holm and Benjamini-Hochberg are over the
 * Spearman tests of all predictors.
 */
export function correlate(
  predictors: readonly ScoredVariable[],
  outcome: ScoredVariable,
  { correlateOn, alpha, seed }: Pick<SurveySetup, 'correlateOn' | 'alpha' | 'seed'>,
): CorrelationReport[] {
  const rankedOutcome = rankValues(chooseValues(outcome, correlateOn).values);
  const chosen = predictors.map((one) => chooseValues(one, correlateOn));
  const ranked = chosen.map(({ values }) => rankValues(values));
  const permutations = permuteSpearman(ranked, rankedOutcome, seededRandom(seed));
  const rhos = ranked.map((one) => spearman(one, rankedOutcome, alpha));
  const p = rhos.map((one) => one?.p ?? null);
  const [holm, benjaminiHochberg] = [adjustHolm(p), adjustBenjaminiHochberg(p)];
  return predictors.map(({ id }, at) => ({
    predictor: id,
    on: chosen[at]?.on ?? 'classes',
    spearman: rhos[at] ?? null,
    permutation: permutations[at] ?? null,
    kendall: kendall(ranked[at] ?? rankedOutcome, rankedOutcome),
    holm: holm[at] ?? null,
    benjaminiHochberg: benjaminiHochberg[at] ?? null,
  }));
}
