import { formatNumber } from '../../cartography/numbers.ts';
import type { OrdinalReport } from '../../survey/report-types.ts';
import { fill, type Language } from '../languages.ts';
import { MEANINGS } from './meanings.ts';
import { CODING_NAMES } from './names.ts';
import { capitalise, formatP } from './numbers.ts';
import type { Pair } from './tell-meaning.ts';

/**
 * What an ordinal regression means, in up to three sentences: whether the predictors help to explain the
 * outcome, the odds ratio of a single covariate, and the test of parallel lines. Separation and a fit that
 * did not converge are said instead. `x` names all predictors.
 */
export function tellRegression(
  { coding, predictors, regression }: OrdinalReport,
  names: Pair,
  alpha: number,
  language: Language,
): string {
  const say = (key: keyof typeof MEANINGS, values: Record<string, string | number>): string =>
    capitalise(fill(MEANINGS[key][language], { ...names, ...values }));
  const { status, fitting, parallelLines, locations } = regression;
  if (status === 'not_converged') return say('notConverged', {});
  const sentences: string[] = status === 'separated' ? [say('separated', {})] : [];
  const { chiSquare, significance, df } = fitting;
  if (chiSquare !== null && significance !== null) {
    const values = {
      coding: CODING_NAMES[coding][language],
      chiSquare: formatNumber(chiSquare, language, 2),
      df,
      p: formatP(significance, language),
    };
    sentences.push(say(significance < alpha ? 'explains' : 'explainsNot', values));
  }
  const odds = coding === 'covariate' && predictors.length === 1 ? locations[0]?.oddsRatio : null;
  if (odds && significance !== null && significance < alpha) {
    const { ratio, low, high } = odds;
    const places = (value: number) => formatNumber(value, language, 2);
    sentences.push(
      say('oddsRatio', { ratio: places(ratio), low: places(low), high: places(high) }),
    );
  }
  const parallel = parallelLines?.significance ?? null;
  if (parallel !== null) {
    const key = parallel < alpha ? 'parallelBroken' : 'parallelKept';
    sentences.push(say(key, { p: formatP(parallel, language) }));
  }
  return sentences.join(' ');
}
