import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { HOUSEHOLD_COLUMNS } from '../../geo/households/columns.ts';
import type { Household } from '../../geo/households/household.ts';
import { householdCells } from '../../geo/households/write-household.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import { freshImport } from '../import/import-setup.ts';
import { swapInto } from '../import/held-worlds.ts';
import { serviceOver } from '../setup/service.ts';
import { collectAnswers } from './collect-answers.ts';

const PERIOD = '2024';
const AREAS = ['36.73.01.1001', '36.73.01.1002', '36.73.02.1001'];
const CARE = { members: 4, labourForce: 2, members15To59: 3, under5: 1 };

/** Families without points, so that their place is their kelurahan; members and ages are alike. */
const FAMILIES = AREAS.flatMap((area) =>
  [...makeRegister(bundledInput(5))]
    .filter((one) => one.area === area)
    .slice(0, 100)
    .map((one): Household => ({
      ...{ ...one, ...CARE, lon: null, lat: null, accuracyM: null },
      unemployed: Math.min(2, one.unemployed ?? 0),
      illiterate: Math.min(3, one.illiterate ?? 0),
      malnourishedUnder5: Math.min(1, one.malnourishedUnder5 ?? 0),
    })),
);

type World = ReturnType<typeof freshImport>;
const worlds: World[] = [];
afterAll(() => worlds.forEach(({ remove }) => remove()));

/** An installation with the salt of the first, and this register. */
async function makeWorld(families: readonly Household[]): Promise<World> {
  const data = freshImport();
  if (worlds[0]) copyFileSync(worlds[0].path('salt'), data.path('salt'));
  worlds.push(data);
  await importInto(data, families);
  return data;
}

async function importInto(data: World, families: readonly Household[], period = PERIOD) {
  const rows = families.map((one) => householdCells(one));
  writeFileSync(data.path('r.csv'), stringify([HOUSEHOLD_COLUMNS.map(({ id }) => id), ...rows]));
  const done = await data.households(data.path('r.csv'), ['--period', period, '--source', 'Dinas']);
  expect(done.exitCode, done.printed).toBe(0);
  return done.printed;
}

/** Every public answer of every route that tells of figures; only the clock may differ between worlds. */
async function answersOf(app: FastifyInstance, period = PERIOD): Promise<string> {
  const { texts } = await collectAnswers(app, period);
  const pages = await Promise.all(
    ['/metode', '/mutu-data', '/kelurahan/36.73.01.1001', '/cetak?f=svg'].map(
      async (path) => (await app.inject(path)).body,
    ),
  );
  return [...texts, ...pages].join('\n').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');
}

async function publicOf(data: World, period = PERIOD): Promise<string> {
  const app = await serviceOver(data.file);
  try {
    return await answersOf(app, period);
  } finally {
    await app.close();
  }
}

const id = (i: number) => FAMILIES[i]!.householdId;

test('one family that is removed or corrected, or missing from the next file, changes no public answer', async () => {
  const data = await makeWorld(FAMILIES);
  const before = await publicOf(data);
  const app = await serviceOver(data.file);
  const health = (await app.inject('/api/health')).body;
  expect((await data.run(['remove-household', id(3)])).exitCode).toBe(0);
  const set = 'owns_latrine=tidak, illiterate=2';
  const corrected = await data.run(['correct-household', id(7), '--set', set]);
  expect(corrected.exitCode, corrected.printed).toBe(0);
  expect((await app.inject('/api/health')).body).toBe(health);
  await app.close();
  expect(await publicOf(data)).toBe(before);
  const printed = await importInto(
    data,
    FAMILIES.filter((_, i) => i !== 11),
  );
  expect(printed).toContain('no new release');
  expect(await publicOf(data)).toBe(before);
  const refused = await data.run(['publish']);
  expect([refused.exitCode, refused.printed]).toEqual([
    1,
    expect.stringContaining('NOT PUBLISHED'),
  ]);
  expect(await publicOf(data)).toBe(before);
}, 180_000);

test('two periods that differ by a few families look alike', async () => {
  const data = await makeWorld(FAMILIES);
  await importInto(
    data,
    FAMILIES.filter((_, i) => i % 100 > 3),
    '2025',
  );
  const app = await serviceOver(data.file);
  const valuesOf = async (period: string) => {
    const { said } = await collectAnswers(app, period);
    const values = said.filter(({ where }) => where.includes('/values?'));
    return values.map(({ where: _, ...one }) => JSON.stringify({ ...one, period: 'then' }));
  };
  const values = await valuesOf('2025');
  expect(values.filter((one) => one.includes('"ok"')).length).toBeGreaterThan(100);
  expect(values).toEqual(await valuesOf('2024'));
  await app.close();
}, 180_000);

test('ten that are removed are published together, and each has a double among them', async () => {
  const [first, second] = [20, 27];
  const swapped = FAMILIES.map((one, i) =>
    i === first
      ? swapInto(one, FAMILIES[second]!)
      : i === second
        ? swapInto(one, FAMILIES[first]!)
        : one,
  );
  expect(swapped[first]).not.toEqual(FAMILIES[first]);
  const told: string[] = [];
  for (const families of [FAMILIES, swapped]) {
    const data = await makeWorld(families);
    const before = await publicOf(data);
    for (let i = 20; i < 30; i += 1) await data.run(['remove-household', id(i)]);
    const unpublished = await publicOf(data);
    expect(unpublished).toBe(before);
    const { exitCode, printed } = await data.run(['publish']);
    expect([exitCode, printed]).toEqual([0, expect.stringContaining('Published as release')]);
    const after = await publicOf(data);
    expect(after).not.toBe(before);
    told.push(before, after);
    expect(readFileSync(data.file, 'latin1')).not.toContain(id(20));
  }
  expect(told[2]).toBe(told[0]);
  expect(told[3]).toBe(told[1]);
}, 180_000);
