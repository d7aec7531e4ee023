import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import type { ZoneProperties } from '../../client/data/shown-zones.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import { waitForMap, waitForTakeOver, type Watched } from './browser.ts';
import { countPixels, DARKEST, ORANGE } from './count-pixels.ts';
import { query, usePage } from './page-setup.ts';

/** For a test that loads or redraws the map several times. */
const LONG_MILLISECONDS = 60_000;
const ITEMS = '/api/collections/marginal-zones/items?level=kelurahan&';

type Zones = { features: Feature<MultiPolygon | null, ZoneProperties>[] };

const { open: openPage, api, url } = usePage();

const open = async (query: string): Promise<Watched> => {
  const watched = await openPage(query);
  await waitForMap(watched.page);
  return watched;
};

/** Neither a foreign host nor an error may have turned up. */
function expectCalm({ foreign, complaints }: Watched): void {
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
}

/** A place on the railway with a strip around it, and the code of its kelurahan. */
async function placeOnRailway() {
  const lines = await api<FeatureCollection<LineString>>('/api/collections/railways/items');
  const zones = await api<Zones>(`${ITEMS}kind=railway&width_m=100&basis=study`);
  const places = lines.features
    .filter(({ properties }) => properties?.['method'] !== 'estimated')
    .flatMap(({ geometry }) => geometry.coordinates)
    .map((place) => ({ place, code: codeAt(place, zones) }));
  const found = places.find(({ code }) => code !== null);
  if (!found) throw new Error('no railway in the city');
  const [lon = 0, lat = 0] = found.place;
  return { lon, lat, code: found.code };
}

const codeAt = (place: number[], { features }: Zones): string | null =>
  features.find(({ geometry }) => geometry !== null && booleanPointInPolygon(place, geometry))
    ?.properties.code ?? null;

test('a click on a strip selects its area and shows its zone table with the comparison', async () => {
  const { lon, lat, code } = await placeOnRailway();
  const watched = await open(`?zone=railway-100-study&lon=${lon}&lat=${lat}&zoom=15`);
  const { page } = watched;
  const box = await page.locator('.map-canvas').boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  const tip = page.locator('.tooltip');
  await tip.waitFor();
  expect(await tip.innerText()).toContain('Pinggiran rel, 100 m');
  await page.mouse.click(x, y);
  await expect.poll(() => query(page).get('area')).toBe(code);
  const table = page.getByRole('region', { name: 'Di dalam zona marginal' });
  await table.waitFor();
  await expect.poll(async () => (await table.boundingBox())?.y ?? 900).toBeLessThan(400);
  const { zones } = await api<AreaProfile>(`/api/areas/${code}`);
  const own = zones.find(({ id }) => id === 'railway-100-study');
  const text = await table.innerText();
  expect(text).toContain('Pinggiran rel, 100 m');
  expect(text).toContain(`Zona lain di sini (${zones.length - 1})`);
  const about = own?.comparison?.indicators[0]?.inside.value;
  if (about != null) {
    const printed = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(about);
    expect(text).toContain(printed);
    expect(text).toMatch(/\d,\d\d kali luar \(\d/);
  }
  await table.getByText(/Zona lain di sini/).click();
  expect(await table.locator('.zone-rows > div').count()).toBe(zones.length);
  expectCalm(watched);
  await page.context().close();
});

test('inside zones only: strips carry the classes, areas none, and the legend counts strips', async () => {
  const watched = await open('?zone=any-250-study');
  const { page } = watched;
  const before = await countPixels(page, DARKEST);
  await page.getByRole('checkbox', { name: 'Hanya di dalam zona' }).check();
  expect(query(page).get('inside')).toBe('1');
  expect(await countPixels(page, ORANGE)).toBe(0);
  const inside = await countPixels(page, DARKEST);
  expect(inside).toBeGreaterThan(300);
  expect(inside).toBeLessThan(before / 3);
  const { features } = await api<Zones>(`${ITEMS}kind=any&width_m=250&basis=study`);
  const strips = features.filter(({ geometry }) => geometry !== null);
  const told = strips.filter(
    ({ properties }) => properties['pre_prosperous_rate_inside_status'] === 'ok',
  );
  const head = page.getByRole('heading', { name: /nilai di dalam zona/i });
  expect((await head.innerText()).toLowerCase()).toContain(`${strips.length} kelurahan`);
  const counts = (await page.locator('.legend .count').allInnerTexts()).map(Number);
  expect(counts.slice(0, 5).reduce((sum, one) => sum + one, 0)).toBe(told.length);
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(strips.length);
  expectCalm(watched);
  await page.context().close();
});

test('an indicator without values inside says so and leads back to whole areas', async () => {
  const watched = await open('?inside=1&indicator=registered_voters');
  const { page } = watched;
  const off = page.getByRole('button', { name: 'Tampilkan seluruh wilayah' });
  await off.waitFor();
  expect(await page.locator('.notice').innerText()).toContain('tidak dihitung di dalam zona');
  await off.click();
  expect(query(page).get('inside')).toBeNull();
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await page.goto(`${url()}/?lang=en&inside=1&zone=river-15-law`);
  await waitForTakeOver(page);
  await expect.poll(() => page.locator('.notice').innerText()).toContain('At legal widths');
  expectCalm(watched);
  await page.context().close();
});

test(
  'estimated sections are labelled as not assessed once there is room',
  async () => {
    /** Whether another language changes the middle of the map, where only these labels are words of the page. */
    const isWorded = async (asked: string) => {
      const watched = await open(`?zone=none&level=kota&lon=106.175&lat=-6.12&${asked}`);
      const { page } = watched;
      const clip = { x: 560, y: 200, width: 560, height: 460 };
      const indonesian = await page.screenshot({ clip });
      await page.getByRole('button', { name: 'English' }).click();
      await page.mouse.move(5, 5);
      await waitForMap(page);
      const english = await page.screenshot({ clip });
      expectCalm(watched);
      await page.context().close();
      return !indonesian.equals(english);
    };
    expect(await isWorded('zoom=13.2')).toBe(true);
    expect(await isWorded('zoom=13.2&hide=waterways,railways')).toBe(false);
    expect(await isWorded('zoom=11.5')).toBe(false);
  },
  LONG_MILLISECONDS,
);
