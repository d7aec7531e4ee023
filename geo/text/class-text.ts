import { formatNumber } from '../cartography/numbers.ts';
import type { Picture } from '../cartography/picture.ts';
import { fill, type Language } from './languages.ts';
import { PAGE } from './page.ts';
import { stateName, unitOf, type Measured } from './values.ts';

/** Limits of a class as the rule has them: "9,8 – < 13,4 %"; of a status the name of its state. */
export function classText(
  { classes, places }: Pick<Picture, 'classes' | 'places'>,
  index: number,
  indicator: Measured,
  language: Language,
): string {
  const found = classes[index];
  if (!found) return '';
  if (indicator.kind === 'status') return stateName(indicator.id, found.from, language);
  const [from, to] = [found.from, found.to].map((limit) => formatNumber(limit, language, places));
  const unit = unitOf(indicator, language);
  if (found.from === found.to) return from + unit;
  const form = index === classes.length - 1 ? PAGE.upTo : PAGE.below;
  return fill(form[language], { from: from ?? '', to: to ?? '' }) + unit;
}
