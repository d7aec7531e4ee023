import { formatNumber } from '../../cartography/numbers.ts';
import type { CorrelationReport, CrossReport } from '../../survey/report-types.ts';
import type { ShareTable } from '../../survey/interventions/shares.ts';
import { type Bilingual, fill, type Language } from '../languages.ts';
import { ALPHA_JUDGEMENTS, CONDITIONAL_WAYS, MEANINGS, STRENGTHS } from './meanings.ts';
import { SHARE_NAMES, SHARE_UNITS } from './names.ts';
import { capitalise, formatP, formatPercent } from './numbers.ts';

/** Names of the predictor and the outcome, in the language of the sentence. */
export type Pair = { x: string; y: string };

type Graded = readonly { from: number; text: Bilingual }[];

const gradeOf = (grades: Graded, value: number, language: Language): string =>
  grades.find(({ from }) => value >= from)?.text[language] ?? '';

const say = (
  sentence: Bilingual,
  language: Language,
  values: Record<string, string | number>,
): string => capitalise(fill(sentence[language], values));

/** What a rank correlation means, at level `alpha`. */
export function tellCorrelation(
  { spearman }: Pick<CorrelationReport, 'spearman'>,
  names: Pair,
  alpha: number,
  language: Language,
): string {
  if (spearman === null) return say(MEANINGS.noCorrelation, language, names);
  const { rho, p } = spearman;
  const values = { ...names, rho: formatNumber(rho, language, 2), p: formatP(p, language) };
  if (p >= alpha) return say(MEANINGS.unrelated, language, values);
  const strength = gradeOf(STRENGTHS, Math.abs(rho), language);
  return say(rho < 0 ? MEANINGS.relatedOpposite : MEANINGS.related, language, {
    ...values,
    strength,
  });
}

/** What becomes of a relation when it is one of several tests; `''` where there is nothing to add. */
export function tellAdjusted(
  { spearman, holm }: Pick<CorrelationReport, 'spearman' | 'holm'>,
  names: Pair,
  tests: number,
  alpha: number,
  language: Language,
): string {
  if (spearman === null || holm === null || tests < 2 || spearman.p >= alpha) return '';
  const values = { ...names, count: tests, p: formatP(holm, language) };
  return say(holm < alpha ? MEANINGS.keptByAdjusting : MEANINGS.lostByAdjusting, language, values);
}

/** What a cross-table means: by its exact or permutation p where cells are small. */
export function tellCrossTable(
  { chiSquare, conditional }: Pick<CrossReport, 'chiSquare' | 'conditional'>,
  names: Pair,
  alpha: number,
  language: Language,
): string {
  if (chiSquare === null) return say(MEANINGS.noTable, language, names);
  const other = chiSquare.tooSmall ? conditional : null;
  const p = other?.p ?? chiSquare.p;
  const sentence = p < alpha ? MEANINGS.differs : MEANINGS.noDifference;
  const statistic = formatNumber(chiSquare.statistic, language, 2);
  const meaning = say(sentence, language, {
    ...names,
    statistic,
    df: chiSquare.df,
    p: formatP(p, language),
  });
  if (other === null) return meaning;
  const replicates = formatNumber('replicates' in other ? other.replicates : 0, language);
  const way = fill(CONDITIONAL_WAYS[other.method][language], { replicates });
  return `${meaning} ${say(MEANINGS.smallCells, language, { way })}`;
}

/** What Cronbach's alpha of a variable means. */
export function tellAlpha(alpha: number | null, x: string, language: Language): string {
  if (alpha === null) return say(MEANINGS.noAlpha, language, { x });
  const judgement = gradeOf(ALPHA_JUDGEMENTS, alpha, language);
  return say(MEANINGS.alpha, language, { x, judgement, alpha: formatNumber(alpha, language, 2) });
}

/** The largest share of a table of interventions, with its unit. */
export function tellShares({ shares, unit }: ShareTable, language: Language): string {
  const [largest] = shares.toSorted((one, other) => other.percent - one.percent);
  if (!largest) return '';
  const names: Record<string, Bilingual | undefined> = SHARE_NAMES;
  return say(MEANINGS.largestShare, language, {
    name: names[largest.id]?.[language] ?? largest.id,
    percent: formatPercent(largest.percent, language),
    unit: SHARE_UNITS[unit][language],
  });
}
