import { copyFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { HOUSEHOLD_COLUMNS } from '../../geo/households/columns.ts';
import type { Household } from '../../geo/households/household.ts';
import { householdCells } from '../../geo/households/write-household.ts';
import { seededRandom } from '../../geo/statistics/random.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import { freshImport } from '../import/import-setup.ts';
import { swapInto } from '../import/held-worlds.ts';
import { serviceOver } from '../setup/service.ts';
import { collectAnswers } from './collect-answers.ts';

const PERIOD = '2024';
const PERIODS = [PERIOD, '2025'];
const AREAS = ['36.73.01.1001', '36.73.01.1002', '36.73.02.1001'];
const CARE = { members: 4, labourForce: 2, members15To59: 3, under5: 1 };

const EACH = 100;
const LATER = 30;
const all = [...makeRegister(bundledInput(5))];

/** Families without points, so that their place is their kelurahan; members and ages are alike, all facts known. */
const familiesOf = (area: string): Household[] =>
  all
    .filter((one) => one.area === area && one.mpi !== null && one.expenditurePerHead !== null)
    .slice(0, EACH + LATER)
    .map((one) => ({
      ...{ ...one, ...CARE, lon: null, lat: null, accuracyM: null },
      unemployed: Math.min(2, one.unemployed ?? 0),
      illiterate: Math.min(3, one.illiterate ?? 0),
      malnourishedUnder5: Math.min(1, one.malnourishedUnder5 ?? 0),
    }));

/** Those that are there from the first, and those that come later. */
const FAMILIES = AREAS.flatMap((area) => familiesOf(area).slice(0, EACH));
const NEWCOMERS = AREAS.flatMap((area) => familiesOf(area).slice(EACH));

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
    ['/metode', '/mutu-data', '/kelurahan/36.73.01.1001', '/sheet.svg'].map(
      async (path) => (await app.inject(path)).body,
    ),
  );
  return withoutClock([...texts, ...pages]);
}

const withoutClock = (texts: readonly string[]): string =>
  texts.join('\n').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');

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
  const [values, health] = [await valuesOf(app), (await app.inject('/api/health')).body];
  expect((await data.run(['remove-household', id(3)])).exitCode).toBe(0);
  const set = 'owns_latrine=tidak, illiterate=2';
  const corrected = await data.run(['correct-household', id(7), '--set', set]);
  expect(corrected.exitCode, corrected.printed).toBe(0);
  expect((await app.inject('/api/health')).body).toBe(health);
  expect(await valuesOf(app)).toBe(values);
  const printed = await importInto(
    data,
    FAMILIES.filter((_, i) => i !== 11),
  );
  expect(printed).toContain('no new release');
  expect(await valuesOf(app)).toBe(values);
  await app.close();
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

/** Every value of the areas that change and of those above them, zones too, in both periods. */
async function valuesOf(app: FastifyInstance): Promise<string> {
  const above = new Set(AREAS.flatMap((area) => [area.slice(0, 5), area.slice(0, 8)]));
  const paths = [
    ...[...AREAS, ...above].map((area) => `/api/areas/${area}`),
    ...PERIODS.map((period) => `/api/collections/kelurahan/items?period=${period}&f=csv`),
    '/api/releases',
  ];
  const texts: string[] = [];
  for (const path of paths) {
    const { statusCode, body } = await app.inject(path);
    expect([path, statusCode]).toEqual([path, 200]);
    texts.push(body);
  }
  return withoutClock(texts);
}

const BATCH = 10;
/** The batch whose families are removed by the lawful command. */
const COMMAND_AT = 4;
const KINDS = ['removed', 'corrected', 'added'] as const;
type Batch = {
  kind: (typeof KINDS)[number];
  isByCommand: boolean;
  period: string;
  ids: string[];
  /** The two that are exchanged in the other world. */
  pair: [string, string];
};

/** Twenty batches, each of ten families of one kelurahan that change in one way. */
function planBatches(seed: number): Batch[] {
  const random = seededRandom(seed);
  const there = new Map(AREAS.map((area) => [area, idsIn(FAMILIES, area)]));
  const later = new Map(AREAS.map((area) => [area, idsIn(NEWCOMERS, area)]));
  return Array.from({ length: 20 }, (_, at) => {
    const area = AREAS[Math.floor(AREAS.length * random())]!;
    const kind = at === COMMAND_AT ? 'removed' : KINDS[Math.floor(KINDS.length * random())]!;
    const canCome = (later.get(area) ?? []).length >= BATCH;
    const own = (kind === 'added' && canCome ? later : there).get(area)!;
    const ids = own.splice(0, BATCH);
    const first = Math.floor(BATCH * random());
    const second = (first + 1 + Math.floor((BATCH - 1) * random())) % BATCH;
    return {
      kind: kind === 'added' && !canCome ? 'removed' : kind,
      isByCommand: at === COMMAND_AT,
      period: PERIODS[at % 2]!,
      ids,
      pair: [ids[first]!, ids[second]!],
    };
  });
}

const idsIn = (families: readonly Household[], area: string): string[] =>
  families.filter((one) => one.area === area).map(({ householdId }) => householdId);

/** Records by family: as they were at first, and once they were corrected. */
type Records = Record<'old' | 'corrected', Map<string, Household>>;

function makeRecords(): Records {
  const everybody = [...FAMILIES, ...NEWCOMERS];
  const corrected = everybody.map((one, i) =>
    swapInto(one, everybody[(i + 77) % everybody.length]!),
  );
  const byId = (list: readonly Household[]) => new Map(list.map((one) => [one.householdId, one]));
  return { old: byId(everybody), corrected: byId(corrected) };
}

/** The same records but for the pairs, which have each other's secrets before a correction, or after it. */
function exchange(records: Records, batches: readonly Batch[]): Records {
  const exchanged = { old: new Map(records.old), corrected: new Map(records.corrected) };
  for (const { kind, pair } of batches) {
    const when = kind === 'corrected' ? 'corrected' : 'old';
    const [a, b] = pair.map((id) => records[when].get(id)!) as [Household, Household];
    exchanged[when].set(a.householdId, swapInto(a, b));
    exchanged[when].set(b.householdId, swapInto(b, a));
  }
  return exchanged;
}

/** What is public after the first import and after each batch, on an installation of its own. */
async function runBatches({ old, corrected }: Records, batches: readonly Batch[]) {
  const now = new Map(FAMILIES.map(({ householdId: id }) => [id, old.get(id)!]));
  const data = await makeWorld([...now.values()]);
  await importInto(data, [...now.values()], '2025');
  const app = await serviceOver(data.file);
  const told = [await valuesOf(app)];
  for (const { kind, isByCommand, period, ids } of batches) {
    for (const id of ids) {
      if (kind === 'removed') now.delete(id);
      else now.set(id, (kind === 'added' ? old : corrected).get(id)!);
    }
    if (isByCommand) {
      for (const id of ids) await data.run(['remove-household', id]);
      expect(await valuesOf(app)).toBe(told.at(-1));
      expect((await data.run(['publish'])).exitCode).toBe(0);
    } else await importInto(data, [...now.values()], period);
    told.push(await valuesOf(app));
  }
  told.push(await answersOf(app));
  await app.close();
  return told;
}

test('twenty batches one after the other: two families of each may have each other’s secrets, and no public byte differs', async () => {
  const batches = planBatches(7);
  expect(new Set(batches.map(({ kind }) => kind)).size).toBe(3);
  const records = makeRecords();
  const told = await runBatches(records, batches);
  const other = await runBatches(exchange(records, batches), batches);
  // Nearly every batch moves something: its families are not simply left out.
  expect(new Set(told).size).toBeGreaterThan(20);
  const different = other.flatMap((one, i) => (one === told[i] ? [] : [i]));
  expect(different).toEqual([]);
}, 240_000);
