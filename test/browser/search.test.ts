import { describe, expect, test } from 'vitest';
import { waitForMap } from './browser.ts';
import { query, usePage } from './page-setup.ts';

const { open: openDrawn, openPlain: open, url } = usePage();

const CIPARE_IS_NEAR = { longitude: 106.1503, latitude: -6.1149, accuracy: 25 };
const JAKARTA = { longitude: 106.8272, latitude: -6.1754, accuracy: 25 };

describe('search', () => {
  test('tells two areas of one name apart, and says when a name is only similar', async () => {
    const { page, requests } = await open('');
    const before = requests.length;
    const box = page.getByRole('combobox', { name: /Cari/ });
    const options = page.getByRole('listbox', { name: 'Hasil pencarian' }).getByRole('option');
    await box.fill('sukawana');
    await expect.poll(() => options.allInnerTexts()).toHaveLength(2);
    expect((await options.allInnerTexts()).join()).toMatch(/Kec\. Serang[^]*Kec\. Curug/);
    await box.fill('kepuren');
    await expect
      .poll(() => options.allInnerTexts())
      .toEqual([expect.stringContaining('juga ditulis Kepuren')]);
    await box.fill('pancangan');
    await expect.poll(() => options.first().innerText()).toMatch(/^Panancangan/);
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContainEqual(expect.stringContaining('ejaan mirip'));
    await box.fill('3,67E+09');
    await page.getByText('sudah terpotong').waitFor();
    // The list is here: typing asks for nothing.
    expect(requests.length).toBe(before);
    await page.context().close();
  });

  test('a click beside the city clears the selection and complains of nothing', async () => {
    const { page } = await openDrawn('?area=36.73.01.1003');
    await waitForMap(page);
    const canvas = await page.locator('.map-canvas').boundingBox();
    if (!canvas) throw new Error('the map has no size');
    await page.mouse.click(canvas.x + 30, canvas.y + canvas.height / 2);
    await expect.poll(() => query(page).has('area')).toBe(false);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });
});

describe('near me', () => {
  const near = (page: Awaited<ReturnType<typeof open>>['page']) =>
    page.getByRole('button', { name: 'Wilayah di posisi saya' });

  test('selects the area of the position, which leaves the browser nowhere', async () => {
    const { page, requests } = await open('');
    await page.context().grantPermissions(['geolocation'], { origin: url() });
    await page.context().setGeolocation(CIPARE_IS_NEAR);
    await near(page).click();
    await page.getByText(/^Anda di .*ketelitian ± 25 m/).waitFor();
    expect(query(page).get('area')).toMatch(/^36\.73\.01\.\d{4}$/);
    expect([page.url(), ...requests].join(' ')).not.toMatch(/106\.15|6\.114/);
    await page.getByRole('status').getByText('tidak dikirim ke mana pun').waitFor();

    await page.context().setGeolocation(JAKARTA);
    await near(page).click();
    await page.getByText(/di luar Kota Serang/).waitFor();
    await page.context().close();
  });

  test('a refusal says what to do', async () => {
    const { page } = await open('');
    const session = await page.context().newCDPSession(page);
    await session.send('Browser.setPermission', {
      permission: { name: 'geolocation' },
      setting: 'denied',
      origin: url(),
    });
    await near(page).click();
    await page.getByText(/tidak memberi izin lokasi/).waitFor();
    await page.context().close();
  });

  test('only the page itself may ask', async () => {
    const { headers } = await fetch(url());
    expect(headers.get('permissions-policy')).toBe('geolocation=(self)');
  });
});
