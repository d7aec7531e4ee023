import type { Indicator, Observation } from '../../indicators/types.ts';
import { figureKey } from '../figure-key.ts';
import { isPersonal, isTooSmall } from '../withhold.ts';
import type { Cell } from './model.ts';
import { scaleOf } from './printed-share.ts';

/** What a file brings and what is stored beside it. */
export type Given = {
  /** The figures of the file, numbers included. */
  figures: readonly Observation[];
  /** All stored figures that nobody derives anew, those that the file replaces included. */
  stored: readonly Observation[];
  indicators: ReadonlyMap<string, Indicator>;
  /** An agency has printed the figures of the file already. */
  isPublished: boolean;
  /** Counts below this are small. */
  threshold: number;
};

/** Counts of people by indicator, and rates that may be a share of them. */
export type Gathered = { counts: Cell[]; rates: Cell[]; small: Cell[] };

/** The figures as cells; small counts of the file that are not public yet are withheld here. */
export function gatherCells(given: Given): Gathered {
  const stored = new Map(given.stored.map((one) => [figureKey(one), one]));
  const fresh = new Map(given.figures.map((one) => [figureKey(one), one]));
  const gathered: Gathered = { counts: [], rates: [], small: [] };
  const add = (figure: Observation, mayHide: boolean) => {
    const indicator = given.indicators.get(figure.indicator);
    if (!indicator || indicator.counted) return;
    const cell = cellOf(figure, mayHide);
    if (isPersonal(indicator)) gathered.counts.push(cell);
    else if (isShare(indicator)) gathered.rates.push(cell);
    const isSmall = mayHide && isTooSmall(indicator, figure.value ?? 0, given.threshold);
    if (!isSmall) return;
    cell.isShown = false;
    gathered.small.push(cell);
  };
  for (const [key, figure] of stored) if (!fresh.has(key)) add(figure, false);
  for (const [key, figure] of fresh) {
    const isPublic = stored.get(key)?.value === figure.value;
    add(figure, !given.isPublished && !isPublic);
  }
  return gathered;
}

const isShare = ({ kind, unit }: Indicator): boolean =>
  kind === 'rate' && (scaleOf(unit) !== null || /\/km|per_km/.test(unit));

const cellOf = (figure: Observation, mayHide: boolean): Cell => ({
  name: figureKey(figure),
  area: figure.area,
  indicator: figure.indicator,
  period: figure.period,
  figure,
  role: 'figure',
  value: figure.value,
  isShown: figure.value !== null,
  mayHide: mayHide && figure.value !== null,
});
