import type { Observation } from '../../geo/indicators/types.ts';
import type { Db } from './open.ts';

// Figures that a program without held sums published, and what they were made of.

/** What of a figure is kept. */
export type FigureBefore = Pick<
  Observation,
  'value' | 'numerator' | 'denominator' | 'low' | 'high' | 'status' | 'quality' | 'note'
>;

/** A kept figure: `set` is the set of zones, '' for the whole area; `sums` a digest of what it was made of. */
export type KeptFigure = {
  area: string;
  set: string;
  indicator: string;
  figure: FigureBefore;
  sums: string;
};

/** Takes the register that no held sums were taken of yet; it is told once. */
export function takeRegisterBefore(db: Db): number | null {
  const id = db.prepare('select register from register_before').pluck().get() as number | undefined;
  if (id !== undefined) db.prepare('delete from register_before').run();
  return id ?? null;
}

/** Keeps figures as part of a release. */
export function keepFigures(db: Db, release: number, kept: readonly KeptFigure[]): void {
  const insert =
    db.prepare(`insert into figure_before (area, zone_set, indicator, figure, sums, release)
    values (@area, @set, @indicator, @figure, @sums, @release)`);
  for (const one of kept) insert.run({ ...one, figure: JSON.stringify(one.figure), release });
}

const keyOf = ({ area, set, indicator }: Omit<KeptFigure, 'figure' | 'sums'>): string =>
  `${area} ${set} ${indicator}`;

/** The kept figures by area, set of zones and indicator. */
export function listKeptFigures(db: Db) {
  const sql =
    'select area, zone_set "set", indicator, figure, sums from figure_before where ended is null';
  const rows = db.prepare(sql).all() as (Omit<KeptFigure, 'figure'> & { figure: string })[];
  const kept = new Map(
    rows.map((row) => [keyOf(row), { ...row, figure: JSON.parse(row.figure) as FigureBefore }]),
  );
  return (one: Omit<KeptFigure, 'figure' | 'sums'>): KeptFigure | null =>
    kept.get(keyOf(one)) ?? null;
}

/** Zones that are drawn anew are told anew. */
export function endKeptInside(db: Db, release: number): void {
  const sql = "update figure_before set ended = ? where zone_set <> '' and ended is null";
  db.prepare(sql).run(release);
}
