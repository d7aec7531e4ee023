/** Up to so many parts of a total are shown all or none. */
const FEW_PARTS = 3;

/** An area of one table, and how many it counts of: families, persons or children. */
export type SizedCell = { area: string; parent: string | null; size: number };

/**
 * What is the same or stands together whatever is counted, decided from sizes that neighbours and
 * other offices know. `sameAs` gives for a total the one part that has all its families: the two are
 * one cell, rounded once and shown or withheld together. `together` gives for an area without parts
 * all areas that show their numbers with it or not at all: those of every total with up to three of
 * them. Else it would tell of two or three neighbours which one has the small number. With `isApart`
 * every area stands for itself.
 */
export type Fates = {
  sameAs: ReadonlyMap<string, string>;
  together: ReadonlyMap<string, ReadonlySet<string>>;
  /** The areas without parts of each total that has up to three of them. */
  few: ReadonlyMap<string, readonly string[]>;
};

export function findFates(cells: readonly SizedCell[], isApart = false): Fates {
  if (isApart) return { sameAs: new Map(), together: new Map(), few: new Map() };
  const parts = new Map<string | null, SizedCell[]>();
  for (const cell of cells.filter(({ size }) => size > 0)) {
    const before = parts.get(cell.parent);
    if (before) before.push(cell);
    else parts.set(cell.parent, [cell]);
  }
  const sameAs = new Map<string, string>();
  const together = new Map<string, ReadonlySet<string>>();
  const few = new Map<string, readonly string[]>();
  const leavesOf = (cell: SizedCell): string[] => {
    const own = parts.get(cell.area) ?? [];
    const [only] = own;
    if (!only) return [cell.area];
    if (own.length === 1) sameAs.set(cell.area, only.area);
    const leaves = own.flatMap(leavesOf);
    if (leaves.length > 1 && leaves.length <= FEW_PARTS) {
      few.set(cell.area, leaves);
      for (const leaf of leaves) together.set(leaf, new Set(leaves));
    }
    return leaves;
  };
  const areas = new Set(cells.map(({ area }) => area));
  for (const cell of cells) {
    if (cell.parent === null || !areas.has(cell.parent)) leavesOf(cell);
  }
  return { sameAs, together, few };
}
