import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { DESKTOP, PHONE, usePage } from './page-setup.ts';

// Ten states as pictures for whoever wants to look, in test/artefacts; that they are no blank page is tested.
vi.setConfig({ testTimeout: 120_000 });

const { openDrawn, newContext, url } = usePage();
const FOLDER = join(projectRoot, 'test', 'artefacts', 'states');
const AREA = 'area=36.73.02.1001';
const RATES = 'indicator=pre_prosperous_rate&second=latrine_ownership_rate';
/** A PNG of a page with a map or a text is never as small as one of an empty page. */
const LEAST_BYTES = 30_000;

async function keep(name: string, picture: Buffer): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), picture);
  expect(picture.length).toBeGreaterThan(LEAST_BYTES);
}

test.each<[name: string, query: string, options?: BrowserContextOptions]>([
  ['map-id', ''],
  ['area-dark-en', `?lang=en&${AREA}`, { colorScheme: 'dark' }],
  ['table-counts', '?indicator=stunting_cases&table=1'],
  ['side-by-side', `?${RATES}&layout=side`],
  ['two-colours', `?${RATES}&layout=bivariate`],
  ['inside-zones', '?inside=1&zone=river-100-study'],
  ['phone-area-dark', `?${AREA}`, { colorScheme: 'dark', viewport: PHONE }],
])('of the map: %s', async (name, query, options) => {
  const { page } = await openDrawn(query, DESKTOP, options);
  await keep(name, await page.screenshot());
  await page.context().close();
});

test.each([
  ['service-alone', `?${AREA}`],
  ['print-a3', `cetak?${AREA}&fit=kecamatan&paper=a3`],
  ['method-en', 'metode?lang=en'],
])('of the pages of the service: %s', async (name, path) => {
  const context = await newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url()}/${path}`);
  await keep(name, await page.screenshot());
  await context.close();
});
