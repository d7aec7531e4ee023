import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAreas, hasLostDigits, type Searchable } from '../../../geo/areas/find-areas.ts';
import { projectRoot } from '../../../server/project-root.ts';

const folder = join(projectRoot, 'geo', 'data');
type Names = Record<'code' | 'bps_code' | 'name' | 'kecamatan' | 'kecamatan_code', string>;
const { features } = JSON.parse(readFileSync(join(folder, 'kelurahan.geojson'), 'utf8')) as {
  features: { properties: Names }[];
};
const aliases = readFileSync(join(folder, 'aliases.csv'), 'utf8')
  .split('\n')
  .map((line) => line.split(','));
const aliasesOf = (code: string) =>
  aliases.filter((cells) => cells[1] === code).map(([alias = '']) => alias);

const kelurahan = features.map(
  ({ properties: { code, bps_code, name, kecamatan } }): Searchable => ({
    code,
    bps_code,
    name,
    level: 'kelurahan',
    kecamatan,
    aliases: aliasesOf(code),
  }),
);
const kecamatan = [
  ...new Map(features.map(({ properties }) => [properties.kecamatan_code, properties])),
].map(([code, { kecamatan, bps_code }]): Searchable => ({
  code,
  bps_code: bps_code.slice(0, 7),
  name: kecamatan,
  level: 'kecamatan',
  kecamatan,
  aliases: [],
}));
const kota: Searchable = {
  code: '36.73',
  bps_code: '3673',
  name: 'Kota Serang',
  level: 'kota',
  kecamatan: null,
  aliases: [],
};
const areas = [...kelurahan, kota, ...kecamatan];

/** "Name (way)" of what is found. */
const found = (query: string) =>
  findAreas(query, areas).map(({ area, way }) => `${area.level} ${area.name} (${way})`);
const first = (query: string) => found(query)[0];

describe('by name', () => {
  test('the whole name comes before the beginning, that before words inside; coarser levels first', () => {
    expect(found('serang').slice(0, 3)).toEqual([
      'kecamatan Serang (name)',
      'kelurahan Serang (name)',
      'kota Kota Serang (name)',
    ]);
    expect(found('pecung')).toEqual(['kelurahan Sumur Pecung (name)']);
  });

  test('case, spaces, accents and the level in front do not matter', () => {
    for (const query of [
      'sumurPECUNG',
      'kel. sumurpecung',
      'Kelurahan Sumur-Pecung',
      ' sümur pecung',
    ])
      expect(first(query), query).toBe('kelurahan Sumur Pecung (name)');
    expect(found('kel serang')[0]).toBe('kelurahan Serang (name)');
    expect(found('kota serang')[0]).toBe('kota Kota Serang (name)');
  });

  test('two areas of one name are both told, and their kecamatan chooses', () => {
    const codes = (query: string) => findAreas(query, areas).map(({ area }) => area.kecamatan);
    expect(codes('sukawana')).toEqual(
      ['Serang', 'Curug'].sort((a, b) => (a < b ? -1 : 1)).reverse(),
    );
    for (const query of ['sukawana curug', 'Sukawana, Kec. Curug', 'curug / sukawana'])
      expect(codes(query), query).toEqual(['Curug']);
  });
});

describe('by another spelling', () => {
  test('a confirmed spelling says which one it is', () => {
    const [best] = findAreas('kepuren', areas);
    expect(best).toMatchObject({
      way: 'alias',
      spelling: 'Kepuren',
      area: { code: '36.73.03.1009' },
    });
    expect(first('kamanis')).toMatch(/alias/);
  });

  test('nearly right is found and told as such, also while it is being typed', () => {
    const near = {
      pancangan: '36.73.05.1003',
      pancanga: '36.73.05.1003',
      kapuren: '36.73.03.1009',
      'mesjid priyai': '36.73.02.1002',
      'kel. sumurpecong': '36.73.01.1003',
    };
    for (const [query, code] of Object.entries(near)) {
      const [best] = findAreas(query, areas);
      expect(best?.area.code, query).toBe(code);
      expect(['similar', 'name', 'alias']).toContain(best?.way);
    }
    expect(findAreas('pancangan', areas)[0]?.way).toBe('similar');
  });

  test('similar names are told only where nothing else answers', () => {
    expect(found('curug').every((one) => !one.endsWith('(similar)'))).toBe(true);
    expect([found(''), found('  '), found('zzzzzz'), found('Kab. Serang'), found('x')]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('by code', () => {
  test('Kemendagri and BPS codes, with dots, without, begun, and as spreadsheets leave them', () => {
    const own = kelurahan.find(({ code }) => code === '36.73.01.1003');
    for (const query of [
      '36.73.01.1003',
      '3673011003',
      "'3673011003",
      '3,673011003E+09',
      '36.73.1.1003',
    ])
      expect(first(query), query).toBe('kelurahan Sumur Pecung (code)');
    expect(first(own?.bps_code ?? '')).toBe('kelurahan Sumur Pecung (code)');
    expect(first('3673')).toBe('kota Kota Serang (code)');
    expect(found('36.73.04')).toHaveLength(8);
    expect(found('36.73.04')[0]).toMatch(/^kecamatan/);
  });

  test('a code that lost its digits is no area', () => {
    expect(found('3,67E+09')).toEqual([]);
    expect([hasLostDigits('3,67E+09'), hasLostDigits('36.73'), hasLostDigits('Banten')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('every area is among the first three by its name, its codes and its other spellings', () => {
  for (const area of areas) {
    const names = [area.name, area.code, area.bps_code ?? area.code, ...area.aliases];
    for (const name of names) {
      const codes = findAreas(name, areas)
        .slice(0, 3)
        .map(({ area: { code } }) => code);
      expect(codes, name).toContain(area.code);
    }
  }
});

test('whatever is typed, at most eight areas come, each once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (query) => {
      const codes = findAreas(query, areas).map(({ area }) => area.code);
      expect(codes.length).toBeLessThanOrEqual(8);
      expect(new Set(codes).size).toBe(codes.length);
    }),
  );
});
