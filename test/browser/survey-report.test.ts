import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test, vi } from 'vitest';
import { STUDY_SETUP } from '../../geo/survey/study/study-setup.ts';
import { seededRandom } from '../../geo/statistics/random.ts';
import { usePage } from './page-setup.ts';
import { ANSWERS, fixture, giveFile, report, SETUP } from './survey-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

const { open, api } = usePage();
const folder = mkdtempSync(join(tmpdir(), 'peta-survey-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The printed report as text, and its pages. */
async function printed(page: Page): Promise<{ text: string; pages: number; size: string }> {
  const file = join(folder, 'report.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-']).toString();
  const facts = execFileSync('pdfinfo', [file]).toString();
  return {
    text,
    pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
    size: /Page size:\s+(.*)/.exec(facts)?.[1] ?? '',
  };
}

test('the report prints on A4 with what it is of, its methods unfolded and without controls', async () => {
  const { page } = await open('survei?lang=id');
  await giveFile(page, SETUP, fixture('survey/small-setup.json'));
  await giveFile(page, ANSWERS, fixture('survey/small.csv'));
  await report(page).waitFor();
  await page.getByRole('img', { name: /^Sebaran kelas/ }).waitFor();
  const { text, pages, size } = await printed(page);
  expect(size).toContain('A4');
  for (const word of [
    'Laporan survei',
    'small.csv',
    'Survei kecil',
    'n = 12 dari 12 baris',
    '2026',
  ])
    expect(text).toContain(word);
  expect(text).toContain('Spearman (1904)');
  expect(text).toContain('Taksiran parameter');
  for (const control of ['Cetak laporan', 'Unduh', 'Hitung', 'Pilih berkas', 'CSV', 'Ke peta'])
    expect(text).not.toContain(control);
  // A report of one's own file is not one of the study.
  expect(text).not.toContain('direkonstruksi');
  expect(text).not.toContain('Penelitian diputar ulang');
  expect(pages).toBeLessThan(16);
  expect(await page.locator('.report details[open]').count()).toBe(0);
  await page.context().close();
});

test('a report of the study is marked as reconstructed and has the printed figures beside it', async () => {
  const { page } = await open('survei?lang=en');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Use the study’s data' }).click();
  await report(page).waitFor();
  const { text } = await printed(page);
  expect(text).toMatch(/Survey report\s+reconstructed/);
  expect(text).toContain('The study replayed');
  expect(text).toMatch(/X2 Social environment\s+0\.182\s+0\.18177/);
  // Black on white also where the screen is dark.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page
    .locator('.report td')
    .first()
    .evaluate((cell) => [
      getComputedStyle(cell).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.context().close();
});

type Boundaries = { features: { properties: { code: string; name: string } }[] };

/** Respondents by area: the first area has too few for a share, the last none. */
function answersByArea(codes: readonly string[]): string {
  const random = seededRandom(7);
  const rows = codes.slice(0, -1).flatMap((code, at) =>
    Array.from({ length: at === 0 ? 12 : 60 }, () => {
      const classes = [0, 1, 2, 3].map(() => 1 + Math.floor(random() * 3));
      return [code, ...classes].join(';');
    }),
  );
  return ['wilayah;Y;X1;X2;X3', ...rows].join('\n');
}

test('answers with area codes are shown on the map, through the disclosure gate', async () => {
  const { page, complaints, requests } = await open('survei');
  const { features } = await api<Boundaries>('/api/collections/kelurahan/items?indicators=none');
  const codes = features.map(({ properties }) => properties.code);
  const [few, last] = [features[0]!.properties, features.at(-1)!.properties];
  const setup = { ...STUDY_SETUP, id: 'areas', area: 'wilayah' };
  await giveFile(page, SETUP, { name: 's.json', text: JSON.stringify(setup) });
  await giveFile(page, ANSWERS, { name: 'wilayah.csv', text: answersByArea(codes) });
  const map = page.getByRole('group', { name: /^Responden Y .* kelas rendah, persen/ });
  await map.waitFor();
  const paintOf = (name: string) =>
    map
      .locator('path', { has: page.locator('title', { hasText: `${name}:` }) })
      .first()
      .evaluate((path) => [path.getAttribute('fill'), path.textContent]);
  expect(await paintOf(few.name)).toEqual(['url(#map-suppressed)', `${few.name}: Disembunyikan`]);
  expect(await paintOf(last.name)).toEqual(['url(#map-no_data)', `${last.name}: Tidak ada data`]);
  const shown = await map.locator('path[fill^="#"] title').allTextContents();
  expect(shown.length).toBeGreaterThan(40);
  for (const one of shown) expect(one).toMatch(/: \d+,\d\s%/);
  // The legend counts every area once.
  const counts = await page.locator('.share-legend li .count').allInnerTexts();
  const names = await page.locator('.share-legend li').allInnerTexts();
  const unreliable = names.findIndex((name) => name.startsWith('Tidak andal'));
  const all = counts.reduce((sum, one, at) => sum + (at === unreliable ? 0 : Number(one)), 0);
  expect(all).toBe(codes.length);
  // The table says the same, and no count below the least stands in it.
  const table = page.getByRole('table', { name: 'Bagian responden menurut wilayah' });
  const row = table.getByRole('row', { name: new RegExp(`^${few.name} ${few.code}`) }).first();
  expect(await row.innerText()).toContain('disembunyikan');
  await page.getByRole('combobox', { name: 'Kelas', exact: true }).selectOption('3');
  await page.getByRole('group', { name: /kelas tinggi, persen/ }).waitFor();
  expect(requests.filter((path) => path.startsWith('/api/')).sort()).toEqual([
    '/api/collections/kecamatan/items?indicators=none',
    '/api/collections/kelurahan/items?indicators=none',
  ]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
