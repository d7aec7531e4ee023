import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '../../server/project-root.ts';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
beforeAll(async () => void (app = await serviceOver(data.file)));
afterAll(async () => {
  await app.close();
  data.remove();
});

test('the service worker is one classic script at a fixed address that is asked for every time', async () => {
  const { statusCode, headers, body } = await app.inject('/offline.js');
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['cache-control']).toBe('no-cache');
  expect(body).not.toMatch(/\b(import|export)\b[\s{("]/);
});

test('the service worker names every file of the build but those of the print page, which needs the network, and of the survey, kept when opened', async () => {
  const { body } = await app.inject('/offline.js');
  const named = JSON.parse(/^const FILES=(\[.*?\]);/.exec(body)?.[1] ?? '[]') as string[];
  const folder = join(projectRoot, '.build/client');
  const built = readdirSync(folder).filter((name) => /\.(js|mjs|css)$/.test(name));
  expect(named).toEqual(
    built
      .filter((name) => !/^(offline\.js$|print-page|survey)/.test(name))
      .sort()
      .map((name) => `/assets/${name}`),
  );
  expect(named.every((path) => existsSync(join(folder, path.replace('/assets/', ''))))).toBe(true);
});

test('the manifest names the city in the language of the page, and an icon that is there', async () => {
  const page = await app.inject('/?lang=en');
  const address = /<link rel="manifest" href="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const answer = await app.inject(address);
  expect(answer.headers['content-type']).toBe('application/manifest+json');
  const manifest = answer.json<{ lang: string; name: string; icons: { src: string }[] }>();
  expect(manifest).toMatchObject({ lang: 'en', name: 'Peta Sejahtera Kota Serang' });
  const icon = await app.inject(manifest.icons[0]?.src ?? '');
  expect(icon.headers['content-type']).toBe('image/svg+xml');
  expect(page.body).toContain(`href="${manifest.icons[0]?.src}"`);
});

test('all values in one answer are what each address answers alone', async () => {
  const answer = await app.inject('/api/values');
  const { release, answers } = answer.json<{ release: number; answers: Record<string, unknown> }>();
  expect(answer.headers['peta-release']).toBe(String(release));
  const { indicators } = (await app.inject('/api/indicators')).json<{ indicators: unknown[] }>();
  const addresses = Object.keys(answers);
  expect(addresses).toHaveLength(indicators.length * 3);
  for (const address of addresses.filter((_address, i) => i % 17 === 0)) {
    expect((await app.inject(address)).json(), address).toEqual(answers[address]);
  }
});
