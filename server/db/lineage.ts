import type { Accuracies } from '../../geo/zones/containment.ts';
import type { Db } from './open.ts';

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
    (register, start, look, threshold, salt_mark, sets, accuracies, is_before, release)
    values (@register, @start, @look, @threshold, @saltMark, @sets, @accuracies, @isBefore, @release)`,
  ).run({
    ...lineage,
    sets: JSON.stringify(lineage.sets),
    accuracies: JSON.stringify(lineage.accuracies),
    isBefore: Number(lineage.isBefore),
    release,
  });
}
