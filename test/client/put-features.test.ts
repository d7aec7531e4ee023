import type { Feature } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { putFeatures } from '../../client/map/put-features.ts';

const feature = (code: string): Feature => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Point', coordinates: [106.15, -6.12] },
});

/** A map with one source that remembers what it was given. */
function mapWith(name: string) {
  const given: string[][] = [];
  const setData = ({ features }: { features: Feature[] }) =>
    given.push(features.map(({ properties }) => String(properties?.['code'])));
  const source = { setData };
  const map = { getSource: (asked: string) => (asked === name ? source : undefined) };
  return { map: map as unknown as MapLibre, given };
}

test('features reach the source once, and again only when they are others', () => {
  const { map, given } = mapWith('strips');
  const [one, two] = [feature('1'), feature('2')];
  expect(putFeatures(map, 'strips', [])).toBe(false);
  expect(putFeatures(map, 'strips', [one, two])).toBe(true);
  expect(putFeatures(map, 'strips', [one, two])).toBe(false);
  expect(putFeatures(map, 'strips', [two, one])).toBe(true);
  expect(putFeatures(map, 'strips', [feature('2'), one])).toBe(true);
  expect(putFeatures(map, 'strips', [])).toBe(true);
  expect(given).toEqual([['1', '2'], ['2', '1'], ['2', '1'], []]);
});

test('a source that is not on the map is left alone', () => {
  expect(putFeatures(mapWith('strips').map, 'others', [feature('1')])).toBe(false);
});
