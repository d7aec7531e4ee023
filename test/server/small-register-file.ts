import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { HOUSEHOLD_COLUMNS } from '../../geo/households/columns.ts';
import type { Household } from '../../geo/households/household.ts';
import { householdCells } from '../../geo/households/write-household.ts';
import { seededRandom } from '../../geo/statistics/random.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import { LINE, randomFamilies } from '../geo/disclosure/lp-attack/random-families.ts';
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

const KECAMATAN = ['36.73.01', '36.73.02', '36.73.05'];

/** Families of 15 kelurahan in which most conditions are rare or nearly general. */
function rareRegister(seed: number): Household[] {
  const { areas } = bundledInput(seed);
  const codes = KECAMATAN.flatMap((parent) =>
    areas.filter((one) => one.parent === parent).slice(0, 5),
  );
  const random = seededRandom(seed);
  return codes.flatMap(({ code }) =>
    randomFamilies(code, 55 + Math.floor(36 * random()), Math.floor(2 ** 32 * random())),
  );
}

/** Imports a small register as an office would, from a file; returns its families. */
export const importSmallRegister = (data: ReturnType<typeof freshImport>) =>
  importFamilies(data, smallRegister(), SMALL_PERIOD);

/** Imports a register of rare conditions. */
export const importRareRegister = (
  data: ReturnType<typeof freshImport>,
  seed: number,
  period: string,
) => importFamilies(data, rareRegister(seed), period);

async function importFamilies(
  data: ReturnType<typeof freshImport>,
  families: Household[],
  period: string,
): Promise<Household[]> {
  const rows = families.map((one) => householdCells(one));
  const file = data.path('register.csv');
  writeFileSync(file, stringify([HOUSEHOLD_COLUMNS.map(({ id }) => id), ...rows]));
  const flags = ['--period', period, '--poverty-line', String(LINE)];
  const { exitCode, printed } = await data.households(file, flags);
  if (exitCode !== 0) throw new Error(printed);
  return families;
}
