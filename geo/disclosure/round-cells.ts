import type { CountedIndicator } from '../households/counted.ts';
import { span } from './integer-set.ts';
import {
  DEFAULT_THRESHOLD,
  EXACT_FROM,
  releaseCount,
  roundDenominator,
  type Rounding,
} from './release-count.ts';
import { type DraftCell, releaseTree, type TreeCell } from './release-tree.ts';
import type { ExactCell, TableOptions } from './settle-table.ts';
import { findFates } from './shared-fate.ts';
import type { ExactCount } from './withhold.ts';

/** Whether all of the denominator are counted; a count of families is of nothing else. */
export const isAll = ({ denominator }: CountedIndicator, cell: ExactCount): boolean =>
  denominator !== null && cell.numerator === cell.denominator;

/** How the counts of a cell are rounded. */
export const roundingOf = (
  { level }: ExactCell,
  by: Rounding['by'],
  { threshold = DEFAULT_THRESHOLD, exactCity = false }: TableOptions,
): Rounding => ({ threshold, by, exactFrom: exactCity && level === 'kota' ? EXACT_FROM : null });

/**
 * The denominator that a rate shows beside its numerator: the released one, or higher by multiples
 * of the threshold where a rest that is not zero would vanish.
 */
export function showDenominator(
  released: number,
  numerator: number,
  exact: ExactCount,
  threshold: number,
): number {
  if (exact.numerator === exact.denominator || numerator < released) return released;
  return released + threshold * (Math.floor((numerator - released) / threshold) + 1);
}

/** The rounded numerator; all of the denominator shows as the denominator does. */
export function releaseNumerator(
  indicator: CountedIndicator,
  cell: ExactCell,
  denominator: number | null,
  options: TableOptions,
): number | null {
  // All have what is good: shown as exactly 100 %, so the two counts are rounded as one.
  if (isAll(indicator, cell)) return denominator;
  const key = { salt: options.salt, name: indicator.numerator.name, area: cell.area };
  const { threshold, exactFrom } = roundingOf(cell, 'shift', options);
  return indicator.denominator
    ? releaseCount(cell.numerator, key, threshold, exactFrom)
    : roundDenominator(cell.numerator, threshold, exactFrom);
}

/** The rounded denominators of all areas; none where the indicator is a count of families. */
export function releaseDenominators(
  { denominator }: CountedIndicator,
  cells: readonly ExactCell[],
  options: TableOptions,
): TreeCell[] {
  if (denominator === null) return [];
  const sized = cells.map((cell) => ({ ...cell, size: cell.denominator }));
  const { sameAs } = findFates(sized, options.isApart);
  const drafts = cells.map((cell): DraftCell => {
    const rounding = roundingOf(cell, 'nearest', options);
    const { threshold, exactFrom } = rounding;
    const released = roundDenominator(cell.denominator, threshold, exactFrom);
    const { area, parent } = cell;
    return {
      ...{ area, parent, rounding, released, sameAs: sameAs.get(area) },
      ifWithheld: span(1, threshold - 1),
    };
  });
  return releaseTree(drafts);
}
