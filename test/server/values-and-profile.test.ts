import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { AreaProfile, AreasAnswer } from '../../server/schemas/areas.ts';
import type { IndicatorEntry, IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import type { ValuesAnswer } from '../../server/schemas/values.ts';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
beforeAll(async () => void (app = await serviceOver(data.file)));
afterAll(async () => {
  await app.close();
  data.remove();
});

async function ask<T>(path: string): Promise<T> {
  const answer = await app.inject(path);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
}

describe('the register', () => {
  test('lists what the issue asks for, with both names, unit, definition, sources and coverage', async () => {
    const { indicators, default: first } = await ask<IndicatorsAnswer>('/api/indicators');
    const byId = new Map(indicators.map((one) => [one.id, one]));
    const wanted = {
      poverty_rate: ['percent', 'kota'],
      open_unemployment_rate: ['percent', 'kota'],
      families_open_unemployment: ['families', 'kota'],
      families_pre_prosperous: ['families', 'kota'],
      illiterate: ['people', 'kota'],
      severely_malnourished_children: ['children', 'kelurahan'],
      stunting_cases: ['children', 'kelurahan'],
      families_without_latrine: ['families', 'kelurahan'],
      families_with_latrine_rate: ['percent', 'kota'],
      odf_status: ['status', 'kelurahan'],
      unfit_houses: ['houses', 'kecamatan'],
      slum_area: ['ha', 'kecamatan'],
      registered_voters: ['people', 'kelurahan'],
      registered_voters_density: ['people_per_km2', 'kelurahan'],
    };
    for (const [id, [unit, level]] of Object.entries(wanted)) {
      const entry = byId.get(id);
      expect(entry, id).toMatchObject({ unit, levels: expect.arrayContaining([level]) });
      expect(entry?.sources.length, id).toBeGreaterThan(0);
    }
    expect(first).toBe('pre_prosperous_rate');
    const covered = byId.get(first)?.coverage.filter(({ level }) => level === 'kelurahan');
    expect(Math.max(...(covered ?? []).map(({ areas }) => areas))).toBeGreaterThan(67 / 2);
    expect(byId.get('resident_voters_density')?.coverage).toContainEqual({
      level: 'kelurahan',
      period: '2019',
      areas: 67,
      of: 67,
    });
    expect(
      byId
        .get('odf_status')
        ?.coverage.filter((one) => one.level === 'kelurahan')
        .map((one) => one.areas),
    ).toEqual([8, 12, 14, 10]);
  });

  test('says which indicators are computed from families and what their definition rests on', async () => {
    expect(await ask('/api/indicators/poverty_p1')).toMatchObject({
      counted: true,
      citation: 'Foster, Greer and Thorbecke, Econometrica 52 (1984)',
    });
    const published = await ask('/api/indicators/poverty_rate');
    expect(published).toMatchObject({ counted: false, additive: false, citation: null });
    expect(await ask('/api/indicators/polling_stations')).toMatchObject({ additive: true });
  });

  test('one entry is the same as in the list, and says which periods are comparable', async () => {
    const entry = await ask<IndicatorEntry>('/api/indicators/stunting_cases');
    expect(entry.comparable_periods).toEqual([['2020', '2021', '2022', '2023']]);
    const { indicators } = await ask<IndicatorsAnswer>('/api/indicators');
    expect(entry).toEqual({ ...indicators.find((one) => one.id === 'stunting_cases'), release: 1 });
  });
});

describe('values', () => {
  test('every area of the level, empty ones included, with status, period, origin and source', async () => {
    const layer = await ask<ValuesAnswer>('/api/indicators/odf_status/values?level=kelurahan');
    expect(layer).toMatchObject({
      indicator: 'odf_status',
      level: 'kelurahan',
      period: 'mixed',
      origin: 'published',
      release: 1,
    });
    expect(layer.values).toHaveLength(67);
    expect(layer.values.filter((one) => one.status === 'no_data')).toHaveLength(67 - 44);
    for (const entry of layer.values.filter((one) => one.status === 'ok')) {
      expect([0, 1]).toContain(entry.value);
      expect(entry.source).toMatch(/^https:/);
    }
  });

  test('a second figure for the same period stands beside the first', async () => {
    const layer = await ask<ValuesAnswer>(
      '/api/indicators/poverty_rate/values?level=kota&period=2022',
    );
    expect(layer.values[0]).toMatchObject({
      value: 5.94,
      alternatives: [{ value: 6.12, note: 'conflicts with the other 2022 figure' }],
    });
  });

  test('a density is numerator over area and says that it is computed', async () => {
    const layer = await ask<ValuesAnswer>(
      '/api/indicators/resident_voters_density/values?level=kelurahan',
    );
    expect(layer).toMatchObject({ period: '2019', origin: 'computed' });
    for (const { value, numerator, denominator } of layer.values) {
      expect(value).toBeCloseTo((numerator ?? NaN) / (denominator ?? NaN), 9);
    }
  });
});

test('the list of areas has all levels with codes, kecamatan, other spellings and extent', async () => {
  const { release, areas } = await ask<AreasAnswer>('/api/areas');
  expect(release).toBeGreaterThan(0);
  const count = (level: string) => areas.filter((one) => one.level === level).length;
  expect(['kota', 'kecamatan', 'kelurahan'].map(count)).toEqual([1, 6, 67]);
  expect(areas.find(({ code }) => code === '36.73.03.1009')).toMatchObject({
    bps_code: '3673020013',
    name: 'Kapuren',
    kecamatan: 'Walantaka',
    aliases: ['Kepuren'],
  });
  expect(areas.find(({ level }) => level === 'kota')).toMatchObject({ kecamatan: null });
  for (const code of ['36.73', '36.73.02', '36.73.02.1001']) {
    const { bbox } = await ask<AreaProfile>(`/api/areas/${code}`);
    expect(areas.find((one) => one.code === code)?.bbox).toEqual(bbox);
  }
});

describe('the profile of an area', () => {
  const profile = (code: string) => ask<AreaProfile>(`/api/areas/${code}`);
  const indicator = (of: AreaProfile, id: string) => of.indicators.find((one) => one.id === id);

  test('knows its parents, its neighbours in the tree, and where its boundary comes from', async () => {
    const kasemen = await profile('36.73.02.1001');
    expect(kasemen.parents.map((one) => one.code)).toEqual(['36.73.02', '36.73']);
    expect(kasemen.boundary).toMatchObject({ vintage: 'BPS 2020' });
    expect(kasemen.boundary.licence).toContain('OCHA/HDX');
    expect((await profile('36.73')).children).toHaveLength(6);
    expect((await profile('36.73.02')).children).toHaveLength(10);
  });

  test('joins no figures across a break of definition', async () => {
    const city = await profile('36.73');
    const points = (id: string) =>
      indicator(city, id)?.series.map((one) => [one.period, one.value, one.break_before]);
    expect(points('unfit_houses')).toEqual([
      ['2020-12', 3400, false],
      ['2021', 21759, true],
      ['2023', 20693, false],
      ['2025-01', 19536, false],
    ]);
    expect(points('illiterate')?.filter(([, , broken]) => broken === false)).toHaveLength(1);
  });

  test('shows conflicting figures side by side, each with its source', async () => {
    const rate = indicator(await profile('36.73'), 'poverty_rate');
    const year = rate?.series.filter((one) => one.period === '2022') ?? [];
    expect(year.map((one) => [one.series, one.value])).toEqual([
      ['main', 5.94],
      ['alt', 6.12],
    ]);
    expect(new Set(year.map((one) => one.source)).size).toBe(2);
    expect(rate?.value).toBe(5.65);
  });

  test('ranks among the areas of its level for the same period, and compares with its parents', async () => {
    const kagungan = indicator(await profile('36.73.01.1012'), 'stunting_cases');
    expect(kagungan).toMatchObject({ value: 52, period: '2024-07', rank: { position: 1, of: 4 } });
    expect(kagungan?.parents).toEqual([
      { code: '36.73.01', value: 289, status: 'ok', period: '2025-04', as_of: null },
      { code: '36.73', value: 732, status: 'ok', period: '2024-07', as_of: null },
    ]);
    const odf = indicator(await profile('36.73.01.1001'), 'odf_status');
    expect(odf).toMatchObject({ value: 1, rank: null });
    const voters = indicator(await profile('36.73.06.1006'), 'registered_voters');
    expect(voters).toMatchObject({ status: 'not_comparable', rank: null });
  });
});

test('the reach of an indicator counts areas with a figure in any period, each once', async () => {
  const entry = await ask<IndicatorEntry>('/api/indicators/stunting_cases');
  const layer = await ask<ValuesAnswer>('/api/indicators/stunting_cases/values?level=kelurahan');
  const shown = layer.values.filter((one) => one.status === 'ok').length;
  expect(entry.reach).toContainEqual({ level: 'kelurahan', areas: shown, of: 67 });
  expect(shown).toBeGreaterThan(
    Math.max(...entry.coverage.filter((one) => one.level === 'kelurahan').map((one) => one.areas)),
  );
});
