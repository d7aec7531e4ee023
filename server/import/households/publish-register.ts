import { releaseRegister } from '../../../geo/disclosure/release-register.ts';
import { countAreas } from '../../../geo/households/exact-areas.ts';
import { registerFigures } from '../../../geo/households/register-figures.ts';
import { POINT_ACCURACY_M } from '../../../geo/zones/levels.ts';
import { listAreas } from '../../db/areas.ts';
import { listHeld } from '../../db/held.ts';
import { accuraciesOf } from '../../db/household-places.ts';
import { findLineage } from '../../db/lineage.ts';
import type { Db } from '../../db/open.ts';
import { endRegisterFigures, type Register } from '../../db/registers.ts';
import { insertFigures } from '../../db/write.ts';
import { endZoneFigures, insertZoneFigures } from '../../db/zone-figures.ts';
import { keepBefore } from '../held/keep-before.ts';
import { makeRings } from '../held/make-rings.ts';
import { exactSums, heldSums, makeAsOf } from '../held/register-sums.ts';
import type { Salt } from '../salt.ts';
import { makeFiguresInside } from '../zones/make-figures-inside.ts';

/**
 * Makes the figures of a register anew: sums, disclosure control, stored values. The only way from
 * families to figures; runs inside the transaction of the change. The sums are those that are held, never
 * those of the register as it is now; only the demonstration, which is about nobody, is counted.
 */
export function publishRegister(db: Db, release: number, register: Register, salt: Salt): void {
  const { id, threshold } = register;
  const isReal = register.origin === 'computed';
  const rings = makeRings(db);
  const sums = isReal ? heldSums(listHeld(db)) : exactSums(db, id, rings);
  const exact = countAreas(listAreas(db), sums.areas);
  const asOf = makeAsOf(exact, sums.dates);
  // No real family: the city shows the totals that the study printed.
  const options = { salt: salt.bytes, threshold, exactCity: !isReal };
  const whole = { exact, released: releaseRegister(exact, options) };
  const figures = registerFigures(whole.released, register, asOf);
  const lineage = isReal ? findLineage(db) : null;
  // The span of accuracies is as it was first seen: that of now would tell of the one family that moves it.
  const accuracies = lineage?.accuracies ?? accuraciesOf(db, id, POINT_ACCURACY_M);
  const apart = lineage?.apart ?? [];
  const inside = rings
    ? makeFiguresInside(db, { register, salt, rings, sums, whole, accuracies, apart, asOf })
    : [];
  const kept = lineage?.isBefore
    ? keepBefore(db, { whole: exact, rings: sums.rings }, figures, inside)
    : { figures, inside };
  endRegisterFigures(db, release, id);
  insertFigures(db, release, kept.figures, id);
  endZoneFigures(db, release, id);
  insertZoneFigures(db, release, kept.inside, id);
}
