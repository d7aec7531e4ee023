import type { Feature, MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { ZoneProperties } from '../../client/data/shown-zones.ts';
import { rankZones } from '../../client/zones/rank-zones.ts';
import { waitForMap, type Watched } from './browser.ts';
import { countPixels, ORANGE } from './count-pixels.ts';
import { PHONE, query, usePage } from './page-setup.ts';

/** For a test that redraws the map several times. */
const LONG_MILLISECONDS = 60_000;
const ITEMS = '/api/collections/marginal-zones/items?level=kelurahan&';

type Zones = { features: Feature<MultiPolygon | null, ZoneProperties>[] };

const { open: openDrawn, openPlain: open, api, url } = usePage();

/** Neither a foreign host nor an error may have turned up. */
function expectCalm({ foreign, complaints }: Watched): void {
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
}

describe('the panel of the zones', () => {
  test(
    'kind and width change the strips and the address, and fetch each set once',
    async () => {
      const watched = await openDrawn('');
      const { page, requests } = watched;
      const fetched = (set: string) => requests.filter((path) => path.includes(set)).length;
      const kinds = page.getByRole('radiogroup', { name: 'Jenis zona' });
      const radio = (name: string) => kinds.getByRole('radio', { name });
      expect(await radio('Semua zona (gabungan)').isChecked()).toBe(true);
      expect(query(page).get('zone')).toBeNull();
      const all = await countPixels(page, ORANGE);
      expect(all).toBeGreaterThan(500);

      await radio('Bantaran kali').check();
      expect(query(page).get('zone')).toBe('river-100-study');
      const river = await countPixels(page, ORANGE);
      expect(river).toBeGreaterThan(200);
      expect(river).toBeLessThan(all);

      const width = page.getByRole('combobox', { name: 'Lebar' });
      await width.selectOption('river-15-law');
      expect(query(page).get('zone')).toBe('river-15-law');
      expect(await width.locator('option:checked').innerText()).toMatch(
        /^15 m · sempadan sungai · PP 38\/2011 Pasal 9/,
      );
      expect(await page.locator('.zone-law').innerText()).toContain('dari tepi alur sungai');
      expect(await countPixels(page, ORANGE)).toBeGreaterThan(200);

      await radio('Pinggiran rel').check();
      expect(query(page).get('zone')).toBe('railway-100-study');
      await radio('Tidak ditampilkan').check();
      expect(query(page).get('zone')).toBe('none');
      expect(await countPixels(page, ORANGE)).toBe(0);
      await radio('Bantaran kali').check();
      await expect.poll(() => query(page).get('zone')).toBe('river-100-study');
      await waitForMap(page);
      expect(fetched('/api/zones')).toBe(1);
      expect(fetched('kind=river&width_m=100')).toBe(1);
      expect(fetched('kind=river&width_m=15')).toBe(1);
      expectCalm(watched);
      await page.context().close();
    },
    LONG_MILLISECONDS,
  );

  test('a kind without data cannot be chosen; asked for in the address it is told, never replaced', async () => {
    const watched = await openDrawn('?zone=slum-0-law');
    const { page } = watched;
    const slum = page.getByRole('radio', { name: 'Kawasan kumuh tidak ada data' });
    expect(await slum.isDisabled()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Tidak ditampilkan' }).isChecked()).toBe(true);
    expect(await page.locator('.zone-missing').innerText()).toContain('“Kawasan kumuh”');
    expect(await countPixels(page, ORANGE)).toBe(0);
    expect(query(page).get('zone')).toBe('slum-0-law');
    await page.getByRole('button', { name: 'Tampilkan Semua zona (gabungan), 100 m' }).click();
    expect(query(page).get('zone')).toBeNull();
    expect(await page.locator('.zone-missing').count()).toBe(0);
    expectCalm(watched);
    await page.context().close();
  });

  test('it says what a strip is not, and what is allowed on which land, in both languages', async () => {
    const watched = await open('?zone=railway-6-law');
    const { page } = watched;
    const panel = page.getByRole('region', { name: 'Zona marginal', exact: true });
    await panel.getByText('Aturan dan batas data').click();
    await panel.getByText('Yang boleh di lahan ini').click();
    const text = await panel.innerText();
    for (const part of ['status lahan', 'keputusan', 'tidak dinilai', 'batas bawah sering 0']) {
      expect(text).toContain(part);
    }
    for (const article of ['UU 23/2007 Pasal 178', 'PP 56/2009 Pasal 63', 'PP 38/2011 Pasal 22']) {
      expect(text).toContain(article);
    }
    expect(text).toContain('PP 56/2009 Pasal 58, 6 m dari tepi ruang manfaat jalur');
    await page.getByRole('button', { name: 'English' }).click();
    const english = page.getByRole('region', { name: 'Marginal zones', exact: true });
    await expect.poll(() => english.innerText()).toContain('never proves the status of land');
    expect(await english.innerText()).toContain('PP 38/2011 article 17');
    expect(await english.getByRole('radio', { name: 'Rail edges' }).isChecked()).toBe(true);
    expectCalm(watched);
    await page.context().close();
  });

  test('kelurahan are ranked by families inside, and one click leads to the zone table', async () => {
    const watched = await open('?zone=any-250-study');
    const { page } = watched;
    const ranking = page.getByRole('region', { name: 'Keluarga di dalam zona' });
    const { features } = await api<Zones>(`${ITEMS}kind=any&width_m=250&basis=study`);
    const expected = rankZones(features.map(({ properties }) => properties)).areas;
    expect(expected.length).toBeGreaterThan(8);
    const names = () => ranking.locator('.ranked-name').allInnerTexts();
    expect(await names()).toEqual(expected.slice(0, 8).map(({ name }) => name));
    await ranking.getByRole('button', { name: /Tampilkan semua/ }).click();
    expect(await names()).toEqual(expected.map(({ name }) => name));
    const last = await ranking.getByRole('listitem').last().innerText();
    expect(last).toContain('tidak dinilai');
    const printed = new Intl.NumberFormat('id-ID').format(expected[0]?.families ?? 0);
    const first = ranking.getByRole('listitem').first().getByRole('button');
    expect(await first.innerText()).toContain(printed);

    await first.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('area')).toBe(expected[0]?.code);
    const table = page.getByRole('region', { name: 'Di dalam zona marginal' });
    await table.waitFor();
    await expect.poll(async () => (await table.boundingBox())?.y ?? 900).toBeLessThan(400);
    expect(await table.innerText()).toContain(`${printed} KK`);
    expectCalm(watched);
    await page.context().close();
  });
});

describe('table, downloads, phone', () => {
  test('the table has the families inside, sorted by the best line', async () => {
    const watched = await open('?table=1&zone=river-100-study&sort=-inside');
    const { page } = watched;
    const { features } = await api<Zones>(`${ITEMS}kind=river&width_m=100&basis=study`);
    const most = features
      .map(({ properties }) => properties)
      .toSorted((x, y) => (y.families ?? -1) - (x.families ?? -1));
    const cell = page.locator('td.column-inside').first();
    const print = (value: number | null | undefined) =>
      new Intl.NumberFormat('id-ID').format(value ?? 0);
    const [first] = most;
    expect(await cell.innerText()).toBe(
      `${print(first?.families)} (${print(first?.families_low)} – ${print(first?.families_high)})`,
    );
    await page.getByRole('radio', { name: 'Tidak ditampilkan' }).check();
    await expect.poll(() => page.locator('td.column-inside').count()).toBe(0);
    expect(query(page).get('sort')).toBeNull();
    expectCalm(watched);
    await page.context().close();
  });

  test('the strips on the map can be downloaded as they are', async () => {
    const watched = await open('?zone=canal-50-study&level=kecamatan');
    const { page } = watched;
    await page.getByText('Unduh', { exact: true }).click();
    const href = await page.getByRole('link', { name: /Peta zona/ }).getAttribute('href');
    const { features } = await api<Zones>(href ?? '');
    expect(features.map(({ properties }) => properties['kind'])).toEqual(Array(6).fill('canal'));
    const link = page.getByRole('link', { name: /Tabel zona/ });
    expect(await link.getAttribute('download')).toMatch(/^zones_canal-50-study_kecamatan.*\.csv$/);
    const csv = await fetch(url() + ((await link.getAttribute('href')) ?? ''));
    expect(csv.status).toBe(200);
    expect(await csv.text()).toContain('families_low');
    expectCalm(watched);
    await page.context().close();
  });

  test('on a phone the zones are in the layers sheet, large enough for a thumb', async () => {
    const watched = await open('?lang=en', PHONE);
    const { page } = watched;
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.getByRole('radio', { name: 'Riverbanks' }).check();
    expect(query(page).get('zone')).toBe('river-100-study');
    const heights = await page
      .locator('.zone-kinds label, .zone-inside, .zones summary, .ranked')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const ranked = page
      .getByRole('region', { name: 'Families inside' })
      .getByRole('button')
      .first();
    await ranked.click();
    const table = page.getByRole('region', { name: 'Inside marginal zones' });
    await table.waitFor();
    await expect
      .poll(async () => (await table.boundingBox())?.y ?? 0)
      .toBeLessThan((await page.locator('.sheet').boundingBox())!.y + 60);
    const tabs = await page.getByRole('navigation').boundingBox();
    expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBe(PHONE.height);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(PHONE.width);
    expect(await page.getByRole('status').allInnerTexts()).toContain(
      'Zone on the map: Riverbanks, 100 m.',
    );
    expectCalm(watched);
    await page.context().close();
  });
});
