import { formatNumber, unitSuffix } from '../cartography/numbers.ts';
import type { Kind, Status } from '../indicators/types.ts';
import type { Bilingual, Language } from './languages.ts';
import { STATE_NAMES, STATUS_NAMES } from './names.ts';

/** What the words of a value need to know of its indicator. */
export type Measured = { id: string; kind: Kind; unit_name: Bilingual };

/** Name of a state of a status indicator: 1 holds, 0 does not. */
export function stateName(id: string, value: number, language: Language): string {
  const names = STATE_NAMES[id] ?? STATE_NAMES['other'];
  return names?.[value === 1 ? 1 : 0]?.[language] ?? String(value);
}

/** A value without its unit: a number, or the name of a state. */
export const bareValue = (
  value: number,
  { id, kind }: Measured,
  language: Language,
  places?: number,
): string =>
  kind === 'status' ? stateName(id, value, language) : formatNumber(value, language, places);

/** The unit as it follows a number, leading space included; nothing for a status. */
export const unitOf = ({ kind, unit_name }: Measured, language: Language): string =>
  kind === 'status' ? '' : unitSuffix(unit_name[language], language);

/** A value as it stands alone: number with unit, the name of a state, or why there is none. */
export function fullValue(
  value: number | null,
  status: Status,
  indicator: Measured,
  language: Language,
  places?: number,
): string {
  if (status !== 'ok' || value === null)
    return STATUS_NAMES[status === 'ok' ? 'no_data' : status][language];
  return bareValue(value, indicator, language, places) + unitOf(indicator, language);
}
