import type { Observation } from '../../indicators/types.ts';

/** A printed figure, what a total leaves over, the count behind a rate, or what that leaves of its base. */
export type Role = 'figure' | 'remainder' | 'behind' | 'rest';

/**
 * One count of people, or one rate, as an outsider meets it. Implied counts are printed nowhere, but
 * what is printed narrows them: a remainder, a rest, the count behind a rate.
 */
export type Cell = {
  name: string;
  area: string;
  indicator: string;
  period: string;
  /** `null` for an implied count. */
  figure: Observation | null;
  role: Role;
  /** `null` where nobody here knows it: withheld by an import before, or implied. */
  value: number | null;
  isShown: boolean;
  /** Whether it may still be withheld: it comes with this file and was not public before. */
  mayHide: boolean;
};

/** The parts add up to the total: over areas, between indicators, or one part: the same count. */
export type Sum = {
  kind: 'sum';
  over: 'areas' | 'parts' | 'same';
  total: Cell;
  parts: Cell[];
};

/** A printed rate: the count is at least `low` and at most `high` times the base. */
export type Share = {
  kind: 'share';
  count: Cell;
  base: Cell;
  rate: Cell;
  low: number;
  high: number;
};

export type Rule = Sum | Share;

/** The figures of one system, and all that ties them together. */
export type Model = { cells: Cell[]; rules: Rule[] };

/** Fewest values that a withheld count must be able to have. */
export const FEWEST_VALUES = 3;

/** A count that is printed nowhere. `value` is `null` where it is not sure. */
export const implied = (
  role: Exclude<Role, 'figure'>,
  { area, indicator, period }: Pick<Cell, 'area' | 'indicator' | 'period'>,
  { of = '', value = null }: { of?: string; value?: number | null } = {},
): Cell => ({
  name: [role, area, indicator, period, of].join(' '),
  area,
  indicator,
  period,
  figure: null,
  role,
  value,
  isShown: false,
  mayHide: false,
});

/** Cells that a rule names; the printed rate is no count and is not among them. */
export const cellsOf = (rule: Rule): Cell[] =>
  rule.kind === 'sum' ? [rule.total, ...rule.parts] : [rule.count, rule.base];

/** Whether a rule can be used: a rate that is not shown says nothing. */
export const isActive = (rule: Rule): boolean => rule.kind === 'sum' || rule.rate.isShown;
