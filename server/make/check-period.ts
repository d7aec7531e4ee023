import { HINTS } from '../../geo/text/errors.ts';
import { fill, type Bilingual } from '../../geo/text/languages.ts';
import { listPeriods } from '../db/observations.ts';
import type { Db } from '../db/open.ts';
import { Problem } from '../errors.ts';

/** A period must exist somewhere in the release; without values at this level it is simply empty. */
export function checkPeriod(db: Db, period: string | undefined): string | null {
  if (period === undefined) return null;
  const known = listPeriods(db);
  if (known.includes(period)) return period;
  const list = { list: known.join(', ') };
  const hint: Bilingual = { id: fill(HINTS.periods.id, list), en: fill(HINTS.periods.en, list) };
  throw new Problem('unknown_value', { parameter: 'period', value: period, hint });
}
