import type { BivariatePicture } from '../../geo/cartography/bivariate.ts';
import type {
  Outlined,
  SheetContent,
  SheetLegend,
  SheetMap,
} from '../../geo/cartography/sheet/content.ts';
import { bivariateRule } from '../../geo/text/class-rule.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { PAGE } from '../../geo/text/page.ts';
import { measuredName, sideName } from '../../geo/text/side-name.ts';
import { fullValue } from '../../geo/text/values.ts';
import { isTwoIndicators, orderSides } from '../../geo/view/sides.ts';
import type { SeenSide } from './seen-layers.ts';
import type { Seen } from './seen.ts';

/** Keeps the first of equal ones. */
export const isFirst = <T>(value: T, at: number, all: readonly T[]) => all.indexOf(value) === at;

/** The layers that are to be seen at once, from left to right. */
export function sidesOf({ layers: { shown, other, arrangement } }: Seen): SeenSide[] {
  return other && arrangement !== 'one' ? orderSides<SeenSide>(shown, other) : [shown];
}

/** What is to be seen at once, by the names of its indicators. */
export function titleOf(seen: Seen): string {
  const language = seen.view.lang;
  const [first = '', second] = sidesOf(seen)
    .map(({ indicator }) => indicator.name[language])
    .filter(isFirst);
  return second ? fill(PAGE.sheetBoth[language], { first, second }) : first;
}

/** The maps from left to right, with the values below the names where a sheet is fitted to an area. */
export function mapsOf({ layers, view }: Seen, fitted: Outlined | null): SheetMap[] {
  const { maps } = layers;
  const nameOf = (at: number) => {
    const [own, beside] = [maps[at]?.side, maps[1 - at]?.side];
    return own && beside ? sideName(own, beside, view.lang) : '';
  };
  return maps.map(({ side, marks }, i) => ({
    name: nameOf(i),
    marks,
    below: new Map(fitted && !layers.mixed ? valueWords(side, view.lang) : []),
  }));
}

/** One legend for what shares its classes, two for two indicators. */
export function legendsOf({ layers, view, inside }: Seen): SheetLegend[] {
  const { maps, other, shown } = layers;
  const legend = (side: SeenSide, name: string): SheetLegend => ({
    name,
    indicator: side.indicator,
    picture: side.picture,
    off: side.side === 'a' || !other || !isTwoIndicators(shown, other) ? view.off : [],
  });
  const [left, right] = inside ? [] : maps.map(({ side }) => side);
  if (!left || !right || !isTwoIndicators(left, right)) return [legend(shown, '')];
  return [
    legend(left, sideName(left, right, view.lang)),
    legend(right, sideName(right, left, view.lang)),
  ];
}

/** Two indicators mixed into one map. */
export const mixedOf = (
  picture: BivariatePicture,
  [one, two]: [SeenSide, SeenSide],
  language: Language,
): SheetContent['mixed'] => ({
  picture,
  names: [measuredName(one, two, language), measuredName(two, one, language)],
  rule: bivariateRule([one.indicator.direction, two.indicator.direction], language),
});

/** Codes with the values that may be read, in words. */
const valueWords = (
  { values, indicator, picture }: SeenSide,
  language: Language,
): [string, string][] =>
  values.values
    .filter(({ status, value }) => status === 'ok' && value !== null)
    .map(({ code, value }) => [code, fullValue(value, 'ok', indicator, language, picture.places)]);
