import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { countAreas } from '../../geo/households/exact-areas.ts';
import { COUNTED_INDICATORS, type CountUnit } from '../../geo/households/counted.ts';
import { exactValue } from '../../geo/households/counts.ts';
import type { Household } from '../../geo/households/household.ts';
import { seededRandom } from '../../geo/statistics/random.ts';
import { listAreas } from '../../server/db/areas.ts';
import { countFamilies } from '../../server/db/household-counts.ts';
import type { Db } from '../../server/db/open.ts';
import { openForWriting } from '../../server/db/open-register.ts';
import { listRegisterFigures } from '../../server/db/observations.ts';
import { listRegisters } from '../../server/db/registers.ts';
import { seed } from '../../server/import/seed.ts';
import { publishRegister } from '../../server/import/households/publish-register.ts';
import { readSalt } from '../../server/import/salt.ts';
import { projectRoot } from '../../server/project-root.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import { importLook } from '../import/held-worlds.ts';

/** A salt of its own, so that each run rounds alike. */
const SALT = '000102030405060708090a0b0c0d0e0f';
const FAMILIES = 14_000;
const LOOKS = 7;
const TURNOVER = 0.05;
const SIZES = [100, 200, 400, 1000, Infinity];

/** Errors of published rates in percentage points, with the families of the area and the look. */
type Miss = { unit: CountUnit; families: number; points: number; look: number };

/**
 * How far the published rates of a register are from the exact ones, just published and after half-yearly
 * looks in which one family in twenty moves away and another comes: by size of area.
 */
export async function benchPrivacy(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'peta-bench-'));
  try {
    const file = join(folder, 'register.sqlite');
    writeFileSync(join(folder, 'salt'), SALT);
    await seed(file, join(projectRoot, 'geo', 'data'), {
      demonstration: false,
      threshold: 5,
      trackHalfWidthM: 5,
    });
    const db = openForWriting(file);
    const misses = measure(db, file);
    db.close();
    console.log(`\nPrivacy: error of published rates, points, ${FAMILIES} families`);
    for (const unit of ['families', 'persons', 'children'] as const) {
      const own = misses.filter((one) => one.unit === unit);
      tell(
        `${unit}, just published`,
        own.filter(({ look }) => look === 0),
      );
      tell(
        `${unit}, ${LOOKS - 1} later looks`,
        own.filter(({ look }) => look > 0),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(db: Db, file: string): Miss[] {
  const random = seededRandom(4);
  const all = [...makeRegister(bundledInput(3))].toSorted(() => random() - 0.5);
  const spare = new Map<string, Household[]>();
  for (const one of all.slice(FAMILIES)) {
    spare.set(one.area, [...(spare.get(one.area) ?? []).slice(-400), one]);
  }
  let families = all.slice(0, FAMILIES);
  const misses: Miss[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) {
      families = families.map((one) =>
        random() < TURNOVER ? (spare.get(one.area)?.pop() ?? one) : one,
      );
    }
    importLook(db, file, { period: `${2020 + (look >> 1)}-S${1 + (look % 2)}`, families });
    misses.push(...missesOf(db, file, look));
  }
  return misses;
}

function missesOf(db: Db, file: string, look: number): Miss[] {
  const register = listRegisters(db).at(-1);
  if (!register) return [];
  db.exec('begin immediate');
  publishRegister(db, 1, register, readSalt(file, db));
  const figures = listRegisterFigures(db, register.id);
  db.exec('rollback');
  const exact = new Map(
    countAreas(listAreas(db), countFamilies(db, register.id)).map(({ area, counts }) => [
      area,
      new Map(counts.map((one) => [one.indicator, one])),
    ]),
  );
  return figures.flatMap(({ area, indicator, value, status }): Miss[] => {
    const counted = COUNTED_INDICATORS.find(({ id }) => id === indicator);
    const count = exact.get(area)?.get(indicator);
    if (!counted || !count || status !== 'ok' || value === null) return [];
    if (counted.shown !== 'rate') return [];
    const points = Math.abs(value - (exactValue(counted, count) ?? value));
    return [{ unit: counted.unit, families: count.knownFamilies, points, look }];
  });
}

function tell(title: string, misses: readonly Miss[]): void {
  console.log(title);
  SIZES.forEach((most, i) => {
    const least = SIZES[i - 1] ?? 0;
    const own = misses
      .filter(({ families }) => families >= least && families < most)
      .map(({ points }) => points)
      .sort((a, b) => a - b);
    if (own.length === 0) return;
    const at = (share: number) => (own[Math.floor(share * (own.length - 1))] ?? 0).toFixed(2);
    const name = `${least} to ${most === Infinity ? 'the city' : most} families`;
    console.log(
      `  ${name}: ${own.length} rates, median ${at(0.5)}, 95th ${at(0.95)}, worst ${at(1)}`,
    );
  });
}
