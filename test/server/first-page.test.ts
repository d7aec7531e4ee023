import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import type { ValuesAnswer } from '../../server/schemas/values.ts';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
beforeAll(async () => void (app = await serviceOver(data.file)));
afterAll(async () => {
  await app.close();
  data.remove();
});

const get = async (path: string): Promise<string> => {
  const answer = await app.inject(path);
  expect(answer.statusCode, path).toBe(200);
  return answer.body;
};
const count = (text: string, form: RegExp) => [...text.matchAll(form)].length;
const AREA = /<a href="[^"]*" data-code="[\d.]+"/g;
const ROW = /<th scope="row"/g;

describe('the page as the service draws it', () => {
  test('has one path and one table row an area, and a legend that counts all of them', async () => {
    for (const [level, areas] of [
      ['kelurahan', 67],
      ['kecamatan', 6],
      ['kota', 1],
    ] as const) {
      const page = await get(`/?level=${level}`);
      expect(count(page, AREA)).toBe(areas);
      expect(count(page, ROW)).toBe(areas);
      const counts = [...page.matchAll(/<span class="count">(\d+)</g)].map(([, n]) => Number(n));
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(areas);
    }
  });

  test('two layers are drawn as the address asks: in two maps, mixed, or one of them', async () => {
    const maps = async (query: string) => {
      const page = await get(`/?${query}`);
      return {
        page,
        areas: count(page, AREA),
        paints: new Set(page.match(/map-area" d="[^"]*" fill="[^"]*/g)),
      };
    };
    const two = 'indicator=registered_voters_density&period=2019&compare=2014';
    const [alone, side, swipe] = [
      await maps(two),
      await maps(`${two}&layout=side`),
      await maps(`${two}&layout=swipe&split=30`),
    ];
    expect([alone.areas, side.areas, swipe.areas]).toEqual([67, 134, 134]);
    expect(swipe.page).toContain('clip-path:inset(0 0 0 30%)');
    expect(side.page).toMatch(/side-left"[^>]*>2014<.*side-right"[^>]*>2019</);
    expect(side.page).toContain('Batas kelas sama untuk kedua periode');
    const other = await maps(`${two}&side=b`);
    expect(other.areas).toBe(67);
    expect(other.paints).not.toEqual(alone.paints);
    const mixed = await maps('second=latrine_ownership_rate&layout=bivariate');
    expect(mixed.page).toContain('<table class="bivariate-square">');
    expect(mixed.areas).toBe(67);
    expect(mixed.page).toContain('#381f2b');
  });

  test('only the strips carry colours while values inside zones are asked for', async () => {
    const page = await get('/?inside=1');
    expect(count(page, /class="map-area map-land"/g)).toBe(67);
    expect(count(page, /class="map-strip"/g)).toBeGreaterThan(10);
    expect(page).toContain('nilai di dalam zona');
  });

  test('areas that are read together are outlined and have one value', async () => {
    const page = await get('/?area=36.73.02.1001&pool=36.73.02.1002,36.73.02.1003');
    expect(page).toContain('<section class="pool">');
    expect(page).toMatch(/class="pool-value">[\d.,]+\s%</);
    const hidden = await get('/?area=36.73.02.1001&pool=36.73.02.1002&indicator=odf_status');
    expect(hidden).not.toContain('class="pool-value"');
  });

  test('says of every area what the API says, and nothing of a value that is hidden', async () => {
    const { indicators } = JSON.parse(await get('/api/indicators')) as IndicatorsAnswer;
    const layers = await Promise.all(
      indicators.map(async ({ id }) => {
        const { values } = JSON.parse(await get(`/api/indicators/${id}/values`)) as ValuesAnswer;
        return { id, values };
      }),
    );
    const hidden = layers.find(({ values }) => values.some((one) => one.status === 'suppressed'));
    if (!hidden) throw new Error('the demonstration hides nothing');
    const { id, values } = hidden;
    const page = await get(`/?indicator=${id}`);
    for (const { code, value, status } of values) {
      const title = new RegExp(`data-code="${code}" aria-label="([^"]*)"`).exec(page)?.[1] ?? '';
      const said = title.split(': ').at(-1) ?? '';
      if (status === 'ok') {
        const number = Number(/[\d.,]+/.exec(said)?.[0].replaceAll('.', '').replace(',', '.'));
        expect(Math.abs(number - (value ?? NaN)), title).toBeLessThan(0.051);
      } else {
        expect(said).not.toMatch(/\d/);
      }
    }
  });

  test('the page of an area has its name and value in title, heading and metadata', async () => {
    const path = '/kelurahan/36.73.02.1001?indicator=pre_prosperous_rate';
    const page = await get(path);
    const profile = JSON.parse(await get('/api/areas/36.73.02.1001')) as AreaProfile;
    const own = profile.indicators.find(({ id }) => id === 'pre_prosperous_rate');
    const value = own?.value?.toFixed(1).replace('.', ',') ?? 'none';
    const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '';
    expect(title).toContain('Kelurahan Kasemen');
    expect(title).toContain(value);
    expect(page).toContain(`<meta property="og:title" content="${title}"`);
    expect(page).toMatch(/<link rel="canonical" href="http:\/\/[^"]+\/kelurahan\/36\.73\.02\.1001/);
    expect(page).toMatch(
      /og:image" content="http:\/\/[^"]+\/preview\.png\?[^"]*area=36\.73\.02\.1001/,
    );
    expect(page).toContain('<h2>Kasemen</h2>');
    expect(page).toContain(`peringkat ${own?.rank?.position} dari 67`);
  });

  test('form and links keep the rest of the view', async () => {
    const page = await get('/?lang=en&level=kecamatan&zone=none&indicator=stunting_cases');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<input type="hidden" name="zone" value="none"');
    expect(page).toContain('<input type="hidden" name="level" value="kecamatan"');
    expect(page).toContain(
      'href="/kecamatan/36.73.02?lang=en&amp;indicator=stunting_cases&amp;zone=none"',
    );
    expect(page).toMatch(
      /<option[^>]*value="stunting_cases"[^>]*selected|<option[^>]*selected[^>]*value="stunting_cases"/,
    );
  });

  test('edited addresses still show the map and say what is not there', async () => {
    expect(await get('/?indicator=%3Cscript%3E&period=soon&level=x')).not.toContain('<script>');
    const unknown = await get('/?indicator=happiness');
    expect(unknown).toContain('Indikator “happiness” tidak dikenal');
    expect(count(unknown, AREA)).toBe(67);
    expect(await get('/kelurahan/36.73.09.9999')).toContain(
      'Tidak ada wilayah berkode 36.73.09.9999',
    );
    const malformed = await app.inject('/kelurahan/%3Cb%3E');
    expect([malformed.statusCode, malformed.headers.location]).toEqual([302, '/']);
    const period = await get('/?period=1999');
    expect(count(period, AREA)).toBe(67);
  });

  test('its first picture weighs less than 100 kB', async () => {
    expect(brotliCompressSync(await get('/')).length).toBeLessThan(100_000);
    expect(brotliCompressSync(await get('/?lon=106.15&lat=-6.12&zoom=12')).length).toBeLessThan(
      100_000,
    );
  });
});
