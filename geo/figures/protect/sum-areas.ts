import type { Area } from '../../indicators/types.ts';
import type { Cell, Sum } from './model.ts';
import { sumOf } from './sum-of.ts';
import type { Table } from './tables.ts';

/** Parts of each area, in the order of their codes. */
export type Parts = ReadonlyMap<string, readonly string[]>;

/** The areas that each area is made of. */
export function partsOf(areas: readonly Pick<Area, 'code' | 'parent'>[]): Parts {
  const parts = new Map<string, string[]>();
  for (const { code, parent } of areas) {
    if (parent !== null) parts.set(parent, [...(parts.get(parent) ?? []), code].sort());
  }
  return parts;
}

/**
 * The sums over areas of one table: each area with a figure is the sum of its parts, as finely as
 * they are known, and of a remainder: parts that nobody lists, or people of no part.
 */
export const sumAreas = (table: Table, parts: Parts, threshold: number): Sum[] =>
  [...table.cells].flatMap(([area, total]) => {
    const { pieces, hasGaps } = piecesOf(area, table, parts);
    if (pieces.length === 0) return [];
    const sum = sumOf({ over: 'areas', total, parts: pieces }, { hasGaps, threshold });
    return sum ? [sum] : [];
  });

function piecesOf(area: string, table: Table, parts: Parts): { pieces: Cell[]; hasGaps: boolean } {
  let hasGaps = false;
  const pieces = (parts.get(area) ?? []).flatMap((part) => {
    const cell = table.cells.get(part);
    if (cell) return [cell];
    const inner = piecesOf(part, table, parts);
    hasGaps ||= inner.hasGaps || inner.pieces.length === 0;
    return inner.pieces;
  });
  return { pieces, hasGaps };
}
