import { join } from 'node:path';
import { readdirSync, readlinkSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { noteDue } from '../../server/db/settled.ts';
import { settle } from '../../server/import/settle.ts';
import { freshData, serviceOver } from '../setup/service.ts';

// The service with its threads, as `npm start` runs it.
const data = freshData();
const threads = { count: 2, file: join(projectRoot, '.build', 'server', 'thread.js') };
let app: FastifyInstance;
let alone: FastifyInstance;
beforeAll(async () => {
  app = await serviceOver(data.file, { threads });
  alone = await serviceOver(data.file);
});
afterAll(async () => {
  await app.close();
  await alone.close();
  data.remove();
});

test.each([
  '/',
  '/kelurahan/36.73.02.1001?lang=en',
  '/metode',
  '/cetak',
  '/sheet.svg?paper=a3',
  '/sheet.png?dpi=72',
  '/preview.png',
  '/api/collections/marginal-zones/items?code=36.73.02.1001',
  '/api/collections/kelurahan/items?f=csv',
  '/api/collections/kelurahan/items/36.73.02.1001',
  '/api/indicators',
  '/api/values',
  '/api/areas/36.73.02.1001',
])('%s is the same made in a thread as made here, in every encoding', async (url) => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const ask = { url, headers: { 'accept-encoding': encoding } };
    const [one, other] = [await app.inject(ask), await alone.inject(ask)];
    expect(one.statusCode).toBe(200);
    expect(one.rawPayload.equals(other.rawPayload), encoding).toBe(true);
    const { date: _at, ...headers } = one.headers;
    expect(other.headers).toMatchObject(headers);
  }
});

test('problems keep their status, parameter and language', async () => {
  const url = '/api/collections/kelurahan/items?period=1999';
  for (const language of ['id', 'en']) {
    const ask = { url, headers: { 'accept-language': language } };
    const answer = await app.inject(ask);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual((await alone.inject(ask)).json());
  }
  expect((await app.inject('/api/areas/99.99')).statusCode).toBe(404);
});

test('one answer that many ask for at once is made once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => app.inject('/sheet.png?dpi=80&lang=en')),
  );
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
});

test('more different pictures than may wait are refused, and later ones are drawn', async () => {
  const paths = Array.from({ length: 30 }, (_, i) => `/sheet.png?dpi=${90 + i}`);
  const answers = await Promise.all(paths.map((path) => app.inject(path)));
  const refused = answers.filter(({ statusCode }) => statusCode === 503);
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers } of refused) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThanOrEqual(8);
  expect((await app.inject('/sheet.png?dpi=73')).statusCode).toBe(200);
});

test('threads open the database for reading only, and let a release go that is over', async () => {
  const db = new Database(data.register);
  const publish = async (release: number) => {
    db.transaction(() => {
      noteDue(db);
      db.prepare(
        "insert into release (created, kind, summary, number) values ('2026-11-24T10:00:00.000Z', 'figures', '{}', ?)",
      ).run(release);
      db.prepare(
        "update observation set ended = ? where indicator = 'poverty_rate' and area = '36.73' and ended is null",
      ).run(release);
      db.prepare(
        `insert into observation (area, indicator, period, series, origin, value, status, quality, source, release)
          values ('36.73', 'poverty_rate', '2025', 'main', 'published', ?, 'ok', 'as_printed', 'test', ?)`,
      ).run(release, release);
    })();
    await settle(data.register);
  };
  for (let release = 2; release < 12; release += 1) {
    await publish(release);
    const asked = Array.from({ length: 6 }, (_, i) =>
      app.inject(
        i % 2 === 0
          ? '/api/indicators/poverty_rate/values?level=kota'
          : '/api/collections/kota/items?indicators=poverty_rate',
      ),
    );
    for (const answer of await Promise.all(asked)) {
      const body = answer.json<{
        release: number;
        values?: { value: number }[];
        features?: { properties: { poverty_rate: number } }[];
      }>();
      const told = body.values?.[0]?.value ?? body.features?.[0]?.properties.poverty_rate;
      expect([body.release, told, answer.headers['peta-release']]).toEqual([
        release,
        release,
        String(release),
      ]);
    }
  }
  db.close();
  // Nobody holds a file that was replaced.
  const held = () =>
    readdirSync('/proc/self/fd')
      .flatMap((name) => {
        try {
          return [readlinkSync(`/proc/self/fd/${name}`)];
        } catch {
          return [];
        }
      })
      .filter((path) => path.startsWith(data.folder) && path.endsWith('(deleted)'));
  await expect.poll(held).toEqual([]);
});
