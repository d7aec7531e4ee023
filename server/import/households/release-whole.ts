import { releaseRegister } from '../../../geo/disclosure/release-register.ts';
import { countAreas } from '../../../geo/households/exact-areas.ts';
import type { InsideTables } from '../../../geo/zones/protect-inside.ts';
import { listAreas } from '../../db/areas.ts';
import { countFamilies } from '../../db/household-counts.ts';
import type { Db } from '../../db/open.ts';
import type { Register } from '../../db/registers.ts';
import type { Salt } from '../salt.ts';

/** All families of a register by area: exact counts, and what may be published of them. */
export function releaseWhole(
  db: Db,
  { id, threshold, origin }: Register,
  salt: Salt,
): InsideTables {
  // No real family: the city shows the totals that the study printed.
  const exactCity = origin === 'demonstration';
  const exact = countAreas(listAreas(db), countFamilies(db, id));
  return { exact, released: releaseRegister(exact, { salt: salt.bytes, threshold, exactCity }) };
}
