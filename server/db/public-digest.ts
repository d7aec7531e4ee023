import { createHash } from 'node:crypto';
import type { Db } from './open.ts';

/** Columns of the figures that an answer may show. */
const FIGURE = `area, indicator, period, origin, value, numerator, denominator, low, high, status, quality,
  source, note, as_of`;

const QUERIES = [
  `select ${FIGURE}, series from observation where ended is null
   order by area, indicator, period, series`,
  `select ${FIGURE}, kind, width_m, basis, method from zone_figure where ended is null
   order by area, kind, width_m, basis, indicator, period`,
  'select id, position, entry from indicator where ended is null order by position',
];

/**
 * A digest of everything public that a change of a register may move: two equal ones mean that no reader
 * can tell that anything happened.
 */
export function digestPublic(db: Db): string {
  const hash = createHash('sha256');
  for (const sql of QUERIES) {
    for (const row of db.prepare(sql).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
