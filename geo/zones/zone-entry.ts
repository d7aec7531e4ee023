import type { Observation, Origin, Status } from '../indicators/types.ts';
import type { Assessed, Strip } from './build-strips.ts';
import { BOUNDS, type Bound } from './containment.ts';
import { zoneSetId, type ZoneSet } from './kinds.ts';
import { compare, type Compared } from './outside.ts';
import { slumClass, type SlumClass } from './polygon.ts';
import { FAMILIES_INSIDE, type CountMethod, type ZoneFigure } from './zone-figure.ts';

/** Families inside at one bound, or why there is no number. */
export type FamilyCount = { value: number | null; status: Status };

/** One set of zones in one area: what it covers, who lives there, and how they differ from the rest. */
export type ZoneEntry = ZoneSet & {
  area: string;
  article: string | null;
  assessed: Assessed;
  areaM2: number | null;
  share: number | null;
  slumClass: SlumClass | null;
  families: Record<Bound, FamilyCount>;
  method: CountMethod | null;
  period: string | null;
  /** Latest day on which counts behind any of its figures moved; only of a real register. */
  asOf: string | null;
  origin: Origin | null;
  note: string | null;
  compared: Compared[];
};

const NO_DATA: FamilyCount = { value: null, status: 'no_data' };

/**
 * Joins what a set covers of an area with the figures of the families inside and of the whole area, all
 * of one period. `figures` and `whole` are those of the area; others are not looked at.
 */
export function zoneEntry(
  strip: Omit<Strip, 'geometry'>,
  figures: readonly ZoneFigure[],
  whole: readonly Observation[],
): ZoneEntry {
  const { kind, widthM, basis, area, article, assessed, areaM2, share, scoreHigh } = strip;
  const id = zoneSetId(strip);
  const own = figures.filter((one) => one.area === area && zoneSetId(one.set) === id);
  const counts = BOUNDS.map((bound): [Bound, FamilyCount] => {
    const figure = own.find(({ indicator }) => indicator === FAMILIES_INSIDE[bound]);
    return [bound, figure ? { value: figure.value, status: figure.status } : NO_DATA];
  });
  const [first] = own;
  const countIds: readonly string[] = Object.values(FAMILIES_INSIDE);
  const rates = own.filter(({ indicator }) => !countIds.includes(indicator));
  return {
    ...{ kind, widthM, basis, area, article, assessed, areaM2, share },
    slumClass: scoreHigh === null ? null : slumClass(scoreHigh),
    families: Object.fromEntries(counts) as Record<Bound, FamilyCount>,
    method: first?.method ?? null,
    period: first?.period ?? null,
    asOf: latestOf(own),
    origin: first?.origin ?? null,
    note: own.find(({ note }) => note !== null)?.note ?? null,
    compared: rates.map((rate) => compare(rate, wholeOf(rate, whole))),
  };
}

// ISO dates sort as texts.
const latestOf = (figures: readonly ZoneFigure[]): string | null =>
  figures
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1) ?? null;

const wholeOf = (rate: Observation, whole: readonly Observation[]): Observation | null =>
  whole.find(
    ({ area, indicator, period, origin, series }) =>
      area === rate.area &&
      indicator === rate.indicator &&
      period === rate.period &&
      origin === rate.origin &&
      series === 'main',
  ) ?? null;

/** Whether a set is worth telling of an area: it covers some of it, somebody may be inside, or nobody can tell. */
export const isTold = ({ areaM2, assessed, families: { high } }: ZoneEntry): boolean =>
  assessed === 'none' || (areaM2 ?? 0) > 0 || (high.status !== 'no_data' && high.value !== 0);
