import { add, intersect, type IntegerSet, span, subtract } from './integer-set.ts';

/** A cell of a table of areas as an outsider sees it: what its count may be, taken alone. */
export type SeenCell = { area: string; parent: string | null; alone: IntegerSet };

const NOTHING = span(0, 0);

/**
 * What each count may be once the outsider uses that the parts of an area add up to it. Exact on a
 * tree: upwards every cell is narrowed by the sums its parts can have, downwards every part by the
 * total less the sums of its brothers (both are complete because each cell has one parent). Areas
 * whose parent is not among the cells are roots. Returns one set per area.
 */
export function possibleCounts(cells: readonly SeenCell[]): Map<string, IntegerSet> {
  const parts = groupByParent(cells);
  const known = new Map<string, IntegerSet>();
  const roots = parts.get(null) ?? [];
  for (const root of roots) narrowUp(root, parts, known);
  for (const root of roots) narrowDown(root, parts, known);
  return known;
}

type Parts = Map<string | null, SeenCell[]>;

function groupByParent(cells: readonly SeenCell[]): Parts {
  const areas = new Set(cells.map(({ area }) => area));
  const parts: Parts = new Map();
  for (const cell of cells) {
    const parent = cell.parent !== null && areas.has(cell.parent) ? cell.parent : null;
    parts.set(parent, [...(parts.get(parent) ?? []), cell]);
  }
  return parts;
}

function narrowUp(cell: SeenCell, parts: Parts, known: Map<string, IntegerSet>): IntegerSet {
  const below = parts.get(cell.area) ?? [];
  const sums = below.map((part) => narrowUp(part, parts, known));
  const set = below.length === 0 ? cell.alone : intersect(cell.alone, sums.reduce(add, NOTHING));
  known.set(cell.area, set);
  return set;
}

function narrowDown(cell: SeenCell, parts: Parts, known: Map<string, IntegerSet>): void {
  const below = parts.get(cell.area) ?? [];
  const sets = below.map(({ area }) => known.get(area) ?? NOTHING);
  const total = known.get(cell.area) ?? NOTHING;
  const before = runningSums(sets);
  const after = runningSums(sets.toReversed()).toReversed();
  below.forEach((part, i) => {
    const brothers = add(before[i] ?? NOTHING, after[i + 1] ?? NOTHING);
    known.set(part.area, intersect(sets[i] ?? NOTHING, subtract(total, brothers)));
  });
  for (const part of below) narrowDown(part, parts, known);
}

/** Sums of the first 0, 1, 2 ... sets. */
function runningSums(sets: readonly IntegerSet[]): IntegerSet[] {
  const sums = [NOTHING];
  for (const set of sets) sums.push(add(sums.at(-1) ?? NOTHING, set));
  return sums;
}
