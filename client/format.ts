import { formatChange, formatNumber } from '../geo/cartography/numbers.ts';
import { asOfText } from '../geo/text/as-of.ts';
import { OBSTACLES } from '../geo/text/names.ts';
import { formatPeriod } from '../geo/text/periods.ts';
import * as values from '../geo/text/values.ts';
import type { Measured } from '../geo/text/values.ts';
import type { Status } from '../geo/indicators/types.ts';
import type { Language } from '../geo/text/languages.ts';
import type { Change } from './data/change.ts';
import { language, pick, say } from './state.ts';

/** A number in the reader's language. */
export const number = (value: number, places?: number): string =>
  formatNumber(value, language.value, places);

export const stateName = (id: string, value: number): string =>
  values.stateName(id, value, language.value);

export const bareValue = (value: number, indicator: Measured, places?: number): string =>
  values.bareValue(value, indicator, language.value, places);

export const unitOf = (indicator: Measured): string => values.unitOf(indicator, language.value);

export const fullValue = (
  value: number | null,
  status: Status,
  indicator: Measured,
  places?: number,
): string => values.fullValue(value, status, indicator, language.value, places);

/** The unit of a change: a percentage changes by percentage points. */
export const changeUnit = (indicator: Measured & { unit: string }): string =>
  indicator.unit === 'percent' ? say('percentagePoints') : unitOf(indicator).trim();

/** A change without its unit, or why there is none; in brackets when it rests on an unreliable value. */
export function bareChange(change: Change, places: number): string {
  if (change.kind === 'none') return pick(OBSTACLES[change.obstacle]);
  const amount = formatChange(change.value, language.value, places);
  return change.unreliable ? `${amount} (${say('unreliable').toLowerCase()})` : amount;
}

/** A period in the reader's language. */
export const period = (text: string): string => formatPeriod(text, language.value);

/** On which day figures of a real register are; nothing of all others, nor of answers kept from before days were. */
export const asOf = (days: Iterable<string | null | undefined>): string | null =>
  asOfText(days, language.value);

const MOMENT: Record<Language, { date: Intl.DateTimeFormat; time: Intl.DateTimeFormat }> = {
  id: momentIn('id-ID'),
  en: momentIn('en-GB'),
};

function momentIn(locale: string) {
  return {
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
  };
}

/** A moment (ISO 8601) on the reader's clock: "23 November 2026 10.15". */
export function moment(text: string): string {
  const { date, time } = MOMENT[language.value];
  const at = new Date(text);
  return `${date.format(at)} ${time.format(at)}`;
}
