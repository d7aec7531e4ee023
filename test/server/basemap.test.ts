import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { readConfig, SettingError } from '../../server/config.ts';
import { readRange } from '../../server/routes/byte-range.ts';
import { freshData, serviceOver } from '../setup/service.ts';
import { writePmtiles } from '../setup/write-pmtiles.ts';

const STYLE = 'https://tiles.example.go.id/grey/style.json';
const data = freshData('bare');
const file = join(data.folder, 'city.pmtiles');
writePmtiles(file, {}, [106, -6.3, 106.3, -5.9]);
const bytes = readFileSync(file);
const basemapOf = (BASEMAP: string) => readConfig({ BASEMAP }).basemap;

afterAll(() => data.remove());

describe('the setting BASEMAP', () => {
  test('is off, a style URL, or a PMTiles file', () => {
    expect(readConfig({}).basemap).toBeNull();
    expect(basemapOf(STYLE)).toEqual({
      kind: 'style',
      url: STYLE,
      origin: 'https://tiles.example.go.id',
    });
    expect(basemapOf(file)).toMatchObject({ kind: 'archive', file, bytes: bytes.length });
  });

  const write = (name: string, body: Uint8Array | string) => {
    writeFileSync(join(data.folder, name), body);
    return join(data.folder, name);
  };
  const raster = Buffer.from(bytes);
  raster[99] = 2;
  const older = Buffer.from(bytes);
  older[7] = 2;
  test.each([
    ['a missing file', '/nowhere/city.pmtiles', 'no such file'],
    ['a folder', data.folder, 'no such file'],
    ['another file', write('a.pmtiles', 'not tiles, '.repeat(20)), 'not a PMTiles archive'],
    ['an empty file', write('b.pmtiles', ''), 'not a PMTiles archive'],
    ['half a header', write('c.pmtiles', bytes.subarray(0, 60)), 'not a PMTiles archive'],
    ['an older version', write('d.pmtiles', older), 'version 3'],
    ['pictures', write('e.pmtiles', raster), 'not vector tiles'],
    ['another protocol', 'ftp://tiles.example/style.json', 'not a web address'],
    ['a password', 'https://me:secret@tiles.example/style.json', 'not a web address'],
    ['a broken address', 'https://', 'not a web address'],
    ['a policy of its own', 'https://a;script-src/style.json', 'not a web address'],
  ])('refuses %s in one line with the remedy', (_what, value, reason) => {
    expect(() => basemapOf(value)).toThrow(SettingError);
    expect(() => basemapOf(value)).toThrow(new RegExp(`^setting BASEMAP is ".*": .*${reason}.*$`));
  });
});

test('ranges of bytes are read as RFC 9110 says', () => {
  expect(readRange('bytes=0-126', 1000)).toEqual({ start: 0, end: 126 });
  expect(readRange('bytes=990-', 1000)).toEqual({ start: 990, end: 999 });
  expect(readRange('bytes=990-2000', 1000)).toEqual({ start: 990, end: 999 });
  expect(readRange('Bytes=0-126', 1000)).toEqual({ start: 0, end: 126 });
  expect(readRange('bytes=-10', 1000)).toEqual({ start: 990, end: 999 });
  expect(readRange('bytes=-2000', 1000)).toEqual({ start: 0, end: 999 });
  for (const header of ['bytes=1000-', 'bytes=-0']) expect(readRange(header, 1000)).toBe('outside');
  const ignored = [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-4', 'bytes=0-1,4-5', 'lines=0-1'];
  for (const header of ignored) expect(readRange(header, 1000)).toBeNull();
});

describe('a service with an archive', () => {
  let app: FastifyInstance;
  beforeAll(async () => void (app = await serviceOver(data.file, { basemap: basemapOf(file) })));
  afterAll(() => app.close());
  const get = (headers: Record<string, string> = {}) =>
    app.inject({ url: '/basemap.pmtiles', headers });

  test('sends it whole, by range, and not again', async () => {
    const whole = await get();
    expect([whole.statusCode, whole.headers['accept-ranges']]).toEqual([200, 'bytes']);
    expect(whole.rawPayload.equals(bytes)).toBe(true);
    const part = await get({ range: 'bytes=7-20' });
    expect(part.statusCode).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 7-20/${bytes.length}`);
    expect(part.headers['content-length']).toBe('14');
    expect(part.rawPayload.equals(bytes.subarray(7, 21))).toBe(true);
    const outside = await get({ range: `bytes=${bytes.length}-` });
    expect(outside.statusCode).toBe(416);
    expect(outside.headers['content-range']).toBe(`bytes */${bytes.length}`);
    const etag = String(whole.headers.etag);
    expect((await get({ 'if-none-match': etag })).statusCode).toBe(304);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"old"' })).statusCode).toBe(200);
    for (const tags of [`"x", ${etag}`, `W/${etag}`, '*']) {
      expect((await get({ 'if-none-match': tags })).statusCode).toBe(304);
    }
    const ranged = {
      method: 'HEAD',
      url: '/basemap.pmtiles',
      headers: { range: 'bytes=0-9' },
    } as const;
    expect((await app.inject(ranged)).statusCode).toBe(200);
    const head = await app.inject({ method: 'HEAD', url: '/basemap.pmtiles' });
    expect(head.statusCode).toBe(200);
    expect(head.headers['content-length']).toBe(String(bytes.length));
    expect(head.rawPayload).toHaveLength(0);
  });

  test('leads to no other file', async () => {
    for (const url of [
      '/basemap.pmtiles/../peta.sqlite',
      '/basemap.pmtiles/peta.sqlite',
      '/basemap.pmtiles%2f..%2fpeta.sqlite',
      '/peta.sqlite',
    ]) {
      expect((await app.inject(url)).statusCode, url).toBe(404);
    }
  });

  test('tells the page where it is and opens no other origin', async () => {
    const page = await app.inject('/');
    expect(page.body).toMatch(
      /"basemap":\{"kind":"archive","url":"\/basemap\.pmtiles\?v=[\w-]+"\}/,
    );
    expect(page.headers['content-security-policy']).not.toContain('connect-src');
  });
});

test('only a style of another service opens its origin to the page, and to nothing else', async () => {
  const app = await serviceOver(data.file, { basemap: basemapOf(STYLE) });
  const { body, headers } = await app.inject('/');
  await app.close();
  const policy = String(headers['content-security-policy']).split(';');
  const naming = policy.filter((rule) => rule.includes('tiles.example.go.id')).sort();
  expect(naming).toEqual([
    "connect-src 'self' https://tiles.example.go.id",
    "img-src 'self' data: https://tiles.example.go.id",
  ]);
  expect(body).toContain(`"basemap":{"kind":"style","url":"${STYLE}"}`);
});

test('without the setting there is no archive, no other origin and no word of it on the page', async () => {
  const app = await serviceOver(data.file);
  const page = await app.inject('/');
  expect(page.headers['content-security-policy']).not.toContain('connect-src');
  expect(page.body).not.toContain('basemap"');
  expect((await app.inject('/basemap.pmtiles')).statusCode).toBe(404);
  await app.close();
});
