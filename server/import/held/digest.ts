import { createHash } from 'node:crypto';
import type { CountedArea } from '../../../geo/households/exact-areas.ts';
import type { RingSums } from '../../../geo/zones/ring.ts';

// Short texts by which it is told whether sums are the same as before.

const digest = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32);

/** Digest of the counts of one indicator in one area. */
export function digestCounts(whole: readonly CountedArea[]) {
  const byArea = new Map(whole.map(({ area, counts }) => [area, counts]));
  return (area: string, indicator: string): string =>
    digest(byArea.get(area)?.find((one) => one.indicator === indicator) ?? null);
}

/** Digest of everything that is held of the rings of zones in one area and its parts. */
export function digestRings(whole: readonly CountedArea[], rings: readonly RingSums[]) {
  const parents = new Map(whole.map(({ area, parent }) => [area, parent]));
  const byArea = new Map<string, unknown[]>();
  const ordered = rings.toSorted((a, b) =>
    `${a.area} ${a.ring}` < `${b.area} ${b.ring}` ? -1 : 1,
  );
  for (const one of ordered) {
    for (let area: string | null = one.area; area; area = parents.get(area) ?? null) {
      byArea.set(area, [...(byArea.get(area) ?? []), one]);
    }
  }
  const digests = new Map([...byArea].map(([area, own]) => [area, digest(own)]));
  return (area: string): string => digests.get(area) ?? '';
}
