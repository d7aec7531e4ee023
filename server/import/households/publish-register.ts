import { releaseRegister } from '../../../geo/disclosure/release-register.ts';
import { countAreas } from '../../../geo/households/exact-areas.ts';
import { registerFigures } from '../../../geo/households/register-figures.ts';
import { listAreas } from '../../db/areas.ts';
import { countFamilies } from '../../db/household-counts.ts';
import type { Db } from '../../db/open.ts';
import { endRegisterFigures, type Register } from '../../db/registers.ts';
import { insertFigures } from '../../db/write.ts';
import type { Salt } from '../salt.ts';
import { publishZoneFigures } from '../zones/publish-zone-figures.ts';

/**
 * Makes the figures of a register anew: exact sums, disclosure control, stored values. The only way
 * from families to figures; runs inside the transaction of the change.
 */
export function publishRegister(db: Db, release: number, register: Register, salt: Salt): void {
  const { id, threshold } = register;
  // No real family: the city shows the totals that the study printed.
  const exactCity = register.origin === 'demonstration';
  const exact = countAreas(listAreas(db), countFamilies(db, id));
  const released = releaseRegister(exact, { salt: salt.bytes, threshold, exactCity });
  endRegisterFigures(db, release, id);
  insertFigures(db, release, registerFigures(released, register), id);
  publishZoneFigures(db, release, register, salt, exact);
}
