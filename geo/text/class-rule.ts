import { mean, sampleStandardDeviation } from 'simple-statistics';
import { formatNumber } from '../cartography/numbers.ts';
import { isDiverging } from '../cartography/palettes.ts';
import type { Picture } from '../cartography/picture.ts';
import type { Method, Style } from '../cartography/style.ts';
import type { Direction, Kind } from '../indicators/types.ts';
import { fill, type Language } from './languages.ts';
import { PAGE, type Sentence } from './page.ts';

const RULES: Record<Method, Sentence> = {
  quantile: 'quantileRule',
  equal: 'equalRule',
  natural: 'naturalRule',
  pretty: 'prettyRule',
  deviation: 'deviationRule',
  manual: 'manualRule',
};

/** What a rule is told of: the picture, which way is worse, and how its reader chose classes and colours. */
export type Ruled = {
  picture: Pick<Picture, 'kind' | 'classes' | 'scale' | 'places'>;
  direction: Direction;
  style: Pick<Style, 'method' | 'palette'>;
};

/** How the classes were made and what dark means, in words; nothing where that needs none. */
export function classRule(ruled: Ruled, language: Language): string {
  const say = (name: Sentence) => PAGE[name][language];
  const { kind, classes, scale } = ruled.picture;
  if (kind === 'count') return say('countRule');
  if (kind === 'status') return ruled.direction === 'neutral' ? '' : darkText(ruled, language);
  if (classes.length === 0) return '';
  if (classes.length === 1) return scale.length > 1 ? say('oneClassRule') : '';
  return `${methodText(ruled, language)} ${say('halfOpenRule')} ${darkText(ruled, language)}`;
}

function methodText({ picture, style: { method } }: Ruled, language: Language): string {
  const { classes, scale, places } = picture;
  const [middle, deviation] =
    method === 'deviation' ? [mean(scale), sampleStandardDeviation(scale)] : [0, 0];
  return fill(PAGE[RULES[method]][language], {
    classes: classes.length,
    mean: formatNumber(middle, language, places),
    deviation: formatNumber(deviation, language, places),
  });
}

function darkText({ direction, style }: Ruled, language: Language): string {
  const isNeutral = direction === 'neutral';
  if (!isDiverging(style.palette)) {
    return PAGE[isNeutral ? 'darkerMore' : 'darkerWorse'][language];
  }
  const side = PAGE[isNeutral ? 'sideMore' : 'sideWorse'][language];
  return fill(PAGE.darkerEnds[language], { side });
}

const COMMON: Record<Kind, Sentence> = {
  rate: 'commonBreaks',
  count: 'commonCircles',
  status: 'commonBreaks',
};

/** What two periods of one indicator have in common. */
export const commonRule = (kind: Kind, language: Language): string => PAGE[COMMON[kind]][language];

/** How the nine classes of two mixed indicators were made and what dark means, in words. */
export function bivariateRule(directions: readonly Direction[], language: Language): string {
  const isJudged = directions.every((direction) => direction !== 'neutral');
  const dark = PAGE[isJudged ? 'bivariateWorse' : 'bivariateMore'][language];
  return `${PAGE.bivariateRule[language]} ${dark}`;
}
