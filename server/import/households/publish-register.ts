import { registerFigures } from '../../../geo/households/register-figures.ts';
import type { Db } from '../../db/open.ts';
import { endRegisterFigures, type Register } from '../../db/registers.ts';
import { insertFigures } from '../../db/write.ts';
import type { Salt } from '../salt.ts';
import { publishZoneFigures } from '../zones/publish-zone-figures.ts';
import { releaseWhole } from './release-whole.ts';

/**
 * Makes the figures of a register anew: exact sums, disclosure control, stored values. The only way
 * from families to figures; runs inside the transaction of the change.
 */
export function publishRegister(db: Db, release: number, register: Register, salt: Salt): void {
  const whole = releaseWhole(db, register, salt);
  endRegisterFigures(db, release, register.id);
  insertFigures(db, release, registerFigures(whole.released, register), register.id);
  publishZoneFigures(db, release, register, salt, whole);
}
