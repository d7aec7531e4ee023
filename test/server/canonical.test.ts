import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppOptions } from '../../server/app.ts';
import { freshData, serviceOver } from '../setup/service.ts';

// A reader who may have no work done gets what is kept and nothing else: that is how these tests see which
// addresses are one answer.

const data = freshData();
let app: FastifyInstance;
const open = async (options: Partial<AppOptions> = {}) =>
  void (app = await serviceOver(data.file, options));

/** Has the first address made; the account is empty after that. */
const ONE_ANSWER = { workSeconds: 0.001 };

beforeEach(() => open(ONE_ANSWER));
afterEach(() => app.close());
afterAll(data.remove);

const statusOf = async (url: string, headers: Record<string, string> = {}) =>
  (await app.inject({ url, headers })).statusCode;

describe('spellings of one answer', () => {
  test.each([
    [
      '/api/collections/marginal-zones/items?kind=any&width_m=100&limit=1000',
      '/api/collections/marginal-zones/items?width_m=100&kind=any',
      '/api/collections/marginal-zones/items?kind=%61ny&width_m=100&offset=0&f=geojson',
      '/api/collections/marginal-zones/items?kind=any&width_m=100&decimal=comma&datetime=2020-01-01',
    ],
    [
      '/api/collections/kelurahan/items?bbox=106,-7,107,-6&limit=99999',
      '/api/collections/kelurahan/items?limit=10000&bbox=106.0,-7.00,107,-6',
    ],
    ['/api/indicators/odf_status/values', '/api/indicators/odf_status/values?level=kelurahan'],
    ['/', '/?lang=id', '/?level=kelurahan&layout=swipe', '/?classes=5&split=150'],
    [
      '/kelurahan/36.73.01.1008?palette=grey&level=kelurahan',
      '/?palette=grey&area=36.73.01.1008',
      '/?area=36.73.01.1008&palette=grey&sort=-value',
    ],
    ['/?lon=106.150001&lat=-6.1&zoom=14', '/?zoom=14.001&lat=-6.100004&lon=106.15'],
    ['/cetak?fit=city&paper=a4', '/cetak', '/cetak?orientation=landscape&lang=id'],
    ['/sheet.svg?paper=a4&textured=1', '/sheet.svg?textured=1&method=quantile'],
    ['/preview.png?lang=id', '/preview.png'],
    ['/metode?lang=id', '/metode'],
  ])('%s', async (first, ...others) => {
    expect(await statusOf(first)).toBe(200);
    for (const other of others) expect(await statusOf(other), other).toBe(200);
    expect(await statusOf('/?lang=en&level=kota')).toBe(429);
  });

  test('what changes the answer is another one', async () => {
    expect(await statusOf('/api/collections/kelurahan/items')).toBe(200);
    for (const other of ['?limit=5', '?f=csv', '?period=2013', '?indicators=none']) {
      expect(await statusOf(`/api/collections/kelurahan/items${other}`), other).toBe(429);
    }
  });
});

describe('parameters that a page does not know', () => {
  test.each([
    ['/?x=1', '/'],
    ['/?level=kecamatan&fbclid=2&classes=99', '/?level=kecamatan'],
    ['/kelurahan/36.73.01.1008?utm_source=a&lang=en', '/kelurahan/36.73.01.1008?lang=en'],
    ['/kelurahan/36.73.01.1008?area=36.73.01.1001&x=', '/kelurahan/36.73.01.1001'],
    ['/mutu-data?x=1', '/mutu-data'],
    ['/cetak?x=1&paper=a3', '/cetak?paper=a3&orientation=landscape&fit=city'],
    ['/?x=//elsewhere.example', '/'],
  ])('%s leads to %s', async (asked, address) => {
    const { statusCode, headers } = await app.inject(asked);
    expect([statusCode, headers.location]).toEqual([302, address]);
    expect(headers['cache-control']).toBe('no-store');
    expect(await statusOf(address)).toBe(200);
  });
});

describe('the name of the service', () => {
  const hosts = (names: string[]) =>
    Promise.all(names.map((host) => statusOf('/api/conformance', { host })));

  test('is that of the machine, or one that is allowed; others are told', async () => {
    await app.close();
    await open({ allowedHosts: ['peta.example.go.id', 'inside:8080'] });
    expect(
      await hosts(['localhost', '127.0.0.1:80', 'LOCALHOST', 'Peta.Example.go.id', 'inside:8080']),
    ).toEqual([200, 200, 200, 200, 200]);
    expect(await hosts(['evil.example', 'inside', 'localhost:81', 'peta.example.go.id:4'])).toEqual(
      [421, 421, 421, 421],
    );
    const { body } = await app.inject({ url: '/api', headers: { host: 'evil.example' } });
    expect(body).toContain('ALLOWED_HOSTS');
  });

  test('is the setting, whatever the reader calls it', async () => {
    await app.close();
    await open({ ...ONE_ANSWER, publicUrl: 'https://peta.example.go.id' });
    const url = '/api/collections/kecamatan/items';
    const { body } = await app.inject({ url, headers: { host: 'any.example' } });
    expect(body).toContain('"https://peta.example.go.id/api/collections/kecamatan/items"');
    expect(await statusOf(url, { host: 'other.example:99' })).toBe(200);
  });
});

describe('the account of a reader', () => {
  const cold = (i: number) => `/api/collections/kelurahan/items?limit=${i + 2}`;

  test('is closed with the seconds to wait, in both languages; kept answers and errors cost nothing', async () => {
    for (let i = 0; i < 5; i += 1) expect(await statusOf('/api/areas/99.99')).toBe(404);
    const first = await app.inject(cold(0));
    expect(first.statusCode).toBe(200);
    const refused = await app.inject({ url: cold(1), headers: { 'accept-language': 'id' } });
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.json()).toMatchObject({ code: 'too_much_work', status: 429 });
    expect(refused.body).toContain(`${refused.headers['retry-after']} detik`);
    expect(await statusOf(cold(0))).toBe(200);
    expect(await statusOf(cold(0), { 'if-none-match': String(first.headers.etag) })).toBe(304);
    expect(await statusOf('/api/health')).toBe(200);
    expect(await statusOf('/api/areas/99.99')).toBe(429);
  });

  test('is of the address that a trusted proxy names, and of no other that says so', async () => {
    const from = (reader: string, i: number) => statusOf(cold(i), { 'x-forwarded-for': reader });
    expect([await from('192.0.2.1', 0), await from('192.0.2.2', 1)]).toEqual([200, 429]);
    await app.close();
    await open({ ...ONE_ANSWER, trustedProxies: ['127.0.0.1'] });
    expect([await from('192.0.2.1', 0), await from('192.0.2.2', 1)]).toEqual([200, 200]);
    expect([await from('192.0.2.1', 2), await from('192.0.2.9, 192.0.2.2', 3)]).toEqual([429, 429]);
    expect(await from('2001:db8::1', 4)).toBe(200);
    expect(await from('2001:db8::2', 5)).toBe(429);
  });
});
