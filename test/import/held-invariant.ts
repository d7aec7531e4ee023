import {
  addSums,
  areEqualSums,
  COUNT_GROUPS,
  noSums,
} from '../../geo/disclosure/held/count-groups.ts';
import { listHeld, listWaiting } from '../../server/db/held.ts';
import { readHousehold } from '../../server/db/households.ts';
import { listPlaces } from '../../server/db/household-places.ts';
import { findLineage } from '../../server/db/lineage.ts';
import { openForWriting } from '../../server/db/open-register.ts';
import { findRegister } from '../../server/db/registers.ts';
import { makeRings } from '../../server/import/held/make-rings.ts';
import { placeShares } from '../../server/import/held/place-shares.ts';

/**
 * What is wrong with what is held, recomputed from the families one by one: at every place and in every
 * group the families that have entered are those of the followed register, without who waits and with
 * what is held of them.
 */
export function findWrong(file: string): string[] {
  const db = openForWriting(file);
  try {
    const lineage = findLineage(db);
    const register = lineage && findRegister(db, lineage.register);
    if (!lineage || !register) return [];
    const sums = new Map<string, number[][]>();
    const add = (key: string, shares: readonly (readonly number[] | null)[] | null, times = 1) => {
      const own = sums.get(key) ?? COUNT_GROUPS.map(noSums);
      sums.set(
        key,
        own.map((one, at) => addSums(one, shares?.[at] ?? null, times)),
      );
    };
    const rings = makeRings(db);
    for (const { id } of listPlaces(db, register.id)) {
      const household = readHousehold(db, id);
      const placed = placeShares(household, register.povertyLine, rings?.ringOf(household) ?? null);
      for (const [key, shares] of placed) add(key, shares);
    }
    for (const [key, families] of listWaiting(db)) {
      for (const { changes } of families.values()) {
        add(
          key,
          changes.map((one) => one?.live ?? null),
          -1,
        );
        add(
          key,
          changes.map((one) => one?.held ?? null),
        );
      }
    }
    const held = listHeld(db);
    const wrong: string[] = [];
    for (const key of new Set([...sums.keys(), ...held.keys()])) {
      COUNT_GROUPS.forEach((group, at) => {
        const expected = sums.get(key)?.[at] ?? noSums(group);
        const one = held.get(key)?.[at];
        const entered = one?.entered ?? noSums(group);
        if (!areEqualSums(entered, expected)) {
          wrong.push(
            `${key} ${group.id}: entered ${entered.slice(0, 3)}, families ${expected.slice(0, 3)}`,
          );
        }
        if (one?.shown.some((n) => n < 0)) wrong.push(`${key} ${group.id}: shown ${one.shown}`);
      });
    }
    return wrong;
  } finally {
    db.close();
  }
}
