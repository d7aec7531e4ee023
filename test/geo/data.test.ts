import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { difference, feature, featureCollection } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { levelOfCode, parentCode } from '../../geo/areas/levels.ts';
import { checkGeometry } from '../../geo/boundaries/check-geometry.ts';
import { findGaps, findOverlaps, TOLERATED_M2 } from '../../geo/boundaries/check-neighbours.ts';
import { dissolve, mergeShapes } from '../../geo/boundaries/dissolve.ts';
import { geodesicAreaKm2 } from '../../geo/boundaries/geodesic-area.ts';
import { readBoundaries } from '../../geo/boundaries/read-boundaries.ts';
import { isCounterclockwise } from '../../geo/boundaries/wind-rings.ts';
import { parsePeriod } from '../../geo/indicators/periods.ts';
import { parseRegister } from '../../geo/indicators/register.ts';
import { readCsv } from '../../geo/read/csv.ts';
import { readJson } from '../../geo/read/json.ts';
import { cellText } from '../../geo/read/table.ts';
import { projectRoot } from '../../server/project-root.ts';

const FOLDER = join(projectRoot, 'geo', 'data');
const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

const document = readJson(textOf('kelurahan.geojson'));
const { features, repaired, refused } = readBoundaries(document);
const set = dissolve(features, 'Kota Serang');
const ofLevel = (level: string) => set.filter((one) => one.level === level);
const ringsOf = (geometry: Polygon | MultiPolygon) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Square metres by which two geometries differ, both ways. */
function differenceM2(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number {
  const one = (first: typeof a, second: typeof b) => {
    const rest = difference(featureCollection([feature(first), feature(second)]));
    return rest ? geodesicAreaKm2(rest.geometry) * 1e6 : 0;
  };
  return one(a, b) + one(b, a);
}

describe('the bundled boundaries', () => {
  test('67 kelurahan, each valid as it stands and with both codes', () => {
    expect(refused).toEqual([]);
    expect(repaired).toEqual([]);
    expect(features).toHaveLength(67);
    expect(new Set(features.map(({ code }) => code)).size).toBe(67);
    expect(new Set(features.map(({ bpsCode }) => bpsCode)).size).toBe(67);
    for (const { code, bpsCode, geometry, line } of features) {
      expect(levelOfCode(code)).toBe('kelurahan');
      expect(bpsCode).toMatch(/^3673\d{6}$/);
      expect(checkGeometry(geometry, line, code)).toEqual([]);
    }
  });

  test('outer rings turn left and holes right (RFC 7946), merged areas included', () => {
    for (const { code, geometry } of set) {
      for (const [outer = [], ...holes] of ringsOf(geometry)) {
        expect(isCounterclockwise(outer), code).toBe(true);
        for (const hole of holes) expect(isCounterclockwise(hole), code).toBe(false);
      }
    }
  });

  test('no overlap and no gap between neighbours above 1 m²', () => {
    expect(TOLERATED_M2).toBe(1);
    expect(findOverlaps(features)).toEqual([]);
    expect(findGaps(mergeShapes(features))).toEqual([]);
  });

  test('6 kecamatan and the city are the union of their kelurahan, without slivers', () => {
    expect(ofLevel('kecamatan').map(({ name }) => name)).toEqual([
      'Serang',
      'Kasemen',
      'Walantaka',
      'Curug',
      'Cipocok Jaya',
      'Taktakan',
    ]);
    const [kota] = ofLevel('kota');
    expect(kota).toMatchObject({
      code: '36.73',
      bpsCode: '3673',
      name: 'Kota Serang',
      parent: null,
    });
    for (const area of [...ofLevel('kecamatan'), kota!]) {
      const parts = features.filter(({ code }) => code.startsWith(`${area.code}.`));
      const sum = parts.reduce((total, { geometry }) => total + geodesicAreaKm2(geometry), 0);
      expect(Math.abs(area.areaKm2 - sum) * 1e6).toBeLessThan(1);
      for (const part of parts) {
        const outside = difference(
          featureCollection([feature(part.geometry), feature(area.geometry)]),
        );
        expect(outside ? geodesicAreaKm2(outside.geometry) * 1e6 : 0).toBeLessThan(1);
      }
      for (const [outer = []] of ringsOf(area.geometry)) {
        const m2 = geodesicAreaKm2({ type: 'Polygon', coordinates: [outer] }) * 1e6;
        expect(m2, `${area.code} has a sliver`).toBeGreaterThan(100);
      }
    }
    const merged = mergeShapes(ofLevel('kecamatan'));
    expect(differenceM2(merged, kota!.geometry)).toBeLessThan(1);
  });

  test('the city has its official area of 266.3 km² within 1 %', () => {
    const [kota] = ofLevel('kota');
    expect(Math.abs(kota!.areaKm2 / 266.3 - 1)).toBeLessThan(0.01);
    expect(kota!.areaKm2).toBeCloseTo(264.8637, 4);
  });

  test('the two kelurahan called Sukawana lie in Serang and Curug; BPS endings differ from Kemendagri ones', () => {
    const sukawana = features.filter(({ name }) => name === 'Sukawana');
    expect(sukawana.map(({ code, kecamatan }) => [code, kecamatan])).toEqual([
      ['36.73.01.1008', 'Serang'],
      ['36.73.04.1007', 'Curug'],
    ]);
    const bpsKecamatan = new Map(
      features.map(({ code, bpsCode }) => [parentCode(code), bpsCode?.slice(4, 7)]),
    );
    // domain.md, section 1: BPS 040, 060, 020, 010, 030, 050 for Kemendagri 01 to 06
    expect([...bpsKecamatan]).toEqual([
      ['36.73.01', '040'],
      ['36.73.02', '060'],
      ['36.73.03', '020'],
      ['36.73.04', '010'],
      ['36.73.05', '030'],
      ['36.73.06', '050'],
    ]);
  });
});

describe('the bundled figures', () => {
  const codes = new Map(set.map(({ code, level }) => [code, level]));
  const indicators = new Map(
    parseRegister(readJson(textOf('indicators.json')).value).map((one) => [one.id, one]),
  );

  test.for([
    ['published-figures.csv', 183],
    ['size-by-kelurahan.csv', 266],
  ] as const)(
    '%s: every area, indicator, unit and period is known, every row has a source',
    ([name, count]) => {
      const [header, ...rows] = readCsv(textOf(name));
      const columns = header!.cells.map(cellText);
      expect(rows).toHaveLength(count);
      for (const { line, cells } of rows) {
        const row = Object.fromEntries(
          columns.map((column, index) => [column, cellText(cells[index])]),
        );
        expect(codes.get(row.area_code!), `${name}, line ${line}`).toBe(row.area_level);
        expect(indicators.get(row.indicator!)?.unit, `${name}, line ${line}`).toBe(row.unit);
        expect(parsePeriod(row.period!), `${name}, line ${line}`).not.toBeNull();
        expect(
          Number.isFinite(Number(row.value)) && row.value !== '',
          `${name}, line ${line}`,
        ).toBe(true);
        expect(row.source, `${name}, line ${line}`).not.toBe('');
      }
    },
  );

  test('every alias means a known area and says where it comes from', () => {
    const [, ...rows] = readCsv(textOf('aliases.csv'));
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) {
      expect(codes.get(cellText(cells[1]))).toBe('kelurahan');
      expect(cellText(cells[2])).not.toBe('');
    }
  });
});

test('data/README.md tells source and licence of every bundled file', () => {
  const readme = textOf('README.md');
  const names = [
    'kelurahan.geojson',
    'rivers-and-railway.geojson',
    'published-figures.csv',
    'size-by-kelurahan.csv',
    'aliases.csv',
    'indicators.json',
  ];
  for (const name of names)
    expect(readme).toMatch(new RegExp(`\\| \`${name}\` +\\|(?:[^|\\n]+\\|){4}`));
  expect(readme).toContain('CC BY-IGO');
  expect(readme).toContain('OpenStreetMap contributors');
  expect(readme).toContain('KawalPemilu');
});
