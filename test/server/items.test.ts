import type { FeatureCollection, MultiPolygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
beforeAll(async () => void (app = await serviceOver(data.file)));
afterAll(async () => {
  await app.close();
  data.remove();
});

type Page = FeatureCollection<MultiPolygon> & {
  numberMatched: number;
  numberReturned: number;
  release: number;
  links: { rel: string; href: string; type: string }[];
  indicators: Record<string, { sources: string[] }>;
};
const items = async (path: string): Promise<Page> => {
  const answer = await app.inject(`/api/collections/${path}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

describe('the choropleth layer', () => {
  test('joins the wanted indicators as flat properties, with status, period, day and origin', async () => {
    const page = await items('kelurahan/items?indicators=odf_status,registered_voters');
    expect(page.features).toHaveLength(67);
    const kaligandu = page.features.find((one) => one.id === '36.73.01.1010');
    expect(kaligandu?.properties).toEqual({
      code: '36.73.01.1010',
      bps_code: '3673040010',
      name: 'Kaligandu',
      kecamatan: 'Serang',
      area_km2: kaligandu?.properties?.area_km2,
      odf_status: 0,
      odf_status_status: 'ok',
      odf_status_period: '2022-10',
      odf_status_as_of: null,
      odf_status_origin: 'published',
      registered_voters: kaligandu?.properties?.registered_voters,
      registered_voters_status: 'ok',
      registered_voters_period: '2019',
      registered_voters_as_of: null,
      registered_voters_origin: 'published',
    });
    expect(page.indicators.odf_status?.sources.length).toBeGreaterThan(2);
  });

  test('marks what cannot be compared and what has no data', async () => {
    const page = await items('kelurahan/items?indicators=registered_voters&period=2019');
    const of = (code: string) => page.features.find((one) => one.id === code)?.properties;
    expect(of('36.73.06.1006')).toMatchObject({
      registered_voters: 6334,
      registered_voters_status: 'not_comparable',
    });
    expect(of('36.73.06.1013')).toMatchObject({
      registered_voters: null,
      registered_voters_status: 'no_data',
      registered_voters_period: null,
    });
  });

  test('never copies a coarser figure down', async () => {
    const page = await items('kelurahan/items?indicators=poverty_rate,unfit_houses');
    for (const { properties } of page.features) {
      expect(properties).toMatchObject({
        poverty_rate: null,
        poverty_rate_status: 'no_data',
        unfit_houses: null,
      });
    }
  });

  test('a known period without values is empty, also at the other levels', async () => {
    const page = await items('kecamatan/items?indicators=stunting_cases&period=2013');
    expect(page.features.map((one) => one.properties?.stunting_cases_status)).toEqual(
      Array(6).fill('no_data'),
    );
  });

  test('without a period each area shows its latest figure', async () => {
    const page = await items('kecamatan/items?indicators=stunting_cases');
    const taktakan = page.features.find((one) => one.id === '36.73.06');
    expect(taktakan?.properties).toMatchObject({
      stunting_cases: 374,
      stunting_cases_period: '2025-04',
    });
  });

  test('kota is one feature with the figures printed for the city', async () => {
    const page = await items('kota/items?indicators=poverty_rate&period=2022');
    expect(page.features.map((one) => one.properties)).toMatchObject([
      { code: '36.73', bps_code: '3673', kecamatan: null, poverty_rate: 5.94 },
    ]);
  });

  test('`none` gives boundaries only; without the parameter all indicators of the level come', async () => {
    const bare = await items('kelurahan/items?indicators=none&limit=1');
    expect(Object.keys(bare.features[0]?.properties ?? {})).toEqual([
      'code',
      'bps_code',
      'name',
      'kecamatan',
      'area_km2',
    ]);
    const all = await items('kelurahan/items?limit=1');
    expect(all.features[0]?.properties).toHaveProperty('odf_status');
    expect(all.features[0]?.properties).not.toHaveProperty('poverty_rate');
  });
});

describe('pages', () => {
  test('next links lead through all features once, and numberMatched counts them', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/api/collections/kelurahan/items?indicators=none&limit=20';
    while (path) {
      const page: Page = (await app.inject(path)).json();
      expect(page.numberMatched).toBe(67);
      expect(page.numberReturned).toBe(page.features.length);
      seen.push(...page.features.map((one) => String(one.id)));
      const next = page.links.find((link) => link.rel === 'next');
      path = next && new URL(next.href).pathname + new URL(next.href).search;
    }
    expect(new Set(seen).size).toBe(67);
    expect(seen).toHaveLength(67);
  });

  test('a bounding box keeps what it meets and goes on through the links', async () => {
    const page = await items(
      'kelurahan/items?indicators=none&bbox=106.13,-6.1,106.17,-6.06&limit=2',
    );
    expect(page.numberMatched).toBeGreaterThan(3);
    expect(page.numberMatched).toBeLessThan(25);
    expect(page.links.find((link) => link.rel === 'next')?.href).toContain('bbox=');
    expect((await items('kelurahan/items?bbox=177,65,-177,70')).numberMatched).toBe(0);
    expect((await items('kelurahan/items?bbox=106,-6.3,0,106.4,-5.9,100')).numberMatched).toBe(67);
  });

  test('a limit above the maximum is clamped, an offset beyond the end is empty', async () => {
    expect((await items('kelurahan/items?limit=1000000')).numberReturned).toBe(67);
    expect((await items('kelurahan/items?offset=1000')).numberReturned).toBe(0);
  });
});

describe('other collections', () => {
  test('lines and stations keep how their place is known', async () => {
    const railways = await items('railways/items');
    expect(railways.features.filter((one) => one.properties?.method === 'estimated')).toHaveLength(
      2,
    );
    const waterways = await items('waterways/items');
    expect(waterways.features.map((one) => one.properties?.kind)).toEqual([
      'river',
      'river',
      'river',
      'river',
      'canal',
      'canal',
    ]);
    expect(waterways.features[0]?.properties).toMatchObject({
      accuracy_m: 60,
      width_m_min: 15,
      width_m_max: 25,
    });
    expect((await items('stations/items')).features).toHaveLength(5);
  });

  test('every collection declares the extent of its own features', async () => {
    const { collections } = (await app.inject('/api/collections')).json<{
      collections: { id: string; extent: { spatial: { bbox: number[][] } } }[];
    }>();
    expect(collections.map((one) => one.id)).toEqual([
      'kota',
      'kecamatan',
      'kelurahan',
      'waterways',
      'railways',
      'stations',
      'marginal-zones',
    ]);
    for (const { id, extent } of collections) {
      const [west = 0, south = 0, east = 0, north = 0] = extent.spatial.bbox[0] ?? [];
      // A zone that does not reach an area has no place there.
      const all = (await items(`${id}/items?limit=10000`)).features.filter(
        ({ geometry }) => geometry as unknown,
      ).length;
      expect(
        (await items(`${id}/items?bbox=${west},${south},${east},${north}`)).numberMatched,
        id,
      ).toBe(all);
      expect((await app.inject(`/api/collections/${id}`)).json()).toEqual(
        collections.find((one) => one.id === id),
      );
    }
  });

  test('one feature has its own address', async () => {
    const feature = (await app.inject('/api/collections/kelurahan/items/36.73.02.1001')).json();
    expect(feature).toMatchObject({
      type: 'Feature',
      id: '36.73.02.1001',
      properties: { name: 'Kasemen' },
    });
    expect((await app.inject('/api/collections/kelurahan/items/36.73.02.9999')).statusCode).toBe(
      404,
    );
    expect((await app.inject('/api/collections/railways/items/railway-1')).json()).toMatchObject({
      properties: { section: 'CKL-WLT' },
    });
  });
});

describe('CSV', () => {
  const csv = async (query: string) =>
    (
      await app.inject(
        `/api/collections/kelurahan/items?f=csv&indicators=resident_voters_density${query}`,
      )
    ).body;

  test('holds the same values as the GeoJSON', async () => {
    const page = await items('kelurahan/items?indicators=resident_voters_density');
    const rows: Record<string, string>[] = parse(await csv(''), { columns: true, bom: true });
    expect(rows).toHaveLength(67);
    for (const [index, row] of rows.entries()) {
      const properties = page.features[index]?.properties ?? {};
      expect(Object.keys(row)).toEqual(Object.keys(properties));
      expect(row.code).toBe(properties.code);
      expect(Number(row.resident_voters_density)).toBe(properties.resident_voters_density);
    }
  });

  test('for a spreadsheet: semicolon, decimal comma, codes as text formulas, byte order mark', async () => {
    const body = await csv('&separator=semicolon&decimal=comma&text=formula');
    expect(body.startsWith('\uFEFF"code";"bps_code"')).toBe(true);
    expect(body).toContain('"=""36.73.01.1001""";"=""3673040001"""');
    expect(body).toMatch(/;"\d+,\d+";"ok";"2019";;"computed"\r\n/);
  });
});
