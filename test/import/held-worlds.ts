import { takeRegister } from '../../server/import/held/take-register.ts';
import { factsOf } from '../../geo/households/facts.ts';
import type { Household } from '../../geo/households/household.ts';
import { householdWriter } from '../../server/db/households.ts';
import type { Db } from '../../server/db/open.ts';
import { openForWriting } from '../../server/db/open-register.ts';
import {
  endRegister,
  insertRegister,
  listRegisters,
  logChange,
} from '../../server/db/registers.ts';
import { closeRelease, openRelease } from '../../server/db/write.ts';
import { readSalt } from '../../server/import/salt.ts';

/** A register as it was imported at one look. */
export type Look = { period: string; families: readonly Household[] };

export const LINE = 400_000;

/** Imports a register up to the held sums; what is published is made of these and nothing else. */
export function importLook(db: Db, file: string, { period, families }: Look): void {
  const salt = readSalt(file, db);
  const at = '2026-11-30T00:00:00.000Z';
  db.exec('begin immediate');
  const release = openRelease(db, 'households', at);
  for (const one of listRegisters(db)) if (one.period === period) endRegister(db, release, one.id);
  const register = {
    ...{ period, source: 'x', origin: 'computed' as const, povertyLine: LINE },
    ...{ threshold: 5, saltMark: salt.mark },
  };
  const id = insertRegister(db, release, register);
  const write = householdWriter(db, id);
  families.forEach((one, i) => write(one, factsOf(one, LINE), i + 1));
  const why = takeRegister(
    db,
    release,
    { ...register, id },
    { salt, date: '2026-11-30', republish: false },
  );
  if (why) throw new Error(why.code);
  closeRelease(db, release, {}, true);
  logChange(db, { at, release, action: 'import', period, columns: null });
  db.exec('commit');
}

/** All that public figures are made of: what is held of every place, shown sums and dates. */
export const heldOf = (db: Db): string =>
  JSON.stringify(
    (
      db
        .prepare('select area, ring, sums from held where ended is null order by area, ring')
        .all() as { area: string; ring: string; sums: string }[]
    ).map(({ sums, ...place }) => [
      place,
      (JSON.parse(sums) as ({ shown: number[]; date: string } | null)[]).map(
        (one) => one && [one.shown, one.date],
      ),
    ]),
  );

/** Runs looks on a database of their own and tells what is held after each. */
export function runLooks(file: string, looks: readonly Look[]): string[] {
  const db = openForWriting(file);
  try {
    return looks.map((look) => {
      importLook(db, file, look);
      return heldOf(db);
    });
  } finally {
    db.close();
  }
}

/** What neighbours know of a family, from one record, and everything else from another. */
export const swapInto = (known: Household, other: Household): Household => ({
  ...other,
  householdId: known.householdId,
  area: known.area,
  lon: known.lon,
  lat: known.lat,
  accuracyM: known.accuracyM,
});
