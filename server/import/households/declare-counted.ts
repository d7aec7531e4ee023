import { COUNTED_INDICATORS } from '../../../geo/households/counted.ts';
import type { Indicator } from '../../../geo/indicators/types.ts';
import { listIndicators } from '../../db/indicators.ts';
import type { Db } from '../../db/open.ts';
import { putIndicators } from '../../db/write.ts';

/**
 * Adds the computed indicators that the register of indicators lacks: a database that an older
 * program made has none. `bundled` reads the register that comes with this program.
 */
export function declareCounted(db: Db, release: number, bundled: () => Indicator[]): void {
  const known = new Set(listIndicators(db).map(({ id }) => id));
  const missing = COUNTED_INDICATORS.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  if (missing.length === 0) return;
  const declared = bundled().filter(({ id }) => missing.includes(id));
  putIndicators(db, release, declared);
}
