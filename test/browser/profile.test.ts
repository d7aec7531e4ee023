import { expect, test, vi } from 'vitest';
import { formatNumber } from '../../geo/cartography/numbers.ts';
import { wilsonInterval } from '../../geo/statistics/wilson.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { ValueEntry, ValuesAnswer } from '../../server/schemas/values.ts';
import { query, usePage } from './page-setup.ts';

vi.setConfig({ testTimeout: 60_000 });

const RATE = 'pre_prosperous_rate';
const [KASEMEN, PRIYAYI, SERANG] = ['36.73.02.1001', '36.73.02.1002', '36.73.01.1001'];
const { openPlain: open, api } = usePage();

const panelOf = (page: Awaited<ReturnType<typeof open>>['page']) =>
  page.getByRole('complementary', { name: 'Wilayah terpilih' });

const valuesOf = async (codes: string[]): Promise<ValueEntry[]> => {
  const { values } = await api<ValuesAnswer>(`/api/indicators/${RATE}/values?level=kelurahan`);
  return codes.map((code) => values.find((entry) => entry.code === code)!);
};

test('the panel says what the API says: value, interval, rank, source, and the neighbours in a chart', async () => {
  const { page, complaints, foreign } = await open(`?indicator=${RATE}&table=1`);
  await page.getByRole('button', { name: 'Kasemen', exact: true }).click();
  const panel = panelOf(page);
  const [own] = await valuesOf([KASEMEN]);
  const { indicators } = await api<AreaProfile>(`/api/areas/${KASEMEN}`);
  const rank = indicators.find(({ id }) => id === RATE)!.rank!;
  const words = (value: number) => formatNumber(value, 'id', 1);
  const text = await panel.locator('.main-value').innerText();
  expect(text).toContain(words(own!.value!));
  expect(text).toContain(`${words(own!.low!)} – ${words(own!.high!)}`);
  expect(text).toContain(`peringkat ${rank.position} dari ${rank.of}`);
  expect(text).toMatch(/DATA CONTOH[^]*2013[^]*register keluarga sintetis/);

  const chart = panel.getByRole('img', { name: /Kelurahan di Kec. Kasemen/ });
  await chart.locator('svg').waitFor();
  const name = await chart.getAttribute('aria-label');
  expect(name).toContain(`Kasemen ${words(own!.value!)}`);
  expect(await chart.locator('circle').count()).toBe(10);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await page.context().close();
});

test('areas read together from panel and table: the released numbers added; the pool survives a reload', async () => {
  const { page, complaints } = await open(`?indicator=${RATE}&area=${KASEMEN}&table=1`);
  const panel = panelOf(page);
  await panel.getByLabel('Gabungkan dengan').selectOption(PRIYAYI);
  await panel.getByRole('button', { name: 'Tambahkan' }).press('Enter');
  await page.getByRole('row', { name: SERANG }).getByRole('checkbox').press('Space');
  expect(query(page).get('pool')).toBe(`${PRIYAYI},${SERANG}`);

  const parts = await valuesOf([KASEMEN, PRIYAYI, SERANG]);
  const sum = (member: 'numerator' | 'denominator') =>
    parts.reduce((total, part) => total + part[member]!, 0);
  const [numerator, denominator] = [sum('numerator'), sum('denominator')];
  const { low, high } = wilsonInterval(numerator, denominator);
  const whole = (value: number) => formatNumber(value, 'id');
  const percent = (share: number) => formatNumber(100 * share, 'id', 1);
  const pool = panel.getByRole('region', { name: '3 wilayah digabung' });
  const expected = async () => {
    await pool.waitFor();
    const text = await pool.innerText();
    expect(text).toContain(percent(numerator / denominator));
    expect(text).toContain(`${percent(low)} – ${percent(high)}`);
    expect(text).toContain(`${whole(numerator)} keluarga`);
    expect(text).toContain(`dari ${whole(denominator)} keluarga`);
    expect(text).toContain('Dari angka yang dibulatkan');
  };
  await expected();
  await page.reload();
  await expected();

  await pool.getByRole('button', { name: 'Keluarkan Kasemen' }).click();
  expect(Object.fromEntries(query(page))).toMatchObject({ area: PRIYAYI, pool: SERANG });
  await panel.getByRole('button', { name: 'Kosongkan' }).click();
  expect(query(page).get('pool')).toBeNull();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what cannot be added is said with its area', async () => {
  const { values } = await api<ValuesAnswer>(
    '/api/indicators/state_land_rate/values?level=kelurahan',
  );
  const hidden = values.find(({ status }) => status === 'suppressed')!;
  const area = await api<AreaProfile>(`/api/areas/${hidden.code}`);
  const { page } = await open(`?indicator=state_land_rate&area=${KASEMEN}&pool=${hidden.code}`);
  const pool = panelOf(page).getByRole('region', { name: '2 wilayah digabung' });
  await expect.poll(() => pool.innerText()).toContain(`disembunyikan: ${area.name}`);
  expect(await pool.locator('.pool-value').count()).toBe(0);
  await page.context().close();
});

test('pointing at a tick or a row lights the same area everywhere; a tick selects it', async () => {
  const { page } = await open(`?indicator=${RATE}&area=${KASEMEN}&table=1`);
  const strip = panelOf(page).getByRole('img', { name: /^Letak Kasemen/ });
  await page.getByRole('row', { name: SERANG }).hover();
  await expect.poll(() => strip.locator('line.lit').count()).toBe(1);
  const box = (await strip.boundingBox())!;
  // The lowest of all stands at the left end.
  await page.mouse.move(box.x + 2, box.y + 10);
  const lowest = page.locator('tbody tr.lit');
  await expect.poll(() => lowest.locator('td.column-rank').innerText()).toBe('67/67');
  const name = await lowest.locator('th').innerText();
  await page.mouse.click(box.x + 2, box.y + 10);
  await expect
    .poll(() => panelOf(page).getByRole('heading', { level: 2 }).innerText())
    .toBe(name.trim());
  await page.context().close();
});

test('without its library the chart is told in words', async () => {
  const { page } = await open(`?indicator=${RATE}`);
  await page.route(/plots-/, (route) => route.abort());
  await page.goto(page.url() + `&area=${KASEMEN}`);
  const peers = panelOf(page).getByRole('region', { name: 'Kelurahan di Kec. Kasemen' });
  await expect.poll(() => peers.innerText()).toContain('Bendung');
  expect(await peers.getByRole('img').count()).toBe(0);
  await page.context().close();
});
