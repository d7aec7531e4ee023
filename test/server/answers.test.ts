import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { encodingFor } from '../../server/work/encoding.ts';
import { noteDue } from '../../server/db/settled.ts';
import { settle } from '../../server/import/settle.ts';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
let origin: string;
beforeAll(async () => {
  app = await serviceOver(data.file, { allowedHosts: ['peta.example:8080'] });
  await app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  data.remove();
});

type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer };

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(origin + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

const LAYER = '/api/collections/kelurahan/items?indicators=odf_status';

describe('kept answers', () => {
  test('cold and warm answers are the same, header for header, in every encoding', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const cold = await ask(LAYER, { 'accept-encoding': encoding });
      const warm = await ask(LAYER, { 'accept-encoding': encoding });
      const { date: _cold, ...coldHeaders } = cold.headers;
      const { date: _warm, ...warmHeaders } = warm.headers;
      expect(warmHeaders).toEqual(coldHeaders);
      expect(warm.body.equals(cold.body)).toBe(true);
      expect(warm.headers).toMatchObject({
        vary: 'Accept-Encoding',
        'peta-release': '1',
        'access-control-allow-origin': '*',
      });
      expect(warm.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('all encodings hold the same bytes under different strong tags', async () => {
    const [plain, br, gzip] = await Promise.all(
      ['identity', 'br', 'gzip'].map((one) => ask(LAYER, { 'accept-encoding': one })),
    );
    expect(brotliDecompressSync(br!.body).equals(plain!.body)).toBe(true);
    expect(gunzipSync(gzip!.body).equals(plain!.body)).toBe(true);
    const tags = [plain, br, gzip].map((one) => one?.headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{22}-(br|gzip|identity)"$/);
  });

  test('a known tag is answered 304 without a body, cold and warm', async () => {
    const { headers } = await ask(LAYER, { 'accept-encoding': 'br' });
    for (const tag of [headers.etag ?? '', `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await ask(LAYER, { 'accept-encoding': 'br', 'if-none-match': tag });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    }
    const other = await ask(LAYER, {
      'accept-encoding': 'gzip',
      'if-none-match': headers.etag ?? '',
    });
    expect(other.status).toBe(200);
  });

  test('pages carry the content security policy, cold and warm', async () => {
    for (let time = 0; time < 2; time++) {
      expect((await ask('/')).headers['content-security-policy']).toContain("default-src 'self'");
    }
  });

  test('HEAD has the headers of GET and no body', async () => {
    const head = await fetch(origin + LAYER, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toMatch(/^"/);
    expect(await head.text()).toBe('');
  });

  test('links start with the name the reader called', async () => {
    const { body } = await ask('/api', { host: 'peta.example:8080' });
    expect(JSON.parse(body.toString()).links[0].href).toBe('http://peta.example:8080/api');
    const again = await ask('/api');
    expect(JSON.parse(again.body.toString()).links[0].href).toBe(`${origin}/api`);
  });
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['deflate', 'identity'],
])('Accept-Encoding %s is answered in %s', (accept, encoding) =>
  expect(encodingFor(accept)).toBe(encoding),
);

describe('releases', () => {
  test('a new release is served within 2 s, and no answer mixes two', async () => {
    const before = await ask('/api/indicators/poverty_rate/values?level=kota');
    expect(JSON.parse(before.body.toString())).toMatchObject({
      release: 1,
      values: [{ value: 5.65 }],
    });
    const db = new Database(data.register);
    db.transaction(() => {
      noteDue(db);
      db.prepare(
        "insert into release (created, kind, summary, number) values ('2026-11-24T10:00:00.000Z', 'figures', '{}', 2)",
      ).run();
      db.prepare(
        "update observation set ended = 2 where indicator = 'poverty_rate' and period = '2024' and area = '36.73'",
      ).run();
      db.prepare(
        `insert into observation (area, indicator, period, series, origin, value, status, quality, source, release)
        values ('36.73', 'poverty_rate', '2025', 'main', 'published', 5.1, 'ok', 'as_printed', 'test', 2)`,
      ).run();
    })();
    await settle(data.register);
    const deadline = Date.now() + 2000;
    let answer = before;
    while (Date.now() < deadline && answer.headers['peta-release'] === '1') {
      answer = await ask('/api/indicators/poverty_rate/values?level=kota');
    }
    expect(JSON.parse(answer.body.toString())).toMatchObject({
      release: 2,
      values: [{ value: 5.1, period: '2025' }],
    });
    expect(answer.headers.etag).not.toBe(before.headers.etag);
    db.close();
  });

  test('while a writer is at work, readers see the release before', async () => {
    const db = new Database(data.register);
    db.exec('begin immediate');
    db.exec(
      "insert into release (created, kind, summary, number) values ('2026-11-24T11:00:00.000Z', 'figures', '{}', 3)",
    );
    db.exec("delete from observation where indicator = 'odf_status'");
    const layer = await ask('/api/indicators/odf_status/values');
    expect(JSON.parse(layer.body.toString())).toMatchObject({ release: 2, period: 'mixed' });
    db.exec('rollback');
    db.close();
  });

  test('the service cannot write', async () => {
    const { openForReading } = await import('../../server/db/open.ts');
    const db = openForReading(data.file);
    expect(() => db.exec('delete from observation')).toThrow(/readonly/);
    db.close();
  });
});
