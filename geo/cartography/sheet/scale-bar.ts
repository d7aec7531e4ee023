import { ELLIPSOID } from '../../boundaries/geodesic.ts';
import type { Language } from '../../text/languages.ts';
import { unmercator, type Frame } from '../drawing.ts';
import { formatNumber } from '../numbers.ts';
import { roundTo } from '../decimals.ts';

/** A bar of a round length; `width` is in units of the frame, `parts` are equal. */
export type ScaleBar = { metres: number; width: number; parts: number; label: string };

const LEADS = [
  { lead: 5, parts: 5 },
  { lead: 2, parts: 4 },
  { lead: 1, parts: 4 },
];

/** Metres on the ground in one unit of the frame, along the parallel through its middle (WGS 84). */
export function metresPerUnit({ west, north, scale, width, height }: Frame): number {
  const y = north + height / scale / 2;
  const [left, lat] = unmercator([west, y]);
  const [right] = unmercator([west + width / scale, y]);
  return (ELLIPSOID.Inverse(lat, left, lat, right).s12 ?? 0) / width;
}

/** The longest bar of 1, 2 or 5 times a power of ten that is not wider than `most` units of the frame. */
export function scaleBarOf(frame: Frame, most: number, language: Language): ScaleBar {
  const perUnit = metresPerUnit(frame);
  const room = perUnit * most;
  const power = 10 ** Math.floor(Math.log10(room));
  const { lead, parts } = LEADS.find((one) => one.lead * power <= room) ?? { lead: 1, parts: 4 };
  const metres = lead * power;
  return { metres, width: metres / perUnit, parts, label: lengthWords(metres, language) };
}

/** A length as the bar says it. */
export const lengthWords = (metres: number, language: Language): string =>
  metres >= 1000
    ? `${formatNumber(metres / 1000, language)}\u00a0km`
    : `${formatNumber(metres, language)}\u00a0m`;

/** The scale as `1 : 87.000`, to two figures: true when the page is printed at its own size. */
export function scaleWords(frame: Frame, unitsPerMillimetre: number, language: Language): string {
  const ratio = metresPerUnit(frame) * unitsPerMillimetre * 1000;
  const places = 1 - Math.floor(Math.log10(ratio));
  return `1 : ${formatNumber(roundTo(ratio, places), language)}`;
}
