import { formatChange, formatNumber, unitSuffix } from '../geo/cartography/numbers.ts';
import { OBSTACLES, STATE_NAMES, STATUS_NAMES } from '../geo/text/names.ts';
import { formatPeriod } from '../geo/text/periods.ts';
import type { Status } from '../geo/indicators/types.ts';
import type { IndicatorEntry } from '../server/schemas/indicators.ts';
import type { Change } from './data/change.ts';
import { language, pick, say } from './state.ts';

type Measured = Pick<IndicatorEntry, 'id' | 'kind' | 'unit_name'>;

/** A number in the reader's language. */
export const number = (value: number, places?: number): string =>
  formatNumber(value, language.value, places);

/** Name of a state of a status indicator: 1 holds, 0 does not. */
export function stateName(id: string, value: number): string {
  const names = STATE_NAMES[id] ?? STATE_NAMES['other'];
  const name = names?.[value === 1 ? 1 : 0];
  return name ? pick(name) : String(value);
}

/** A value without its unit: a number, or the name of a state. */
export const bareValue = (value: number, { id, kind }: Measured, places?: number): string =>
  kind === 'status' ? stateName(id, value) : number(value, places);

/** The unit as it follows a number, leading space included; nothing for a status. */
export const unitOf = ({ kind, unit_name }: Measured): string =>
  kind === 'status' ? '' : unitSuffix(pick(unit_name), language.value);

/** A value as it stands alone: number with unit, the name of a state, or why there is none. */
export function fullValue(
  value: number | null,
  status: Status,
  indicator: Measured,
  places?: number,
): string {
  if (status !== 'ok' || value === null)
    return pick(STATUS_NAMES[status === 'ok' ? 'no_data' : status]);
  return bareValue(value, indicator, places) + unitOf(indicator);
}

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
