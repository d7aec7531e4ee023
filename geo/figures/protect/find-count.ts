import type { Cell } from './model.ts';
import { areNested, groupBy } from './tables.ts';

/** Finds the count of an indicator for the area and the period of another figure. */
export type FindCount = (indicator: string, beside: Pick<Cell, 'area' | 'period'>) => Cell | null;

/**
 * Looks first in the period itself, then in periods that lie within or around it: the base of a
 * month is often given for its year. Figures of the main series come first.
 */
export function countFinder(cells: readonly Cell[]): FindCount {
  const places = new Map(
    groupBy(cells, placeOf).map((group) => [
      placeOf(group[0]),
      group.toSorted((a, b) => rank(a) - rank(b)),
    ]),
  );
  return (indicator, { area, period }) => {
    const there = places.get(placeOf({ indicator, area })) ?? [];
    const exact = there.find((cell) => cell.period === period);
    return exact ?? there.find((cell) => areNested(cell.period, period)) ?? null;
  };
}

const placeOf = (place: Pick<Cell, 'indicator' | 'area'> | undefined): string =>
  `${place?.indicator ?? ''} ${place?.area ?? ''}`;

const rank = ({ figure }: Cell): number => (figure?.series === 'main' ? 0 : 1);
