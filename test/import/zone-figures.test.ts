import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { MultiPolygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { DEMONSTRATION_POVERTY_LINE } from '../../geo/demonstration/totals.ts';
import { countHouseholds } from '../../geo/households/counts.ts';
import { plannedSets } from '../../geo/zones/build-strips.ts';
import { zoneSetId } from '../../geo/zones/kinds.ts';
import { LEVEL, makeLevels } from '../../geo/zones/levels.ts';
import { projectionOf } from '../../geo/zones/metric-projection.ts';
import { extentOf } from '../../server/db/areas.ts';
import { countFamiliesByRing } from '../../server/db/household-counts.ts';
import { accuraciesOf, listPlaces, startRings } from '../../server/db/household-places.ts';
import { listLines } from '../../server/db/lines.ts';
import { openForWriting } from '../../server/db/open-register.ts';
import { ensureZones } from '../../server/import/zones/ensure-zones.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import { freshImport } from './import-setup.ts';

let data: ReturnType<typeof freshImport>;
beforeAll(() => {
  data = freshImport('seeded');
});
afterAll(() => data.remove());

const LINES = ['river', 'canal', 'railway', 'bridge', 'station'] as const;

/** Families of the demonstration register inside a set by the best line, by kelurahan. */
function familiesInside(id: string) {
  const db = new Database(data.register, { readonly: true });
  const lines = listLines(db, LINES);
  const projection = projectionOf(extentOf(db));
  db.close();
  const sets = plannedSets({ lines, polygons: [], trackHalfWidthM: 5 }, projection);
  const at = sets.findIndex((set) => zoneSetId(set) === id);
  const levelsOf = makeLevels({ lines, polygons: [], sets }, projection);
  const families = [...makeRegister(bundledInput(2013))];
  return families
    .map((household, i) => ({ household, line: i + 1 }))
    .filter(({ household: { lon, lat, accuracyM } }) => {
      const levels = levelsOf(lon ?? 0, lat ?? 0, accuracyM);
      return (levels?.[at] ?? 0) >= LEVEL.inside;
    });
}

describe('the families inside a set of zones', () => {
  test('are summed by the statements of the database as by the plain reference', () => {
    const inside = familiesInside('river-100-study');
    expect(inside.length).toBeGreaterThan(2000);
    const db = openForWriting(data.register);
    const register = db.prepare('select id from register').pluck().get() as number;
    const ids = [...listPlaces(db, register)].map(({ id }) => id);
    // Two rings: families are summed by the ring that they are put into.
    const put = startRings(db);
    inside.forEach(({ line }, i) => put(ids[line - 1] ?? 0, i % 2));
    const rings = countFamiliesByRing(db);
    const total = (ring: number) =>
      rings
        .filter((one) => one.ring === ring)
        .reduce((sum, { counts: [one] }) => sum + (one?.numerator ?? 0), 0);
    expect([total(0), total(1)]).toEqual([(inside.length + 1) >> 1, inside.length >> 1]);
    expect(accuraciesOf(db, register, 99)).toEqual({ leastM: 10, mostM: 10 });
    db.close();
    for (const { area, ring, counts } of rings) {
      const own = inside
        .filter(({ household }, i) => household.area === area && i % 2 === ring)
        .map(({ household }) => household);
      expect(counts).toEqual(countHouseholds(own, DEMONSTRATION_POVERTY_LINE));
    }
    const areas = new Set(inside.map(({ household }) => household.area));
    expect(new Set(rings.map(({ area }) => area))).toEqual(areas);
  }, 60_000);

  test('are published rounded, near the exact number, never exact, and withheld below five', () => {
    const inside = familiesInside('river-100-study');
    const exact = new Map<string, number>();
    for (const { household } of inside) {
      exact.set(household.area, (exact.get(household.area) ?? 0) + 1);
    }
    const rows = data.rows(`select area, value, status from zone_figure where kind = 'river'
      and width_m = 100 and indicator = 'families' and area like '36.73.__.____'`);
    expect(rows).toHaveLength(67);
    for (const { area, value, status } of rows) {
      const count = exact.get(String(area)) ?? 0;
      if (count > 0 && count < 5) expect([area, status, value]).toEqual([area, 'suppressed', null]);
      else {
        expect(Number(value) % 5).toBe(0);
        expect(Math.abs(Number(value) - count)).toBeLessThan(5);
      }
    }
    const [city] = data.rows(`select value from zone_figure where kind = 'river' and width_m = 100
      and indicator = 'families' and area = '36.73'`);
    expect(Number(city?.value) % 5).toBe(0);
    expect(Math.abs(Number(city?.value) - inside.length)).toBeLessThan(5);
  }, 60_000);

  test('have indicators by kelurahan at 100 and 250 m only, from 100 families on, and none at legal widths', () => {
    const rates = data.rows(`select distinct z.kind, z.width_m, z.basis, z.area, f.value families
      from zone_figure z join zone_figure f on f.kind = z.kind and f.width_m = z.width_m
        and f.basis = z.basis and f.area = z.area and f.indicator = 'families'
      where z.indicator not like 'families%'`);
    expect(rates.length).toBeGreaterThan(50);
    for (const { width_m, basis, area, families } of rates) {
      expect(basis).toBe('study');
      expect(Number(families)).toBeGreaterThanOrEqual(100);
      if (String(area).length > 8) expect([100, 250]).toContain(width_m);
    }
    const wide = data.rows(`select area, value from zone_figure where kind = 'any' and width_m = 250
      and indicator = 'families' and value >= 100`);
    const told = rates.filter(({ kind, width_m }) => kind === 'any' && width_m === 250);
    expect(told).toHaveLength(wide.length);
  });

  test('of wider and surer sets contain each other, as far as rounding lets one see', () => {
    const rows = data.rows(`select a.area from zone_figure a join zone_figure b
      on b.area = a.area and b.kind = a.kind and b.basis = a.basis and b.indicator = a.indicator
      where a.basis = 'study' and a.width_m < b.width_m and a.indicator like 'families%'
        and a.value > b.value + 5`);
    expect(rows).toEqual([]);
  });
});

describe('a register without points', () => {
  const own = freshImport();
  afterAll(() => own.remove());
  const importRegister = async (lines: string[]) => {
    const file = own.path('register.csv');
    writeFileSync(file, ['household_id,area,members,welfare_stage,lon,lat', ...lines].join('\n'));
    const { exitCode, printed } = await own.households(file, ['--period', '2024']);
    expect(exitCode, printed).toBe(0);
  };
  const figures = (set: string) =>
    own.rows(
      `select indicator, value, status, method from zone_figure where ended is null and kind = 'river'
        and width_m = ${set} and area = '36.73.01.1002' order by indicator`,
    );

  test('counts by the covered part of the kelurahan, says so, and tells no indicators', async () => {
    await importRegister(
      Array.from({ length: 2000 }, (_, i) => `k${i},36.73.01.1002,4,${i % 3},,`),
    );
    const [strip] = own.rows(`select share from strip where ended is null and kind = 'river'
      and width_m = 250 and area = '36.73.01.1002'`);
    const rows = figures('250');
    expect(rows.map(({ indicator }) => indicator)).toEqual([
      'families',
      'families_high',
      'families_low',
    ]);
    expect(rows.every(({ method }) => method === 'area')).toBe(true);
    const valueOf = (name: string) => rows.find(({ indicator }) => indicator === name)?.value;
    expect(Math.abs(Number(valueOf('families')) - 2000 * Number(strip?.share))).toBeLessThan(6);
    expect(valueOf('families_low')).toBe(0);
    expect(Math.abs(Number(valueOf('families_high')) - 2000)).toBeLessThan(5);
  });

  test('with some points counts both ways, and tells indicators where nearly all have one', async () => {
    // A place by the river: all who have a point are inside.
    const [line] = own.rows(`select geometry from strip where ended is null and kind = 'river'
      and width_m = 25 and area = '36.73.01.1002'`);
    const [lon, lat] = (JSON.parse(String(line?.geometry)) as MultiPolygon).coordinates[0]![0]![0]!;
    const rows = (points: number) =>
      Array.from({ length: 1000 }, (_, i) => {
        const place = i < points ? `${lon},${lat}` : ',';
        return `k${i},36.73.01.1002,4,${i % 3},${place}`;
      });
    await importRegister(rows(600));
    expect(figures('100').every(({ method }) => method === 'mixed')).toBe(true);
    expect(figures('100')).toHaveLength(3);
    await importRegister(rows(980));
    expect(figures('100').every(({ method }) => method === 'mixed')).toBe(true);
    expect(figures('100').length).toBeGreaterThan(3);
  });
});

describe('a database that an older program made', () => {
  test('gets its strips and figures as a release of their own, once', async () => {
    const before = data.rows('select kind, width_m, area, area_m2 from strip where ended is null');
    const figures = data.rows('select * from zone_figure where ended is null').length;
    const db = new Database(data.register);
    for (const table of ['strip', 'zone_figure', 'zone_setting']) db.exec(`delete from ${table}`);
    db.close();
    await ensureZones(data.register, 5);
    await ensureZones(data.register, 5);
    expect(data.rows('select kind from release')).toEqual([{ kind: 'seed' }, { kind: 'zones' }]);
    expect(data.rows('select kind, width_m, area, area_m2 from strip where ended is null')).toEqual(
      before,
    );
    expect(data.rows('select * from zone_figure where ended is null')).toHaveLength(figures);
  }, 60_000);

  test('can take them back, and gets them again', async () => {
    const { printed } = await data.run(['undo']);
    expect(printed).toContain('Release 2 is undone');
    expect(data.rows('select * from strip where ended is null')).toHaveLength(0);
    await ensureZones(data.register, 5);
    expect(data.rows('select * from strip where ended is null').length).toBeGreaterThan(1000);
  }, 60_000);
});
