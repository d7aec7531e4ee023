import { isTwoIndicators, type AskedSide, type Comparable } from '../view/sides.ts';
import type { Bilingual, Language } from './languages.ts';
import { formatPeriod } from './periods.ts';
import { unitOf, type Measured } from './values.ts';

const LETTERS = { a: 'A', b: 'B' };

/** A side as it is named. */
export type NamedSide = AskedSide<Comparable & Measured & { name: Bilingual }>;

/** The letter of a side, where two indicators would need their long names. */
export const letterOf = ({ side }: Pick<NamedSide, 'side'>): string => LETTERS[side];

/** What tells one side from the other: its period, or of two indicators letter and name. */
export function sideName(side: NamedSide, other: NamedSide, language: Language): string {
  const { layer, indicator } = side;
  const asked = layer.period ? formatPeriod(layer.period, language) : '';
  if (!isTwoIndicators(side, other)) return asked;
  return `${letterOf(side)} · ${[indicator.name[language], asked].filter(Boolean).join(', ')}`;
}

/** The same with the unit behind it, unless the name says it already: "B · Angka kemiskinan, %". */
export function measuredName(side: NamedSide, other: NamedSide, language: Language): string {
  const [name, unit] = [sideName(side, other, language), unitOf(side.indicator, language).trim()];
  return unit && !name.includes(`(${unit})`) ? `${name}, ${unit}` : name;
}
