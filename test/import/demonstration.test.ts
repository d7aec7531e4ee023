import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNeighbours } from '../../geo/demonstration/find-neighbours.ts';
import { makeRegister } from '../../geo/demonstration/make-register.ts';
import { DEMONSTRATION_POVERTY_LINE } from '../../geo/demonstration/totals.ts';
import { COUNTED_INDICATORS } from '../../geo/households/counted.ts';
import { countHouseholds } from '../../geo/households/counts.ts';
import type { Household } from '../../geo/households/household.ts';
import { moransI } from '../../geo/statistics/morans-i.ts';
import { countFamilies } from '../../server/db/household-counts.ts';
import { bundledInput } from '../geo/demonstration/demonstration-fixture.ts';
import { freshImport } from './import-setup.ts';

let data: ReturnType<typeof freshImport>;
beforeAll(() => {
  data = freshImport('seeded');
});
afterAll(() => data.remove());

const figures = (indicator: string, level: string) =>
  data.rows(
    `select o.area, o.value, o.numerator, o.denominator, o.status, o.origin, o.period
     from observation o join area a on a.code = o.area
     where o.indicator = ? and a.level = ? and o.ended is null order by o.area`,
    indicator,
    level,
  );
const city = (indicator: string) => figures(indicator, 'kota')[0];

describe('the demonstration register of the first start', () => {
  test('is the one that its method makes: SQL and the plain reference count alike, area by area', () => {
    const rows = [...makeRegister(bundledInput(2013))];
    const byArea = new Map<string, Household[]>();
    for (const row of rows) {
      const before = byArea.get(row.area);
      if (before) before.push(row);
      else byArea.set(row.area, [row]);
    }
    const db = new Database(data.register, { readonly: true });
    const [register] = data.rows('select id from register');
    const counted = countFamilies(db, Number(register?.id));
    db.close();
    expect(counted.size).toBe(67);
    for (const [area, families] of byArea) {
      expect(counted.get(area)).toEqual(countHouseholds(families, DEMONSTRATION_POVERTY_LINE));
    }
  });

  test('shows the totals of the study for the city', () => {
    expect(city('families')).toMatchObject({ value: 135_451 });
    expect(city('pre_prosperous_rate')).toMatchObject({ numerator: 19_118, denominator: 135_451 });
    expect(city('head_unemployed_rate')).toMatchObject({ numerator: 16_167 });
    expect(city('illiteracy_rate')).toMatchObject({ numerator: 4_249 });
    expect(city('latrine_ownership_rate')).toMatchObject({ numerator: 65_016 });
  });

  test('is a city and not noise: shares from about 5 to 30 %, neighbours alike', () => {
    const shares = figures('pre_prosperous_rate', 'kelurahan').map(({ value }) => Number(value));
    expect(shares).toHaveLength(67);
    expect(Math.min(...shares)).toBeGreaterThan(3.5);
    expect(Math.max(...shares)).toBeLessThan(32);
    const { areas } = bundledInput(2013);
    const ordered = areas.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    expect(moransI(shares, findNeighbours(ordered))).toBeGreaterThan(0.25);
    expect(moransI(shares, findNeighbours(ordered))).toBeLessThan(0.5);
  });

  test('gives every computed indicator at every level, marked as a demonstration', () => {
    const rows = data.rows(
      `select indicator, count(*) n, min(origin) origin, max(origin) last, min(period) period
       from observation where register is not null group by indicator order by indicator`,
    );
    expect(rows.map(({ indicator }) => indicator)).toEqual(
      COUNTED_INDICATORS.map(({ id }) => id).toSorted(),
    );
    for (const row of rows) {
      expect(row).toMatchObject({
        n: 74,
        origin: 'demonstration',
        last: 'demonstration',
        period: '2013',
      });
    }
  });
});

describe('a real register', () => {
  const register = (area: string) =>
    ['household_id,area,members,welfare_stage']
      .concat(Array.from({ length: 120 }, (_, i) => `k${i},${area},4,${i % 5}`))
      .join('\n');
  const origins = () =>
    data.rows(
      `select distinct origin, period from observation
       where register is not null and ended is null order by period`,
    );

  test('takes the place of the demonstration, undo brings it back, --keep-demo leaves it', async () => {
    const file = data.path('register.csv');
    writeFileSync(file, register('36.73.01.1001'));
    await data.households(file, ['--period', '2024']);
    expect(origins()).toEqual([{ origin: 'computed', period: '2024' }]);
    await data.run(['undo']);
    expect(origins()).toEqual([{ origin: 'demonstration', period: '2013' }]);
    await data.households(file, ['--period', '2024', '--keep-demo']);
    expect(origins()).toEqual([
      { origin: 'demonstration', period: '2013' },
      { origin: 'computed', period: '2024' },
    ]);
    // Of one period there is one truth.
    await data.households(file, ['--period', '2013', '--keep-demo']);
    expect(origins()).toEqual([
      { origin: 'computed', period: '2013' },
      { origin: 'computed', period: '2024' },
    ]);
  });
});
