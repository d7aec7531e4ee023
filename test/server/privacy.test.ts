import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTED_INDICATORS } from '../../geo/households/counted.ts';
import type { Household } from '../../geo/households/household.ts';
import { freshImport } from '../import/import-setup.ts';
import { serviceOver } from '../setup/service.ts';
import { collectAnswers, type Said } from './collect-answers.ts';
import { importSmallRegister, SMALL_PERIOD } from './small-register-file.ts';

let data: ReturnType<typeof freshImport>;
let app: FastifyInstance;
let families: Household[];
let collected: Awaited<ReturnType<typeof collectAnswers>>;

beforeAll(async () => {
  data = freshImport();
  families = await importSmallRegister(data);
  app = await serviceOver(data.file);
  collected = await collectAnswers(app, SMALL_PERIOD);
});
afterAll(async () => {
  await app.close();
  data.remove();
});

const keyOf = ({ indicator, area }: Said) => `${indicator} ${area}`;

describe('everything that the service says of a register with many small cells', () => {
  test('is the same in every place and format', () => {
    const first = new Map<string, Said>();
    for (const one of collected.said) {
      const before = first.get(keyOf(one));
      if (!before) first.set(keyOf(one), one);
      else
        expect([one.where, one.status, one.value]).toEqual([
          one.where,
          before.status,
          before.value,
        ]);
    }
    expect(new Set(collected.ids)).toEqual(new Set(COUNTED_INDICATORS.map(({ id }) => id)));
    expect(first.size).toBe(collected.ids.length * 74);
    const statuses = [...first.values()].map(({ status }) => status);
    expect(statuses.filter((one) => one === 'suppressed').length).toBeGreaterThan(200);
    expect(statuses.filter((one) => one === 'ok').length).toBeGreaterThan(500);
  });

  test('leaves nothing of what is hidden: no number, no interval, no rank; only the reason', () => {
    for (const one of collected.said.filter(({ status }) => status !== 'ok')) {
      const { where, value, numerator, denominator, low, high, rank } = one;
      const left = [value, numerator, denominator, low, high, rank].filter((each) => each != null);
      expect([where, left]).toEqual([where, []]);
    }
    const reasons = new Set(
      collected.said.flatMap(({ status, note }) => (status === 'suppressed' ? (note ?? []) : [])),
    );
    expect([...reasons].every((reason) => reason.startsWith('hidden: '))).toBe(true);
  });

  test('shows counts that are rounded to base 5, and rates that follow from them alone', () => {
    const shown = collected.said.filter((one) => one.status === 'ok' && one.numerator != null);
    expect(shown.length).toBeGreaterThan(500);
    for (const { where, area, value, numerator, denominator, low, high, indicator } of shown) {
      for (const count of [numerator ?? 0, denominator ?? 0]) {
        expect([where, area, count % 5]).toEqual([where, area, 0]);
      }
      expect(value).toBeCloseTo((100 * (numerator ?? 0)) / (denominator ?? 1), 9);
      expect(low).toBeLessThanOrEqual(value ?? 0);
      expect(high).toBeGreaterThanOrEqual(value ?? 0);
      expect(denominator).toBeGreaterThanOrEqual(indicator === 'child_malnutrition_rate' ? 30 : 50);
    }
  });

  test('tells of marginal zones only rounded numbers of families, and nothing where they are hidden', () => {
    const count = ['families_low', 'families', 'families_high'];
    const hidden = collected.zones.flatMap((zone) =>
      count.filter((name) => zone[`${name}_status`] === 'suppressed').map((name) => zone[name]),
    );
    expect(hidden.length).toBeGreaterThan(50);
    expect(hidden.every((value) => value === null)).toBe(true);
    const shown = collected.zones.flatMap((zone) => count.map((name) => zone[name] ?? 0));
    expect(shown.filter((value) => Number(value) > 0).length).toBeGreaterThan(200);
    expect(shown.every((value) => Number(value) % 5 === 0)).toBe(true);
    for (const zone of collected.zones.filter((one) => Number(one.families ?? 0) < 100)) {
      expect(Object.keys(zone).filter((name) => name.endsWith('_inside'))).toEqual([]);
    }
  });

  test('holds no family: neither an id nor a place', () => {
    const all = collected.texts.join('\n');
    expect(all).not.toContain('private-');
    expect(all).not.toContain('register.csv');
    for (const { lon, lat } of families.slice(0, 200)) {
      expect(all).not.toContain(`${lon},${lat}`);
    }
    const releases = collected.texts.find((text) => text.includes('"releases"')) ?? '';
    expect(releases).toContain('"summary":{"period":"2024","source":');
    expect(releases).not.toContain(String(families.length));
  });

  test('is not to be had by other addresses: the register has no filters, tables or rows', async () => {
    for (const path of [
      '/api/households',
      '/api/registers',
      '/api/collections/households/items',
      '/api/indicators/pre_prosperous_rate/households',
      '/api/indicators/pre_prosperous_rate/values?welfare_stage=0',
      '/api/collections/kelurahan/items?indicators=pre_prosperous_rate&desil=1',
      '/api/collections/kelurahan/items?indicators=household',
      '/api/areas/36.73.01.1001?exact=1',
      '/api/areas/private-1',
    ]) {
      const answer = await app.inject(path);
      expect([path, [400, 404].includes(answer.statusCode)]).toEqual([path, true]);
      expect(answer.body).not.toMatch(/select |sqlite|household_id/i);
    }
  });
});
