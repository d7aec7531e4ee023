import { createHash } from 'node:crypto';
import { booleanPointInPolygon, point, pointToLineDistance } from '@turf/turf';
import type { LineString } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { bboxOf } from '../../../geo/boundaries/boundary.ts';
import { allotFamilies } from '../../../geo/demonstration/allot-families.ts';
import { findNeighbours } from '../../../geo/demonstration/find-neighbours.ts';
import { RAILWAY_LAND_M, RIVER_LAND_M } from '../../../geo/demonstration/land-of.ts';
import { distanceM } from '../../../geo/boundaries/distance.ts';
import { segmentsNear, segmentsOf } from '../../../geo/demonstration/line-distance.ts';
import { localMetres } from '../../../geo/boundaries/local-metres.ts';
import { makeRegister } from '../../../geo/demonstration/make-register.ts';
import { DEMONSTRATION_SEED, FAMILIES } from '../../../geo/demonstration/totals.ts';
import type { Household } from '../../../geo/households/household.ts';
import { moransI } from '../../../geo/statistics/morans-i.ts';
import { bundledInput } from './demonstration-fixture.ts';
import { brokenRules } from './row-check.ts';

const SEEDS = [DEMONSTRATION_SEED, 1, 2, 7, 2026];
const METRES = localMetres(-6.1);

function shareByKelurahan(rows: Household[], codes: string[]): number[] {
  const tally = new Map(codes.map((code) => [code, { all: 0, poor: 0 }]));
  for (const { area, welfareStage } of rows) {
    const one = tally.get(area)!;
    one.all += 1;
    if (welfareStage === 0) one.poor += 1;
  }
  return codes.map((code) => tally.get(code)!.poor / tally.get(code)!.all);
}

const sumOf = (rows: Household[], value: (row: Household) => number | boolean | null) =>
  rows.reduce((sum, row) => sum + Number(value(row)), 0);

const hashOf = (rows: Iterable<Household>) => {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(Object.values(row).join());
  return hash.digest('hex');
};

describe.each(SEEDS)('the demonstration register of seed %i', (seed) => {
  const input = bundledInput(seed);
  let rows: Household[];
  beforeAll(() => {
    rows = [...makeRegister(input)];
  });

  test('has the totals of the study', () => {
    expect(rows.length).toBe(135_451);
    expect(sumOf(rows, ({ welfareStage }) => welfareStage === 0)).toBe(19_118);
    expect(sumOf(rows, ({ headUnemployed }) => headUnemployed)).toBe(16_167);
    expect(sumOf(rows, ({ illiterate }) => illiterate)).toBe(4_249);
    expect(sumOf(rows, ({ ownsLatrine }) => ownsLatrine)).toBe(65_016);
    expect(sumOf(rows, ({ under5 }) => under5)).toBe(44_720);
    expect(sumOf(rows, ({ malnourishedUnder5 }) => malnourishedUnder5)).toBe(2_007);
  });

  test('allots the families to the kelurahan', () => {
    const counted = new Map<string, number>();
    for (const { area } of rows) counted.set(area, (counted.get(area) ?? 0) + 1);
    const allotted = allotFamilies(FAMILIES, input.sizes);
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(allotted));
    expect([...counted.keys()]).toEqual([...counted.keys()].sort());
  });

  test('gives every family an id of its own, and a tenth of them to each decile', () => {
    expect(new Set(rows.map(({ householdId }) => householdId)).size).toBe(FAMILIES);
    const deciles = Array.from({ length: 10 }, (_, i) => sumOf(rows, (row) => row.desil === i + 1));
    expect(Math.max(...deciles) - Math.min(...deciles)).toBeLessThanOrEqual(1);
  });

  test('agrees with itself in every row', () => {
    const broken = new Map<string, string>();
    for (const row of rows) {
      for (const rule of brokenRules(row)) broken.set(rule, JSON.stringify(row));
    }
    expect(Object.fromEntries(broken)).toEqual({});
  });

  test('clusters like a city: Moran’s I and range of the pre-prosperous share', () => {
    const areas = input.areas.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const shares = shareByKelurahan(
      rows,
      areas.map(({ code }) => code),
    );
    const index = moransI(shares, findNeighbours(areas));
    expect(index).toBeGreaterThan(0.28);
    expect(index).toBeLessThan(0.47);
    expect(Math.min(...shares)).toBeGreaterThan(0.035);
    expect(Math.min(...shares)).toBeLessThan(0.075);
    expect(Math.max(...shares)).toBeGreaterThan(0.25);
    expect(Math.max(...shares)).toBeLessThan(0.33);
  });

  test.each([[['river', 'railway']], [['river', 'railway', 'canal']]])(
    'is poorer inside 100 m of %j than outside',
    (kinds) => {
      const segments = kinds.flatMap((kind) => segmentsOf(input.lines, kind, METRES));
      const within = new Map(
        input.areas.map(({ code, geometry }) => [
          code,
          segmentsNear(segments, bboxOf(geometry), METRES, 100),
        ]),
      );
      const isNear = ({ lon, lat, area }: Household) =>
        distanceM(lon! * METRES.perLon, lat! * METRES.perLat, within.get(area)!) <= 100;
      const near = rows.filter(isNear);
      const far = rows.filter((row) => !isNear(row));
      const share = (part: Household[]) =>
        sumOf(part, ({ welfareStage }) => welfareStage === 0) / part.length;
      expect(near.length).toBeGreaterThan(1000);
      expect(share(near) / share(far)).toBeGreaterThan(1.35);
      expect(share(near) / share(far)).toBeLessThan(1.95);
    },
  );

  test('owning no latrine mostly means sharing, and need shows in other columns', () => {
    const without = rows.filter(({ ownsLatrine }) => !ownsLatrine);
    const open = sumOf(without, ({ facility }) => facility === 'none');
    expect(open / without.length).toBeLessThan(0.5);
    const poor = rows.filter(({ welfareStage }) => welfareStage === 0);
    const better = rows.filter(({ welfareStage }) => (welfareStage ?? 0) >= 3);
    const mean = (part: Household[], value: (row: Household) => number | boolean | null) =>
      sumOf(part, value) / part.length;
    expect(mean(poor, (row) => row.headUnemployed)).toBeGreaterThan(
      2 * mean(better, (row) => row.headUnemployed),
    );
    expect(mean(poor, (row) => row.expenditurePerHead)).toBeLessThan(
      0.5 * mean(better, (row) => row.expenditurePerHead),
    );
    expect(mean(poor, (row) => row.facility === 'none')).toBeGreaterThan(
      2 * mean(better, (row) => row.facility === 'none'),
    );
  });
});

describe('places', () => {
  const input = bundledInput(DEMONSTRATION_SEED);
  let rows: Household[];
  beforeAll(() => {
    rows = [...makeRegister(input)];
  });

  test('every point lies in its kelurahan', () => {
    const geometries = new Map(input.areas.map(({ code, geometry }) => [code, geometry]));
    const outside = rows.filter(
      ({ area, lon, lat }) => !booleanPointInPolygon(point([lon!, lat!]), geometries.get(area)!),
    );
    expect(outside).toEqual([]);
  });

  test('who lives on railway or river land lives beside one, measured on great circles', () => {
    const farOff = (land: string, kind: string, most: number) => {
      const lines = input.lines.filter((one) => one.kind === kind && one.method !== 'estimated');
      return rows
        .filter((row) => row.land === land)
        .filter(({ lon, lat }) =>
          lines.every(
            ({ geometry }) =>
              pointToLineDistance([lon!, lat!], geometry as LineString, { units: 'meters' }) >
              most * 1.01,
          ),
        );
    };
    expect(farOff('railway', 'railway', RAILWAY_LAND_M)).toEqual([]);
    expect(farOff('river', 'river', RIVER_LAND_M)).toEqual([]);
  });
});

describe('seeds', () => {
  test('the same seed gives the same register in any order of areas, another seed another', () => {
    const input = bundledInput(5);
    const first = hashOf(makeRegister(input));
    expect(hashOf(makeRegister({ ...input, areas: input.areas.toReversed() }))).toBe(first);
    expect(hashOf(makeRegister({ ...input, seed: 6 }))).not.toBe(first);
  });

  test('an area without a size stops it', () => {
    const input = bundledInput(5);
    expect(() => [...makeRegister({ ...input, sizes: new Map() })]).toThrow(RangeError);
  });
});
