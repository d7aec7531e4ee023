import { roundTo } from '../cartography/decimals.ts';
import type { ValueClass } from '../cartography/classes.ts';
import { formatNumber } from '../cartography/numbers.ts';
import type { Picture } from '../cartography/picture.ts';
import { fill, type Language } from './languages.ts';
import { PAGE } from './page.ts';
import { stateName, unitOf, type Measured } from './values.ts';

/**
 * Limits of a class as the rule has them: "9,8 – < 13,4 %", or the one value that it holds; "< 10 %" and
 * "≥ 20 %" beyond the values, where a reader set limits; of a status the name of its state.
 */
export function classText(
  { classes, places, scale }: Pick<Picture, 'classes' | 'places' | 'scale'>,
  index: number,
  indicator: Measured,
  language: Language,
): string {
  const found = classes[index];
  if (!found) return '';
  if (indicator.kind === 'status') return stateName(indicator.id, found.from, language);
  const [from, to] = [found.from, found.to].map((limit) => formatNumber(limit, language, places));
  const unit = unitOf(indicator, language);
  const highest = roundTo(scale.at(-1) ?? 0, places);
  const form = formOf(found, index === classes.length - 1, classes.length, highest);
  if (form === null) return from + unit;
  return fill(form[language], { from: from ?? '', to: to ?? '' }) + unit;
}

function formOf({ from, to }: ValueClass, isLast: boolean, classes: number, highest: number) {
  if (from < to) return isLast ? PAGE.upTo : PAGE.below;
  if (classes > 1 && !isLast) return PAGE.under;
  return from > highest ? PAGE.over : null;
}
