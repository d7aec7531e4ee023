import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildAreaIndex,
  matchArea,
  type Hints,
  type KnownArea,
} from '../../../geo/areas/match-area.ts';
import { projectRoot } from '../../../server/project-root.ts';

const folder = join(projectRoot, 'geo', 'data');
const { features } = JSON.parse(readFileSync(join(folder, 'kelurahan.geojson'), 'utf8')) as {
  features: {
    properties: Record<'code' | 'bps_code' | 'name' | 'kecamatan' | 'kecamatan_code', string>;
  }[];
};
const kelurahan = features.map(
  ({ properties: { code, bps_code, name, kecamatan_code } }): KnownArea => ({
    code,
    bpsCode: bps_code,
    level: 'kelurahan',
    name,
    parent: kecamatan_code,
  }),
);
const kecamatan = [
  ...new Map(features.map(({ properties }) => [properties.kecamatan_code, properties])),
].map(([code, { kecamatan, bps_code }]): KnownArea => ({
  code,
  bpsCode: bps_code.slice(0, 7),
  level: 'kecamatan',
  name: kecamatan,
  parent: '36.73',
}));
const kota: KnownArea = {
  code: '36.73',
  bpsCode: '3673',
  level: 'kota',
  name: 'Kota Serang',
  parent: null,
};
const aliases = readFileSync(join(folder, 'aliases.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => ({ alias: line.split(',')[0]!, code: line.split(',')[1]! }));
const index = buildAreaIndex([kota, ...kecamatan, ...kelurahan], aliases);

/** `code` for exact, `~code` for repaired, `a|b` for ambiguous, `!reason` for unmatched. */
function told(cell: string, hints?: Hints): string {
  const match = matchArea(index, cell, hints);
  if (match.kind === 'exact') return match.code;
  if (match.kind === 'repaired') return `~${match.code}`;
  return match.kind === 'ambiguous' ? match.candidates.join('|') : `!${match.reason}`;
}

describe('codes', () => {
  test.for([
    ['36.73.02.1010', '36.73.02.1010'],
    ['3673060001', '36.73.02.1001'], // BPS, domain.md section 1
    ['36.73.02', '36.73.02'],
    ['36.73', '36.73'],
    ['3673021010', '~36.73.02.1010'],
    ['3.673.021.010', '~36.73.02.1010'],
    ['3,673,021,010', '~36.73.02.1010'],
    ['3.673.060.001', '~36.73.02.1001'],
    ['36.73.02.101', '~36.73.02.1010'],
    ['36.73.2.1010', '~36.73.02.1010'],
    ['36.73.2.101', '~36.73.02.1010'],
    ['36,73,02,1010', '~36.73.02.1010'],
    ['36 73 02 1010', '~36.73.02.1010'],
    ['3673.02.1010', '~36.73.02.1010'],
    ['3673021010.0', '~36.73.02.1010'],
    ['3673021010,00', '~36.73.02.1010'],
    ["'36.73.02.1010", '~36.73.02.1010'],
    ['ID3673060001', '~36.73.02.1001'],
    ['3.673021010E+09', '~36.73.02.1010'],
    ['36730110.01', '~36.73.01.1001'],
    // The number 3673011001.0 grouped, with a zero lost: all digits of 36.73.01.1010 by chance.
    ['36.730.110.10', '!unknown_code'],
    ['3.67302E+09', '!lost_digits'],
    ['3,67302101E9', '!lost_digits'],
    ['36.04.01.2001', '!other_kota'],
    ['3604010001', '!other_kota'],
    ['36.73.02.9999', '!unknown_code'],
    ['36.73.02.10', '!unknown_code'],
    ['1010', '!unknown_code'],
    ['0', '!unknown_code'],
    ['36.04', '!other_kota'],
    // Six digits: kecamatan 04 without dots, or BPS 3673040 (kecamatan 01) without its zero.
    ['367304', '36.73.01|36.73.04'],
    ['', '!empty'],
  ])('%s is %s', ([cell, expected]) => {
    expect(told(cell!)).toBe(expected);
  });

  test('a code of another level than the stated one is no match', () => {
    expect(told('36.73.02', { level: 'kelurahan' })).toBe('!level_disagrees');
  });

  /** What spreadsheets and people do to a code. */
  const MANGLES: ((code: string) => string)[] = [
    (code) => code.replaceAll('.', ''),
    (code) => code.replace(/0+$/, ''),
    (code) => code.replace(/0$/, ''),
    (code) => code.replace(/\.0+/g, '.'),
    (code) => code.replaceAll('.', ','),
    (code) => code.replaceAll('.', ' '),
    (code) => code.replaceAll('.', '-'),
    (code) => `${code}.0`,
    (code) => `'${code}`,
    (code) => ` ${code} `,
    (code) => code.replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, '.'),
    (code) => code.replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, ','),
    (code) => Number(code.replace(/\D/g, '')).toExponential(5),
    (code) => Number(code.replace(/\D/g, '')).toExponential(),
    (code) => String(Number(code.replace(/\D/g, ''))),
    (code) => code.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3'),
    (code) => code.slice(1),
  ];

  test('a mangled code is its area, ambiguous with it, or unmatched: never another area', () => {
    const area = fc.constantFrom(...kelurahan);
    const mangles = fc.array(fc.constantFrom(...MANGLES), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(area, fc.boolean(), mangles, ({ code, bpsCode }, isBps, chosen) => {
        const cell = chosen.reduce((text, mangle) => mangle(text), isBps ? bpsCode! : code);
        const match = matchArea(index, cell, { level: 'kelurahan' });
        if (match.kind === 'exact' || match.kind === 'repaired')
          expect([cell, match.code]).toEqual([cell, code]);
        if (match.kind === 'ambiguous') expect(match.candidates).toContain(code);
      }),
      { numRuns: 5000 },
    );
  });

  test('each of the listed manglings alone keeps every area, or leaves it ambiguous, unless digits are lost', () => {
    for (const { code, bpsCode } of kelurahan) {
      for (const mangle of MANGLES.slice(0, 12)) {
        for (const cell of [mangle(code), mangle(bpsCode!)]) {
          const match = matchArea(index, cell, { level: 'kelurahan' });
          expect([cell, match.kind]).not.toEqual([cell, 'unmatched']);
        }
      }
    }
  });
});

describe('names', () => {
  test.for([
    ['Kel. Cipare', '36.73.01.1002'],
    ['Kelurahan Cipare', '36.73.01.1002'],
    ['DESA CIPARE', '36.73.01.1002'],
    ['Sumurpecung', '36.73.01.1003'],
    ['Lontar Baru', '36.73.01.1009'],
    ['Kalang-Anyar', '36.73.06.1005'],
    ['Kotabaru', '36.73.01.1004'],
    ['Kota Baru', '36.73.01.1004'],
    ['Kepuren', '~36.73.03.1009'],
    ['Pengampelan', '~36.73.03.1004'],
    ['Kamanisan', '~36.73.04.1003'],
    ['Penancangan', '~36.73.05.1003'],
    ['Trondol', '~36.73.01.1011'],
    ['Masjid Priyayi', '~36.73.02.1002'],
    ['Kota Serang', '36.73'],
    ['Kec. Kasemen', '36.73.02'],
    ['Kel. Kasemen', '36.73.02.1001'],
    ['Kasemen', '36.73.02|36.73.02.1001'],
    ['Serang', '36.73|36.73.01|36.73.01.1001'],
    ['Sukawana', '36.73.01.1008|36.73.04.1007'],
    ['Sukawana (Curug)', '36.73.04.1007'],
    ['Sukawana, Kec. Serang', '36.73.01.1008'],
    ['Curug / Sukawana', '36.73.04.1007'],
    ['Kab. Serang', '!kabupaten'],
    ['Kabupaten Serang', '!kabupaten'],
    ['Cilegon', '!unknown_name'],
  ])('%s is %s', ([cell, expected]) => {
    expect(told(cell!)).toBe(expected);
  });

  test('a level or a kecamatan decides what a name alone cannot', () => {
    expect(told('Kasemen', { level: 'kecamatan' })).toBe('36.73.02');
    expect(told('Kasemen', { usualLevel: 'kelurahan' })).toBe('36.73.02.1001');
    expect(told('Kasemen', { kecamatan: 'Kec. Kasemen' })).toBe('36.73.02.1001');
    expect(told('Sukawana', { kecamatan: 'Curug' })).toBe('36.73.04.1007');
    expect(told('Sukawana', { kecamatan: '36.73.01' })).toBe('36.73.01.1008');
    expect(told('Cipare', { kecamatan: 'Curug' })).toBe('!kecamatan_disagrees');
    expect(told('Cipare', { kecamatan: 'Cikeusal' })).toBe('!unknown_kecamatan');
  });

  test('close spellings are suggested, nearest first, within the level and kecamatan', () => {
    const suggestions = (cell: string, hints?: Hints) => {
      const match = matchArea(index, cell, hints);
      return match.kind === 'unmatched' ? match.suggestions : null;
    };
    expect(suggestions('Kepuran')).toEqual(['36.73.03.1009']);
    expect(suggestions('Ciparay')).toEqual(['36.73.01.1002']);
    expect(suggestions('Banjarsary', { kecamatan: 'Cipocok Jaya' })).toEqual(['36.73.05.1005']);
    expect(suggestions('Cilegon')).not.toContain('36.73');
    expect(suggestions('Xyzzy Plugh')).toEqual([]);
  });
});
