import fc from 'fast-check';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countHouseholds } from '../../geo/households/counts.ts';
import { factsOf } from '../../geo/households/facts.ts';
import { countFamilies } from '../../server/db/household-counts.ts';
import { findHouseholds, householdWriter, listDuplicates } from '../../server/db/households.ts';
import { insertRegister } from '../../server/db/registers.ts';
import { randomHousehold } from '../geo/households/random-household.ts';
import { freshImport } from './import-setup.ts';

const AREAS = ['36.73.01.1001', '36.73.01.1002', '36.73.02.1001'];
const LINE = 400_000;

let data: ReturnType<typeof freshImport>;
let db: Database.Database;
beforeAll(() => {
  data = freshImport();
  db = new Database(data.register);
});
afterAll(() => {
  db.close();
  data.remove();
});

const newRegister = (period: string) =>
  insertRegister(db, 1, {
    period,
    source: 'x',
    origin: 'computed',
    povertyLine: LINE,
    threshold: 5,
    saltMark: '',
  });

test('families with gaps: SQL counts what the plain reference counts, and reads back what was stored', () => {
  let year = 3000;
  fc.assert(
    fc.property(fc.array(randomHousehold(AREAS), { minLength: 1, maxLength: 40 }), (drawn) => {
      const families = drawn.map((one, i) => ({ ...one, householdId: `k${i}` }));
      const register = newRegister(String((year += 1)));
      const write = householdWriter(db, register);
      families.forEach((one, i) => write(one, factsOf(one, LINE), i + 2));
      const counted = countFamilies(db, register);
      for (const area of AREAS) {
        const own = families.filter((one) => one.area === area);
        expect(counted.get(area)).toEqual(
          own.length === 0 ? undefined : countHouseholds(own, LINE),
        );
      }
      const [first] = families;
      const stored = findHouseholds(db, 'k0').find((one) => one.register === register);
      expect(stored?.household).toEqual(first);
    }),
    { numRuns: 150 },
  );
});

test('lines that repeat an id are told with the line of the first', () => {
  const register = newRegister('2999');
  const write = householdWriter(db, register);
  const families = fc.sample(randomHousehold(AREAS), 6);
  families.forEach((one, i) =>
    write({ ...one, householdId: `k${i % 3 === 0 ? 0 : i}` }, factsOf(one, LINE), i + 2),
  );
  write({ ...families[0]!, householdId: 'k1' }, factsOf(families[0]!, LINE), 9);
  expect(listDuplicates(db, register)).toEqual([
    { line: 5, first: 2 },
    { line: 9, first: 3 },
  ]);
});
