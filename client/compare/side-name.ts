import { isTwoIndicators } from '../../geo/view/sides.ts';
import type { AskedEntry } from '../data/needs.ts';
import { period, unitOf } from '../format.ts';
import { pick } from '../state.ts';

const LETTERS = { a: 'A', b: 'B' };

/** The letter of a side, where two indicators would need their long names. */
export const letterOf = ({ side }: AskedEntry): string => LETTERS[side];

/** What tells one side from the other: its period, or of two indicators letter and name. */
export function sideName(side: AskedEntry, other: AskedEntry): string {
  const { layer, indicator } = side;
  const asked = layer.period ? period(layer.period) : '';
  if (!isTwoIndicators(side, other)) return asked;
  return `${letterOf(side)} · ${[pick(indicator.name), asked].filter(Boolean).join(', ')}`;
}

/** The same with the unit behind it, unless the name says it already: "B · Angka kemiskinan, %". */
export function measuredName(side: AskedEntry, other: AskedEntry): string {
  const [name, unit] = [sideName(side, other), unitOf(side.indicator).trim()];
  return unit && !name.includes(`(${unit})`) ? `${name}, ${unit}` : name;
}
