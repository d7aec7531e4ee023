import { describe, expect, test } from 'vitest';
import type { Line } from '../../geo/zones/line.ts';
import { readLines } from '../../geo/zones/read-lines.ts';

const LINE = {
  type: 'LineString',
  coordinates: [
    [106.15, -6.1],
    [106.16, -6.11],
  ],
};

/** Reads one feature with the given tags. */
const read = (properties: Record<string, unknown>, geometry: unknown = LINE) =>
  readLines(
    { features: [{ line: 2, id: null, properties, geometry }], source: null },
    { source: 'OpenStreetMap', accuracyM: 5 },
  );
const kindsOf = (properties: Record<string, unknown>, geometry?: unknown) =>
  read(properties, geometry).lines.map(({ kind, carries }) => [kind, carries].join(' ').trim());

const POINT = { type: 'Point', coordinates: [106.15, -6.1] };
const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [106.15, -6.1],
      [106.152, -6.1],
      [106.152, -6.102],
      [106.15, -6.102],
      [106.15, -6.1],
    ],
  ],
};

describe('what a feature is', () => {
  test.for([
    ...['river', 'stream', 'tidal_channel'].map((waterway) => [{ waterway }, ['river']]),
    ...['canal', 'ditch', 'drain'].map((waterway) => [{ waterway }, ['canal']]),
    ...['rail', 'light_rail', 'narrow_gauge', 'subway', 'tram'].map((railway) => [
      { railway },
      ['railway'],
    ]),
    [{ railway: 'rail', bridge: 'yes' }, ['railway', 'bridge railway']],
    [{ railway: 'rail', bridge: 'viaduct' }, ['railway', 'bridge railway']],
    [{ railway: 'rail', bridge: 'no' }, ['railway']],
    [{ highway: 'primary', bridge: 'yes' }, ['bridge road']],
    [{ bridge: 'yes' }, ['bridge']],
    [{ fclass: 'stream', waterway: null }, ['river']],
    [{ fclass: 'rail', bridge: 'T' }, ['railway', 'bridge railway']],
    [{ fclass: 'rail', bridge: 'F', tunnel: 'F' }, ['railway']],
    [{ fclass: 'residential', bridge: 'T' }, ['bridge road']],
    [{ kind: 'bridge', carries: 'railway' }, ['bridge railway']],
    [{ jenis: 'Sungai' }, ['river']],
    [{ jenis: 'saluran' }, ['canal']],
    [{ WATERWAY: 'river' }, ['river']],
    [
      { waterway: '', other_tags: '"railway"=>"rail","bridge"=>"yes"' },
      ['railway', 'bridge railway'],
    ],
    [{ highway: 'tertiary', other_tags: '{"bridge":"yes"}' }, ['bridge road']],
  ] as [Record<string, unknown>, string[]][])('%o', ([tags, kinds]) => {
    expect(kindsOf(tags)).toEqual(kinds);
  });

  test.for([
    [{ railway: 'station' }, POINT],
    [{ railway: 'halt' }, POINT],
    [{ fclass: 'railway_station' }, POINT],
    [{ railway: 'station' }, SQUARE],
    [{ kind: 'station' }, { type: 'MultiPoint', coordinates: [[106.15, -6.1]] }],
  ] as const)('a station %o as a point', ([tags, geometry]) => {
    const [station] = read(tags, geometry).lines;
    expect(station).toMatchObject({ kind: 'station', geometry: { type: 'Point' } });
    const [lon = 0, lat = 0] = station!.geometry.coordinates as number[];
    expect([Math.abs(lon - 106.151) < 0.0011, Math.abs(lat + 6.101) < 0.0011]).toEqual([
      true,
      true,
    ]);
  });

  test.for([
    [{ waterway: 'dam' }, 'waterway=dam'],
    [{ waterway: 'riverbank' }, 'waterway=riverbank'],
    [{ railway: 'abandoned', bridge: 'yes' }, 'railway=abandoned'],
    [{ railway: 'platform' }, 'railway=platform'],
    [{ railway: 'construction' }, 'railway=construction'],
    [{ highway: 'residential' }, 'highway'],
    [{ highway: 'proposed', bridge: 'yes' }, 'highway'],
    [{ fclass: 'weir' }, 'fclass=weir'],
  ] as [Record<string, unknown>, string][])('%o is left out and counted', ([tags, thing]) => {
    const { warnings, lines } = read(tags);
    expect(lines).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'left_out', values: { thing, count: 1 } }]);
  });
});

describe('what tags say about a line', () => {
  test.for([
    [{ width: '15' }, { width_m_min: 15, width_m_max: 15 }],
    [{ width: '15 m' }, { width_m_min: 15, width_m_max: 15 }],
    [{ width: '12.5' }, { width_m_min: 12.5, width_m_max: 12.5 }],
    [{ lebar: '12,5 meter' }, { width_m_min: 12.5, width_m_max: 12.5 }],
    [{ width: '10-20' }, { width_m_min: 10, width_m_max: 20 }],
    [{ width: '10 m – 20 m' }, { width_m_min: 10, width_m_max: 20 }],
    [{ est_width: '8' }, { width_m_min: 8, width_m_max: 8 }],
    [
      { width: '9', est_width: '8' },
      { width_m_min: 9, width_m_max: 9 },
    ],
    [
      { width_m_min: 3, width_m_max: 4 },
      { width_m_min: 3, width_m_max: 4 },
    ],
    [
      { width_m_mi: 3, width_m_ma: 4 },
      { width_m_min: 3, width_m_max: 4 },
    ],
    [
      { fclass: 'river', width: 0 },
      { width_m_min: null, width_m_max: null },
    ],
    [{ depth: '2 m' }, { depth_m: 2 }],
    [{ kedalaman: 4 }, { depth_m: 4 }],
    [{ depth: '2-5' }, { depth_m: 5 }],
    [{ tunnel: 'culvert' }, { tunnel: true }],
    [{ tunnel: 'building_passage' }, { tunnel: true }],
    [{ tunnel: 'no' }, { tunnel: false }],
    [{}, { tunnel: false, levee: null, in_town: null, depth_m: null }],
    [{ embankment: 'yes' }, { levee: true }],
    [{ levee: 'no', embankment: 'yes' }, { levee: false }],
    [{ tanggul: 'ya' }, { levee: true }],
    [
      { in_town: false, basin_km2: 620 },
      { in_town: false, basin_km2: 620 },
    ],
    [{ nama: 'Ci Banten' }, { name: 'Ci Banten' }],
    [{ fclass: 'river', code: 8101 }, { code: null }],
    [
      { metode: 'perkiraan', akurasi: '300' },
      { method: 'estimated', accuracy_m: 300 },
    ],
    [{ accuracy_m: '5-10' }, { accuracy_m: 10 }],
    [
      { sumber: 'BIG', tanggal: '2024' },
      { source: 'BIG', evidence: 'BIG', date: '2024' },
    ],
    [
      { rule: 'none', alasan: 'kolam' },
      { rule: 'none', rule_reason: 'kolam' },
    ],
    [{}, { method: 'measured', licence: 'not stated', evidence: 'OpenStreetMap' }],
  ] as [Record<string, unknown>, Partial<Line>][])('%o', ([tags, said]) => {
    const { lines, refused } = read({ waterway: 'river', ...tags });
    expect(refused).toEqual([]);
    expect(lines[0]).toMatchObject(said);
  });

  test('an embankment of a railway is no levee', () => {
    expect(read({ railway: 'rail', embankment: 'yes' }).lines[0]?.levee).toBeNull();
  });

  test('a rule for the bridge of a railway stays with the bridge', () => {
    const stated = { railway: 'rail', bridge: 'yes', rule: 'railway_bridge', rule_reason: 'SK' };
    expect(read(stated).lines.map(({ rule }) => rule)).toEqual([null, 'railway_bridge']);
  });

  test('a reason without a rule is told, not refused', () => {
    const { lines, warnings } = read({ waterway: 'canal', rule_reason: 'SK' });
    expect(lines).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'reason_without_rule', values: { reason: 'SK' } }]);
  });

  test('heights and repeated positions are dropped, and said', () => {
    const [a, b] = [LINE.coordinates[0]!, LINE.coordinates[1]!];
    const coordinates = [
      [...a, 3],
      [...a, 3],
      [...b, 4],
    ];
    const { lines, repaired } = read({ waterway: 'canal' }, { type: 'LineString', coordinates });
    expect(lines[0]?.geometry.coordinates).toEqual(LINE.coordinates);
    expect(repaired.map(({ code }) => code)).toEqual(['height_dropped', 'positions_repeated']);
  });

  test.for(['"width"=>"15","bri', '"width"=>"15","bridge"=>', 'width=15'])(
    'other_tags that are cut off are refused: %s',
    (tags) => {
      const { refused } = read({ waterway: 'river', other_tags: tags });
      expect(refused).toMatchObject([{ code: 'tags_cut_off' }]);
    },
  );

  test.for([
    [{ width: [10, 20] }, 'not_metres'],
    [{ kind: ['river'] }, 'unknown_word'],
    [{ levee: {} }, 'not_a_condition'],
  ] as const)('a list or an object is no value: %o', ([tags, code]) => {
    expect(read({ waterway: 'river', ...tags }).refused).toMatchObject([{ code }]);
  });
});

describe('where a line is', () => {
  const readNear = (coordinates: number[][], city: [number, number, number, number]) =>
    readLines(
      {
        features: [
          {
            line: 2,
            id: null,
            properties: { waterway: 'river' },
            geometry: { type: 'LineString', coordinates },
          },
        ],
        source: 'BIG',
      },
      { accuracyM: 5, city },
    );
  const PATH = [
    [10.4, 50.2],
    [10.5, 50.3],
  ];
  const CITY: [number, number, number, number] = [10, 50, 11, 51];

  test('swapped axes are seen where both could be longitudes', () => {
    const swapped = PATH.map((position) => position.toReversed());
    expect(readNear(swapped, CITY).refused).toMatchObject([{ code: 'swapped_axes' }]);
    expect(readNear(PATH, CITY)).toMatchObject({ refused: [], accepted: 1 });
  });

  test.for([
    [1400, 1],
    [1600, 0],
  ])('%i m outside the box around the city: %i kept', ([metres, kept]) => {
    const north = 51 + metres! / 111_260;
    const passing = PATH.map(([lon = 0]) => [lon, north]);
    expect(readNear(passing, CITY).lines).toHaveLength(kept!);
  });

  test('a long piece that crosses the city has no end in it', () => {
    const crossing = [
      [9, 50.5],
      [12, 50.6],
    ];
    expect(readNear(crossing, CITY).lines).toHaveLength(1);
  });
});
