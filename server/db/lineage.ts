import type { Accuracies } from '../../geo/zones/containment.ts';
import { lastLook } from './held.ts';
import type { Db } from './open.ts';

/** A set of zones (zoneSetId) that is not counted in a kelurahan since it came back at a look. */
export type SetApart = { set: string; area: string; look: number };

/** The register that the held sums follow, and what they are made with. */
export type Lineage = {
  register: number;
  /** Number of the look at which its first register entered whole. */
  start: number;
  /** Number of the last look: an import, a publication, or zones drawn anew. */
  look: number;
  threshold: number;
  saltMark: string;
  /** Ids of the sets of zones that families are counted in. */
  sets: string[];
  accuracies: Accuracies;
  /** Sets that came back, where they are not counted (server/import/held/set-apart.ts). */
  apart: SetApart[];
  /** Whether a program without held sums published its first figures. */
  isBefore: boolean;
};

type Row = {
  register: number;
  start: number;
  look: number;
  threshold: number;
  salt_mark: string;
  sets: string;
  accuracies: string;
  apart: string;
  is_before: number;
};

/** The current lineage, `null` where no real register is public. */
export function findLineage(db: Db): Lineage | null {
  const row = db.prepare('select * from lineage where ended is null').get() as Row | undefined;
  if (!row) return null;
  return {
    register: row.register,
    start: row.start,
    look: row.look,
    threshold: row.threshold,
    saltMark: row.salt_mark,
    sets: JSON.parse(row.sets) as string[],
    accuracies: JSON.parse(row.accuracies) as Accuracies,
    apart: JSON.parse(row.apart) as SetApart[],
    isBefore: row.is_before === 1,
  };
}

/** Puts a lineage in the place of the current one; `null` ends it. */
export function putLineage(db: Db, release: number, lineage: Lineage | null): void {
  db.prepare('delete from lineage where ended is null and release = ?').run(release);
  db.prepare('update lineage set ended = ? where ended is null').run(release);
  if (!lineage) return;
  db.prepare(
    `insert into lineage
    (register, start, look, threshold, salt_mark, sets, accuracies, apart, is_before, release)
    values (@register, @start, @look, @threshold, @saltMark, @sets, @accuracies, @apart, @isBefore, @release)`,
  ).run({
    ...lineage,
    sets: JSON.stringify(lineage.sets),
    accuracies: JSON.stringify(lineage.accuracies),
    apart: JSON.stringify(lineage.apart),
    isBefore: Number(lineage.isBefore),
    release,
  });
}

/** The number of the next look of a lineage: undone looks keep theirs. */
export const nextLook = (db: Db, lineage: Lineage | null): number =>
  Math.max(lastLook(db), lineage?.look ?? 0) + 1;
