import { mean, sampleStandardDeviation } from 'simple-statistics';
import { isDiverging } from '../../geo/cartography/palettes.ts';
import type { Method } from '../../geo/cartography/style.ts';
import type { Sentence } from '../../geo/text/page.ts';
import { chosenStyle } from '../data/chosen-style.ts';
import type { ShownLayer } from '../data/shown.ts';
import { number } from '../format.ts';
import { say } from '../state.ts';

const RULES: Record<Method, Sentence> = {
  quantile: 'quantileRule',
  equal: 'equalRule',
  natural: 'naturalRule',
  pretty: 'prettyRule',
  deviation: 'deviationRule',
  manual: 'manualRule',
};

/** How the classes were made and what dark means, in words; nothing where that needs none. */
export function ruleText(shown: ShownLayer): string {
  const { kind, classes, scale } = shown.picture;
  if (kind === 'count') return say('countRule');
  if (kind === 'status') return shown.indicator.direction === 'neutral' ? '' : darkText(shown);
  if (classes.length === 0) return '';
  if (classes.length === 1) return scale.length > 1 ? say('oneClassRule') : '';
  return `${methodText(shown)} ${say('halfOpenRule')} ${darkText(shown)}`;
}

function methodText({ picture: { classes, scale, places } }: ShownLayer): string {
  const { method } = chosenStyle.value;
  const [middle, deviation] =
    method === 'deviation' ? [mean(scale), sampleStandardDeviation(scale)] : [0, 0];
  return say(RULES[method], {
    classes: classes.length,
    mean: number(middle, places),
    deviation: number(deviation, places),
  });
}

function darkText({ indicator: { direction } }: ShownLayer): string {
  const isNeutral = direction === 'neutral';
  if (!isDiverging(chosenStyle.value.palette)) return say(isNeutral ? 'darkerMore' : 'darkerWorse');
  return say('darkerEnds', { side: say(isNeutral ? 'sideMore' : 'sideWorse') });
}
