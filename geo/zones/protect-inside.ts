import { linkAreas, type SetTies, smallDifferences } from '../disclosure/link-areas.ts';
import type { Terms } from '../disclosure/linked-counts.ts';
import type { Inclusion, Union } from '../disclosure/nested.ts';
import { protectLinked } from '../disclosure/protect-linked.ts';
import { shiftOf } from '../disclosure/release-count.ts';
import { withheldFor } from '../disclosure/release-rate.ts';
import type { ReleasedTable } from '../disclosure/release-tables.ts';
import type { CountedIndicator } from '../households/counted.ts';
import type { CountedArea } from '../households/exact-areas.ts';
import { isShown, seeNumerator, type ToldCount } from './see-numerator.ts';

/** The families of one set, or all: exact counts by area in one order, and what is told of them. */
export type InsideTables = {
  exact: readonly CountedArea[];
  released: ReadonlyMap<string, ReleasedTable>;
};

export type InsideTies = {
  indicators: readonly CountedIndicator[];
  /** Inclusions and unions of the sets, as places among them. */
  inclusions: readonly Inclusion[];
  unions: readonly Union[];
  salt: Uint8Array;
  threshold: number;
};

/**
 * Attacks the numerators of all sets and of the whole areas together, one indicator after the other, and
 * withholds what exposes a count in the tables of the sets: what contains what, unions and their parts,
 * inside and outside, totals of areas. Every withheld numerator that is told of, and every group that
 * small between two that are, keeps three possible sizes for the outsider of linked-counts.ts. The whole
 * areas are published already, and not touched.
 */
export function protectInside(
  sets: readonly { exact: readonly CountedArea[]; released: Map<string, ReleasedTable> }[],
  whole: InsideTables,
  ties: InsideTies,
): void {
  const outsideOf = sets.map((_, inner) => ({ inner, outer: sets.length }));
  const setTies: SetTies = {
    sets: sets.length + 1,
    inclusions: [...ties.inclusions, ...outsideOf],
    unions: ties.unions,
  };
  for (const indicator of ties.indicators) {
    const cells = listCells(indicator.id, [...sets, whole]);
    for (const at of chooseWithheld(indicator, cells, whole.exact, setTies, ties)) {
      const { set, area } = cells[at] ?? NO_CELL;
      sets[set]?.released.get(indicator.id)?.set(area, withheldFor('small_count'));
    }
  }
}

type Cell = ToldCount & { set: number; area: string };
const NO_CELL = { set: -1, area: '' };

/** The counts of an indicator, area after area and in each set after set. */
function listCells(id: string, tables: readonly InsideTables[]): Cell[] {
  const [first] = tables;
  return (first?.exact ?? []).flatMap(({ area }, place) =>
    tables.map(({ exact, released }, set): Cell => {
      const count = exact[place]?.counts.find(({ indicator }) => indicator === id);
      const { numerator = 0, denominator = 0 } = count ?? {};
      return {
        set,
        area,
        numerator,
        denominator: denominator ?? 0,
        told: released.get(id)?.get(area),
      };
    }),
  );
}

function chooseWithheld(
  indicator: CountedIndicator,
  cells: readonly Cell[],
  places: readonly CountedArea[],
  setTies: SetTies,
  { salt, threshold }: InsideTies,
): number[] {
  const whole = setTies.sets - 1;
  const shifts = new Map(
    places.map(({ area }) => [
      area,
      shiftOf({ salt, name: indicator.numerator.name, area }, threshold),
    ]),
  );
  const counts = cells.map((cell) => {
    const shift = shifts.get(cell.area) ?? 0;
    return seeNumerator(cell, { threshold, shift }, cell.set !== whole);
  });
  const isTold = ([at]: readonly [number, number]) => cells[at]?.told !== undefined;
  const withheld = cells.flatMap((cell, at): Terms[] =>
    cell.told && !isShown(cell) && cell.denominator > 0 ? [[[at, 1]]] : [],
  );
  const groups = [...withheld, ...smallDifferences(places, setTies, counts, threshold)].filter(
    (terms) => terms.every(isTold),
  );
  if (groups.length === 0) return [];
  const rows = linkAreas(places, setTies, counts, (at) => cells[at]?.denominator ?? 0);
  return protectLinked({ counts, rows }, groups).withheld;
}
