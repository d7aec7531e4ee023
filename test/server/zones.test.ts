import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AreaZone, ZonesAnswer } from '../../server/schemas/zones.ts';
import { deleteRegister } from '../../server/import/households/delete-register.ts';
import { settle } from '../../server/import/settle.ts';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
beforeAll(async () => void (app = await serviceOver(data.file)));
afterAll(async () => {
  await app.close();
  data.remove();
});

type Properties = Record<string, string | number | null>;
type Page = Omit<FeatureCollection<MultiPolygon | null, Properties>, 'features'> & {
  numberMatched: number;
  features: { id: string; geometry: MultiPolygon | null; properties: Properties }[];
};
const get = async <T>(path: string): Promise<T> => {
  const answer = await app.inject(path);
  expect(answer.statusCode, `${path} ${answer.body.slice(0, 200)}`).toBe(200);
  return answer.json<T>();
};
const items = (query: string) => get<Page>(`/api/collections/marginal-zones/items?${query}`);
const zonesOf = async (code: string) =>
  (await get<{ zones: AreaZone[] }>(`/api/areas/${code}`)).zones;

describe('the sets of zones', () => {
  test('are listed with articles, parameters and what nobody can tell', async () => {
    const { sets, parameters } = await get<ZonesAnswer>('/api/zones');
    expect(parameters).toEqual({
      study_widths_m: [25, 50, 100, 250],
      usual_width_m: 100,
      track_half_width_m: 5,
      point_accuracy_m: 10,
      fewest_families: 100,
    });
    expect(sets.map(({ id }) => id)).toEqual([
      ...[25, 50, 100, 250].map((width) => `any-${width}-study`),
      ...[25, 50, 100, 250].map((width) => `river-${width}-study`),
      'river-15-law',
      ...[25, 50, 100, 250].map((width) => `canal-${width}-study`),
      ...[25, 50, 100, 250].map((width) => `railway-${width}-study`),
      'railway-6-law',
      'railway-15-law',
    ]);
    const articleOf = (id: string) => sets.find((one) => one.id === id)?.article;
    expect(articleOf('river-15-law')).toBe('PP 38/2011 Pasal 9');
    expect(articleOf('railway-6-law')).toBe('PP 56/2009 Pasal 58');
    expect(articleOf('river-100-study')).toBeNull();
    expect(sets.find(({ id }) => id === 'railway-100-study')?.not_assessed).toBeGreaterThan(0);
  });
});

describe('the collection of marginal zones', () => {
  test('has one feature a set and kelurahan, with flat properties and the id of the contract', async () => {
    const page = await items('kind=river&width_m=100');
    expect(page.features).toHaveLength(67);
    const kasemen = page.features.find(({ id }) => id === 'river-100-study-36.73.02.1001');
    expect(kasemen?.geometry?.type).toBe('MultiPolygon');
    expect(kasemen?.properties).toMatchObject({
      kind: 'river',
      width_m: 100,
      basis: 'study',
      article: null,
      level: 'kelurahan',
      code: '36.73.02.1001',
      name: 'Kasemen',
      kecamatan: 'Kasemen',
      assessed: 'part',
      families_status: 'ok',
      families_method: 'points',
      origin: 'demonstration',
      period: '2013',
      as_of: null,
    });
    const { area_m2, area_share, families_low, families, families_high } =
      kasemen?.properties ?? {};
    expect(Number(area_m2)).toBeGreaterThan(100_000);
    const { area_km2 } = await get<{ area_km2: number }>('/api/areas/36.73.02.1001');
    expect(Number(area_share)).toBeCloseTo((100 * Number(area_m2)) / (area_km2 * 1e6), 9);
    expect(Number(families_low)).toBeLessThanOrEqual(Number(families));
    expect(Number(families)).toBeLessThanOrEqual(Number(families_high));
  });

  test('keeps areas that the zone does not reach, without a place and with a zero', async () => {
    const page = await items('kind=river&width_m=100&code=36.73.04.1007');
    expect(page.features).toHaveLength(1);
    expect(page.features[0]).toMatchObject({
      id: 'river-100-study-36.73.04.1007',
      geometry: null,
      properties: { area_m2: 0, area_share: 0, families: 0, families_high: 0, assessed: 'whole' },
    });
  });

  test('tells nothing where only estimated sections come near: never a zero', async () => {
    const page = await items('kind=railway&width_m=100');
    const unknown = page.features.filter(({ properties }) => properties.assessed === 'none');
    expect(unknown.length).toBeGreaterThan(2);
    for (const { geometry, properties } of unknown) {
      expect(geometry).toBeNull();
      expect(properties).toMatchObject({
        area_m2: null,
        area_share: null,
        families_low: null,
        families: null,
        families_high: null,
        families_status: 'no_data',
      });
    }
  });

  test('filters by kind, width, basis, code and level; widths of the law give area and families only', async () => {
    const law = await items('kind=railway&basis=law&limit=1000');
    expect(law.numberMatched).toBe(2 * 67);
    const keys = new Set(law.features.flatMap(({ properties }) => Object.keys(properties)));
    expect([...keys].filter((key) => key.endsWith('_inside'))).toEqual([]);
    expect(law.features.some(({ properties }) => properties.families_status === 'ok')).toBe(true);
    const kecamatan = await items('kind=any&width_m=250&level=kecamatan');
    expect(kecamatan.features.map(({ properties }) => properties.code)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `36.73.0${number}`),
    );
    expect((await items('code=36.73')).features.map(({ id }) => id)).toHaveLength(19);
    expect((await items('kind=slum')).numberMatched).toBe(0);
    expect((await items('kind=any&width_m=25&bbox=106.14,-6.1,106.17,-6.05')).numberMatched).toBe(
      (await items('kind=any&width_m=25')).features.filter(({ geometry, properties }) => {
        const lons = geometry?.coordinates.flat(2).map(([lon = 0]) => lon) ?? [];
        return lons.length > 0 && properties.code !== null && touches(geometry);
      }).length,
    );
  });

  test('the union is at least each kind and at most their sum', async () => {
    const areaOf = async (kind: string) =>
      new Map(
        (await items(`kind=${kind}&width_m=100&basis=study`)).features.map(({ properties }) => [
          properties.code,
          Number(properties.area_m2 ?? 0),
        ]),
      );
    const [any, ...kinds] = await Promise.all(['any', 'river', 'canal', 'railway'].map(areaOf));
    for (const [code, area] of any ?? []) {
      const parts = kinds.map((one) => one.get(code) ?? 0);
      if (area === 0) continue;
      expect(area).toBeGreaterThan(Math.max(...parts) * 0.9999);
      expect(area).toBeLessThan(parts.reduce((a, b) => a + b, 0) * 1.0001 + 1);
    }
  });

  test('says the same as CSV, with every column of its schema', async () => {
    const path = '/api/collections/marginal-zones/items?kind=river&width_m=250';
    const page = await get<Page>(path);
    const rows = parse((await app.inject(`${path}&f=csv`)).body, {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    const schema = await get<{ properties: { properties: { properties: object } } }>(
      '/api/collections/marginal-zones/schema',
    );
    expect(Object.keys(rows[0] ?? {})).toEqual(
      Object.keys(schema.properties.properties.properties),
    );
    page.features.forEach(({ properties }, i) => {
      for (const [name, value] of Object.entries(properties)) {
        expect(rows[i]?.[name], name).toBe(value === null ? '' : String(value));
      }
    });
  });

  test.each([
    ['kind=lake', 'kind'],
    ['width_m=wide', 'width_m'],
    ['width_m=-1', 'width_m'],
    ['basis=decree', 'basis'],
    ['code=36.99', 'code'],
    ['code=36.73.01.9999', 'code'],
    ['level=rw', 'level'],
    ['period=1900', 'period'],
    ['indicators=families', 'indicators'],
  ])('%s is refused by name', async (query, parameter) => {
    const answer = await app.inject(`/api/collections/marginal-zones/items?${query}`);
    expect([answer.statusCode, answer.json<{ parameter: string }>().parameter]).toEqual([
      400,
      parameter,
    ]);
  });

  test.each(['river-100-study-36.73', 'any-250-study-36.73.02', 'railway-6-law-36.73.02.1001'])(
    '%s is one feature',
    async (id) => {
      const path = `/api/collections/marginal-zones/items/${id}`;
      expect((await get<{ id: string }>(path)).id).toBe(id);
    },
  );

  test.each([
    'river-101-study-36.73',
    'river-100-study-36.74',
    'river-100-study',
    'x',
    'lake-100-study-36.73',
  ])('%s is none', async (id) => {
    const answer = await app.inject(`/api/collections/marginal-zones/items/${id}`);
    expect(answer.statusCode).toBe(404);
  });
});

const touches = (geometry: MultiPolygon | null): boolean =>
  geometry?.coordinates.flat(2).some(([lon = 0, lat = 0]) => {
    return lon >= 106.14 && lon <= 106.17 && lat >= -6.1 && lat <= -6.05;
  }) === true;

describe('the zones of a profile', () => {
  test('say the same as the collection, and compare with the nearest area that may be told', async () => {
    const zones = await zonesOf('36.73.02.1001');
    for (const zone of zones) {
      const query = `kind=${zone.kind}&width_m=${zone.width_m}&basis=${zone.basis}`;
      const { features } = await items(`${query}&code=36.73.02.1001`);
      expect(features[0]?.properties).toMatchObject({
        area_m2: zone.area_m2,
        area_share: zone.area_share,
        families_low: zone.families_low,
        families: zone.families,
        families_high: zone.families_high,
        families_status: zone.families_status,
        families_method: zone.method,
      });
      for (const { id, inside, outside, ratio } of zone.comparison?.indicators ?? []) {
        if (zone.comparison?.area !== '36.73.02.1001') continue;
        expect(features[0]?.properties[`${id}_inside`]).toBe(inside.value);
        expect(features[0]?.properties[`${id}_outside`]).toBe(outside.value);
        expect(features[0]?.properties[`${id}_ratio`]).toBe(ratio);
      }
    }
    const comparedWith = (id: string) => zones.find((one) => one.id === id)?.comparison?.area;
    expect(comparedWith('any-100-study')).toBe('36.73.02.1001');
    expect(comparedWith('river-25-study')).toBe('36.73.02');
    expect(comparedWith('railway-15-law')).toBeUndefined();
  });

  test('give outside as what is published of all less what is published inside', async () => {
    const [zones, profile] = [
      await zonesOf('36.73'),
      await get<{ indicators: { id: string; numerator: number; denominator: number }[] }>(
        '/api/areas/36.73',
      ),
    ];
    const compared = zones.flatMap(({ comparison }) => comparison?.indicators ?? []);
    const shown = compared.filter(({ outside }) => outside.status === 'ok');
    expect(shown.length).toBeGreaterThan(100);
    for (const { id, inside, outside, ratio, ratio_low, ratio_high } of shown) {
      const all = profile.indicators.find((one) => one.id === id);
      expect(outside.numerator).toBe((all?.numerator ?? 0) - (inside.numerator ?? 0));
      expect(outside.denominator).toBe((all?.denominator ?? 0) - (inside.denominator ?? 0));
      if (ratio === null) continue;
      expect(ratio).toBeCloseTo((inside.value ?? 0) / (outside.value ?? 1), 9);
      expect(ratio_low).toBeLessThan(ratio);
      expect(ratio_high).toBeGreaterThan(ratio);
    }
  });

  test('leave out sets that do not come near', async () => {
    expect(await zonesOf('36.73.04.1007')).toEqual([]);
    const far = (await zonesOf('36.73.03')).map(({ kind }) => kind);
    expect(far).not.toContain('river');
    expect(far).toContain('railway');
  });
});

test('without a register strips stay, and nothing is told of families', async () => {
  await deleteRegister(data.register, null);
  await settle(data.register);
  const { features } = await items('kind=river&width_m=100');
  const kasemen = features.find(({ properties }) => properties.code === '36.73.02.1001');
  expect(kasemen?.geometry).not.toBeNull();
  expect(kasemen?.properties).toMatchObject({
    families: null,
    families_status: 'no_data',
    families_method: null,
    origin: null,
  });
  expect((await zonesOf('36.73.02.1001')).every(({ comparison }) => comparison === null)).toBe(
    true,
  );
}, 30_000);
