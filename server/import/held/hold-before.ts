import { countAreas } from '../../../geo/households/exact-areas.ts';
import type { Observation } from '../../../geo/indicators/types.ts';
import { zoneSetId } from '../../../geo/zones/kinds.ts';
import { POINT_ACCURACY_M } from '../../../geo/zones/levels.ts';
import { listAreas } from '../../db/areas.ts';
import { type FigureBefore, keepFigures, takeRegisterBefore } from '../../db/figures-before.ts';
import { listHeld, putHeld } from '../../db/held.ts';
import { accuraciesOf } from '../../db/household-places.ts';
import { putLineage } from '../../db/lineage.ts';
import { listRegisterFigures } from '../../db/observations.ts';
import type { Db } from '../../db/open.ts';
import { findRegister, findRegisterRelease } from '../../db/registers.ts';
import { listZoneFiguresOfRegister } from '../../db/zone-figures.ts';
import { enterRegister } from './enter-register.ts';
import { digestCounts, digestRings } from './digest.ts';
import { makeRings } from './make-rings.ts';
import { heldSums } from './register-sums.ts';

/**
 * Brings a database of a program without held sums under them, once: the sums of its last register are
 * held as they are, because that is what it published, and its figures are kept. They were rounded in
 * another way, and a second rounding of the same counts would tell more than one: each stays until its
 * sums move.
 */
export function holdBefore(db: Db): void {
  const id = takeRegisterBefore(db);
  const register = id === null ? null : findRegister(db, id);
  const brought = register && findRegisterRelease(db, register.id);
  if (!register || !brought) return;
  const { release, date } = brought;
  const rings = makeRings(db);
  const look = { number: 1, date };
  putHeld(
    db,
    release,
    enterRegister(db, register.id, rings, { look, threshold: register.threshold }),
  );
  putLineage(db, release, {
    ...{ register: register.id, start: 1, look: 1, isBefore: true },
    ...{
      threshold: register.threshold,
      saltMark: register.saltMark,
      sets: rings?.ids ?? [],
      apart: [],
    },
    accuracies: accuraciesOf(db, register.id, POINT_ACCURACY_M),
  });
  const sums = heldSums(listHeld(db));
  const whole = countAreas(listAreas(db), sums.areas);
  const counts = digestCounts(whole);
  const inside = digestRings(whole, sums.rings);
  keepFigures(db, release, [
    ...listRegisterFigures(db, register.id).map((one) => ({
      ...{ area: one.area, set: '', indicator: one.indicator, figure: toBefore(one) },
      sums: counts(one.area, one.indicator),
    })),
    ...listZoneFiguresOfRegister(db, register.id).map((one) => ({
      ...{ area: one.area, set: zoneSetId(one.set), indicator: one.indicator },
      figure: toBefore(one),
      sums: inside(one.area),
    })),
  ]);
}

const toBefore = (one: Observation): FigureBefore => {
  const { value, numerator, denominator, low, high, status, quality, note } = one;
  return { value, numerator, denominator, low, high, status, quality, note };
};
