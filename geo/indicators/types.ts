import type { Level } from '../areas/levels.ts';
import type { Bilingual } from '../text/languages.ts';

/** A rate is coloured, a count gets symbols, a status has two named states. */
export const KINDS = ['rate', 'count', 'status'] as const;
export type Kind = (typeof KINDS)[number];

export const DIRECTIONS = ['higher_is_worse', 'higher_is_better', 'neutral'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SUBJECTS = [
  'welfare',
  'work',
  'sanitation',
  'housing',
  'nutrition',
  'education',
  'marginal',
  'population',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Where a value comes from: printed by an agency, computed here, or from the bundled synthetic register. */
export const ORIGINS = ['published', 'computed', 'demonstration'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whether a value may be read: only `ok` values are classed, ranked and summed. */
export const STATUSES = ['ok', 'no_data', 'suppressed', 'not_comparable'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * How a figure was printed or made. `unreliable` is a rate whose interval is too wide by the
 * published rule of geo/statistics/reliability.ts, or that its agency marks so.
 */
export const QUALITIES = [
  'as_printed',
  'rounded',
  'inferred',
  'provisional',
  'derived',
  'unreliable',
  'not_comparable',
] as const;
export type Quality = (typeof QUALITIES)[number];

/** `main` is the figure shown; `alt` is a second source for the same area and period, shown beside it. */
export const SERIES = ['main', 'alt'] as const;
export type Series = (typeof SERIES)[number];

/**
 * Periods that may be read as one line over time. Each inner list is one chain with one
 * definition and one producer; two periods that share no chain have a break between them.
 */
export type Chains = 'all' | 'none' | string[][];

/** How an indicator is made from another one; see derive.ts. */
export type Derivation = { numerator: string; per: 'area_km2' };

/** One row of the register of indicators. Ids are English snake_case; every rate is in percent unless its unit says otherwise. */
export type Indicator = {
  id: string;
  name: Bilingual;
  subject: Subject;
  unit: string;
  kind: Kind;
  direction: Direction;
  definition: Bilingual;
  numerator: Bilingual | null;
  denominator: Bilingual | null;
  /**
   * Id of the indicator of which this one counts a part, or of which this rate is a share; `null`
   * where none is named. Parts of one whole may overlap.
   */
  whole: string | null;
  /** Whether the values of all parts of an area add up to the area's value. */
  additive: boolean;
  chains: Chains;
  derived: Derivation | null;
  /** Computed from a register of families (geo/households/counted.ts), never imported as a figure. */
  counted: boolean;
  /** Published source of the definition, the same in every language. */
  citation: string | null;
};

/** One value for one area, indicator, period and series. `value` is `null` unless there is one to show. */
export type Observation = {
  area: string;
  indicator: string;
  period: string;
  series: Series;
  origin: Origin;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  low: number | null;
  high: number | null;
  status: Status;
  quality: Quality;
  source: string;
  note: string | null;
  /** Day on which the counts behind a figure of a register last moved; none for other figures. */
  asOf?: string | null;
};

/** An area without its geometry. Codes are Kemendagri codes; `parent` is `null` for the kota. */
export type Area = {
  code: string;
  bpsCode: string | null;
  level: Level;
  name: string;
  parent: string | null;
  areaKm2: number;
};
