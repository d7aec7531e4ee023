import { figureKey } from '../../geo/figures/figure-key.ts';
import { isDerived } from '../../geo/figures/is-derived.ts';
import { deriveObservations } from '../../geo/indicators/derive.ts';
import type { Observation } from '../../geo/indicators/types.ts';
import { listIndicators } from '../db/indicators.ts';
import { listAreas } from '../db/areas.ts';
import type { Db } from '../db/open.ts';
import { listFigures, replaceFigures } from '../db/write.ts';

/** How many figures a load brought, changed, and found as they were. */
export type StoredCounts = { accepted: number; unchanged: number };

/**
 * Stores figures beside or over the current ones and makes all derived figures anew. Rows that
 * stay as they are are not touched. Runs inside the transaction of the import.
 */
export function storeFigures(db: Db, release: number, figures: Observation[]): StoredCounts {
  const indicators = new Map(listIndicators(db).map((one) => [one.id, one]));
  const stored = new Map(listFigures(db).map((one) => [figureKey(one), one]));
  const given = new Map(figures.map((one) => [figureKey(one), one]));
  const base = new Map(
    [...stored].filter(([key, one]) => !isDerived(indicators, one) && !given.has(key)),
  );
  for (const [key, one] of given) base.set(key, one);
  const derived = deriveObservations([...indicators.values()], listAreas(db), [...base.values()]);
  const wanted = new Map([...base, ...derived.map((one) => [figureKey(one), one] as const)]);

  const isStored = (one: Observation) => isSame(stored.get(figureKey(one)), one);
  const added = [...wanted.values()].filter((one) => !isStored(one));
  const ended = [...stored].filter(([key, one]) => !isSame(wanted.get(key), one));
  replaceFigures(
    db,
    release,
    ended.map(([, one]) => one),
    added,
  );
  const unchanged = figures.filter(isStored).length;
  return { accepted: figures.length - unchanged, unchanged };
}

const FIELDS = [
  'origin',
  'value',
  'numerator',
  'denominator',
  'low',
  'high',
  'status',
  'quality',
  'source',
  'note',
] as const satisfies (keyof Observation)[];

const isSame = (a: Observation | undefined, b: Observation): boolean =>
  a !== undefined && FIELDS.every((field) => a[field] === b[field]);
