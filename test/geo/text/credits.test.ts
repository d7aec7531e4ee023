import { expect, test } from 'vitest';
import { creditsOfLines } from '../../../geo/text/credits.ts';

test('lines and zones are owed to whom their import names, and our own to nobody', () => {
  const osm = 'ODbL 1.0, (c) OpenStreetMap contributors';
  expect(
    creditsOfLines([
      { kind: 'station', source: 'derived', licence: osm },
      { kind: 'river', source: 'x', licence: 'derived by this project from facts' },
      { kind: 'railway', source: 'OSM 2026', licence: osm },
      { kind: 'canal', source: 'BIG, RBI 2024', licence: 'terbuka' },
      { kind: 'slum', source: 'SK 2022', licence: 'not stated' },
    ]),
  ).toEqual([
    {
      id: 'Stasiun, rel: ODbL 1.0, © OpenStreetMap contributors',
      en: 'Stations, railway: ODbL 1.0, © OpenStreetMap contributors',
    },
    { id: 'Saluran: BIG, RBI 2024 (terbuka)', en: 'Canals: BIG, RBI 2024 (terbuka)' },
    { id: 'Kawasan kumuh: SK 2022', en: 'Slums: SK 2022' },
  ]);
});
