import { expect, test } from 'vitest';
import {
  csvAddress,
  layerFileName,
  geojsonAddress,
  valuesAddress,
  zonesAddress,
  zonesCsvAddress,
  zonesFileName,
} from '../../client/addresses.ts';

test('addresses of the layer on the map', () => {
  const layer = { indicator: 'stunting_cases', level: 'kelurahan' as const, period: '2024-07' };
  expect(valuesAddress(layer)).toBe(
    '/api/indicators/stunting_cases/values?level=kelurahan&period=2024-07',
  );
  expect(geojsonAddress({ ...layer, period: null })).toBe(
    '/api/collections/kelurahan/items?indicators=stunting_cases',
  );
  expect(csvAddress(layer, 'id')).toBe(
    '/api/collections/kelurahan/items?indicators=stunting_cases&period=2024-07&f=csv&separator=semicolon&decimal=comma&text=formula',
  );
  expect(csvAddress(layer, 'en')).toMatch(/f=csv$/);
  expect(layerFileName(layer, 'published', 'csv')).toBe('stunting_cases_kelurahan_2024-07.csv');
  expect(layerFileName(layer, 'demonstration', 'geojson')).toBe(
    'stunting_cases_kelurahan_2024-07_demonstration.geojson',
  );
});

test('addresses of the strips on the map', () => {
  const set = {
    id: 'river-15-law',
    kind: 'river' as const,
    width_m: 15,
    basis: 'law' as const,
  };
  const layer = { set, level: 'kecamatan' as const, period: null };
  const path = '/api/collections/marginal-zones/items?kind=river&width_m=15&basis=law';
  expect(zonesAddress(layer)).toBe(`${path}&level=kecamatan`);
  expect(zonesAddress({ ...layer, period: '2013' })).toBe(`${path}&level=kecamatan&period=2013`);
  expect(zonesCsvAddress(layer, 'en')).toBe(`${path}&level=kecamatan&f=csv`);
  expect(zonesCsvAddress(layer, 'id')).toContain('f=csv&separator=semicolon&decimal=comma');
  expect(zonesFileName(layer, 'computed', 'csv')).toBe('zones_river-15-law_kecamatan.csv');
  expect(zonesFileName({ ...layer, period: '2013' }, 'demonstration', 'geojson')).toBe(
    'zones_river-15-law_kecamatan_2013_demonstration.geojson',
  );
});
