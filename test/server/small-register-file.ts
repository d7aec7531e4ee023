import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { HOUSEHOLD_COLUMNS } from '../../geo/households/columns.ts';
import type { Household } from '../../geo/households/household.ts';
import { householdCells } from '../../geo/households/write-household.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import type { freshImport } from '../import/import-setup.ts';

export const SMALL_PERIOD = '2024';

/** Families with all facts recorded and many small cells: some 55 to 90 in each kelurahan. */
function smallRegister(): Household[] {
  const taken = new Map<string, number>();
  return [...makeRegister(bundledInput(7))]
    .filter((_, i) => i % 11 === 0)
    .filter(({ area }) => {
      const before = taken.get(area) ?? 0;
      taken.set(area, before + 1);
      return before < 55 + ((area.charCodeAt(12) * 7 + area.charCodeAt(7) * 3) % 36);
    })
    .map((one, i) => ({ ...one, householdId: `private-${i}` }));
}

/** Imports such a register as an office would, from a file; returns its families. */
export async function importSmallRegister(
  data: ReturnType<typeof freshImport>,
): Promise<Household[]> {
  const families = smallRegister();
  const rows = families.map((one) => householdCells(one));
  const file = data.path('register.csv');
  writeFileSync(file, stringify([HOUSEHOLD_COLUMNS.map(({ id }) => id), ...rows]));
  const flags = ['--period', SMALL_PERIOD, '--poverty-line', '400000'];
  const { exitCode, printed } = await data.households(file, flags);
  if (exitCode !== 0) throw new Error(printed);
  return families;
}
