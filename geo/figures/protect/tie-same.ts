import { sameCount } from './sum-of.ts';
import type { Cell, Sum } from './model.ts';
import { areNested, groupBy } from './tables.ts';

/**
 * Figures of one indicator and area that an outsider takes for one count: in the other series, or in
 * a period within or around their own, when the number is the same. A number that was withheld before
 * is not known here; it may be the same as the only other one.
 */
export const tieSame = (cells: readonly Cell[]): Sum[] =>
  groupBy(cells, ({ indicator, area }) => `${indicator} ${area}`)
    .filter((group) => group.length > 1)
    .flatMap((group) => group.flatMap((cell, i) => tiesOf(cell, group, i)));

function tiesOf(cell: Cell, group: readonly Cell[], position: number): Sum[] {
  const beside = group.filter((one) => one !== cell && mayBeSame(cell, one));
  if (cell.value === null) {
    const values = new Set(beside.flatMap(({ value }) => value ?? []));
    if (values.size !== 1 || values.has(0)) return [];
    return beside.flatMap((one) => (one.value === null ? [] : [sameCount(cell, one)]));
  }
  return group.slice(position + 1).flatMap((one) => {
    const isSame = beside.includes(one) && one.value === cell.value;
    return isSame ? [sameCount(cell, one)] : [];
  });
}

const mayBeSame = (a: Cell, b: Cell): boolean =>
  a.period === b.period || areNested(a.period, b.period);
