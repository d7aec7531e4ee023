import { decimalsOfComputed } from '../../geo/cartography/decimals.ts';
import { unitSuffix } from '../../geo/cartography/numbers.ts';
import { zoneSetName } from '../../geo/text/zone-names.ts';
import type { AreaZone, ZoneSetEntry } from '../../server/schemas/zones.ts';
import { number } from '../format.ts';
import { language, pick, say } from '../state.ts';
import { STATUS_NAMES } from '../../geo/text/names.ts';

type Counted = Pick<
  AreaZone,
  'assessed' | 'families_low' | 'families' | 'families_high' | 'families_status'
>;

/** Name of a set in the reader's language: "Bantaran kali, 100 m". */
export const setName = (set: Pick<ZoneSetEntry, 'kind' | 'width_m' | 'basis'>): string =>
  zoneSetName(set, language.value);

/** Families by the best line without unit, or why there is no number. */
export function bestWords({ assessed, families, families_status }: Counted): string {
  if (assessed === 'none') return say('notAssessed');
  if (families_status === 'suppressed') return say('hiddenCount');
  return families === null ? pick(STATUS_NAMES.no_data).toLowerCase() : number(families);
}

/** Whether there is a number of families by the best line. */
export const isNumber = ({ assessed, families, families_status }: Counted): boolean =>
  assessed !== 'none' && families_status === 'ok' && families !== null;

/** What families inside are at least and at most, as far as it is told. */
export function rangeWords({ assessed, families_low: low, families_high: high }: Counted): string {
  if (assessed === 'none') return '';
  if (low !== null && high !== null) return say('range', { low: number(low), high: number(high) });
  if (high !== null) return say('atMost', { high: number(high) });
  return low === null ? '' : say('atLeast', { low: number(low) });
}

const SQUARE_METRES = 10_000;

/** Area covered and its part of the whole: "20,0 ha · 3 % wilayah". */
export function areaWords({
  area_m2,
  area_share,
}: Pick<AreaZone, 'area_m2' | 'area_share'>): string {
  if (area_m2 === null || area_share === null) return '';
  const hectares = area_m2 / SQUARE_METRES;
  return say('zoneArea', {
    hectares: number(hectares, hectares < 100 ? 1 : 0),
    share: `${number(area_share, area_share < 10 ? 1 : 0)}${unitSuffix('%', language.value)}`,
  });
}

/** A rate inside or outside, in percent. */
export const rateWords = (value: number): string =>
  number(value, decimalsOfComputed(value)) + unitSuffix('%', language.value);

const RATIO_PLACES = 2;

/** "1,30 kali luar (1,10 – 1,54)", or nothing where it is not told. */
export function ratioWords(ratio: number | null, low: number | null, high: number | null): string {
  if (ratio === null) return '';
  const words = say('timesOutside', { ratio: number(ratio, RATIO_PLACES) });
  if (low === null || high === null) return words;
  const range = { low: number(low, RATIO_PLACES), high: number(high, RATIO_PLACES) };
  return `${words} (${say('range', range)})`;
}
