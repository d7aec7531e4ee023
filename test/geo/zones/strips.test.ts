import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { bboxOf } from '../../../geo/boundaries/boundary.ts';
import { geodesicAreaKm2 } from '../../../geo/boundaries/geodesic-area.ts';
import { isCounterclockwise } from '../../../geo/boundaries/wind-rings.ts';
import { buildStrips, type Strip } from '../../../geo/zones/build-strips.ts';
import { loadGeos } from '../../../geo/zones/geos.ts';
import { STUDY_WIDTHS_M, zoneSetId } from '../../../geo/zones/kinds.ts';
import { projectionOf } from '../../../geo/zones/metric-projection.ts';
import { toDegrees, toMetres } from '../../../geo/zones/project.ts';
import { withShapes } from '../../../geo/zones/shapes.ts';
import { readCases, readExpected } from '../../oracles/fixtures.ts';
import { inputOf, lineWith, polygonWith } from './zone-fixture.ts';

const geos = await loadGeos();
const expected = readExpected().areas;
const cases = readCases().map((one) => ({ ...one, input: inputOf(one) }));
const built = new Map(cases.map(({ id, input }) => [id, buildStrips(geos, input)]));
const stripsOf = (id: string): Strip[] => built.get(id) ?? [];
const place = (strip: Strip) => `${zoneSetId(strip)} ${strip.area}`;

/** What the oracle found by set and area; nothing where the strips do not come near. */
const expectedOf = (id: string) =>
  new Map<string, (typeof expected)[number]>(
    expected.filter((row) => row.case === id).map((row) => [`${row.set} ${row.area}`, row]),
  );

/** 0.5 %, and 20 m² where that is less than what coordinates are rounded to. */
const isNear = (value: number, reference: number, tiny: number) =>
  Math.abs(value - reference) <= Math.max(0.005 * reference, tiny);

describe.each(cases)('$id: $about', ({ id, input }) => {
  const rows = expectedOf(id);
  const strips = stripsOf(id);

  test('every set and area that PostGIS finds is there', () => {
    expect(rows.size).toBeGreaterThan(0);
    const places = new Set(strips.map(place));
    expect([...rows.keys()].filter((one) => !places.has(one))).toEqual([]);
    expect(places.size).toBe(strips.length);
    expect(strips.length % input.areas.length).toBe(0);
  });

  test('areas and shares are those of PostGIS', () => {
    const wrong = strips.flatMap((strip) => {
      const { m2 = 0, share = 0 } = rows.get(place(strip)) ?? {};
      if (strip.assessed === 'none') return m2 <= 1 ? [] : [place(strip)];
      const { areaKm2 = 0 } = input.areas.find(({ code }) => code === strip.area) ?? {};
      const isRight =
        isNear(strip.areaM2 ?? NaN, m2, 20) &&
        isNear(strip.share ?? NaN, share, 20 / areaKm2 / 1e6);
      return isRight ? [] : [`${place(strip)}: ${strip.areaM2}, not ${m2}`];
    });
    expect(wrong).toEqual([]);
  });

  test('assessed is what estimated sections leave', () => {
    const wrong = strips.flatMap((strip) => {
      const { m2 = 0, guessed_m2 = 0 } = rows.get(place(strip)) ?? {};
      // Round ends overlap by some square metres where sections meet: told or not, both are right.
      if (guessed_m2 > 1 && guessed_m2 < 100) return [];
      const right = guessed_m2 <= 1 ? 'whole' : m2 > 1 ? 'part' : 'none';
      return right === strip.assessed ? [] : [`${place(strip)}: ${strip.assessed}, not ${right}`];
    });
    expect(wrong).toEqual([]);
  });

  test('geometries are polygons in degrees with the area that is told', () => {
    const wrong = strips.filter(({ geometry, areaM2, area }) => {
      if (!geometry) return (areaM2 ?? 0) > 0;
      const bbox = bboxOf(input.areas.find(({ code }) => code === area)!.geometry);
      const isRight =
        isNear(geodesicAreaKm2(geometry) * 1e6, areaM2 ?? NaN, 20) &&
        geometry.type === 'MultiPolygon' &&
        geometry.coordinates.every((rings) => rings.every(isRing)) &&
        geometry.coordinates.flat(2).every((position) => isWithin(position, bbox));
      return !isRight;
    });
    expect(wrong.map(place)).toEqual([]);
  });

  test('the union of all kinds is at least each of them and at most their sum', () => {
    for (const { code } of input.areas) {
      for (const widthM of STUDY_WIDTHS_M) {
        const of = strips.filter((one) => one.area === code && one.basis === 'study');
        const any = of.find((one) => one.kind === 'any' && one.widthM === widthM);
        const kinds = strips
          .filter((one) => one.area === code && one.kind !== 'any')
          .filter((one) => one.widthM === 0 || (one.widthM === widthM && one.basis === 'study'))
          .map(({ areaM2 }) => areaM2 ?? 0);
        if (any?.assessed === 'none') continue;
        expect(any?.areaM2).toBeGreaterThanOrEqual(Math.max(...kinds) - 0.5);
        expect(any?.areaM2).toBeLessThanOrEqual(kinds.reduce((a, b) => a + b) + 0.5);
      }
    }
  });
});

/** Closed, no position twice in a row, six decimals, outer rings counterclockwise and holes clockwise. */
function isRing(ring: Position[], at: number): boolean {
  const isSame = (a?: Position, b?: Position) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
  return (
    ring.length >= 4 &&
    isSame(ring[0], ring.at(-1)) &&
    ring.slice(1).every((position, i) => !isSame(position, ring[i])) &&
    ring.flat().every((degrees) => Number(degrees.toFixed(6)) === degrees) &&
    isCounterclockwise(ring) === (at === 0)
  );
}

const isWithin = ([lon = 0, lat = 0]: Position, [w, s, e, n]: readonly number[]) =>
  lon >= w! - 1e-6 && lon <= e! + 1e-6 && lat >= s! - 1e-6 && lat <= n! + 1e-6;

const find = (strips: readonly Strip[], set: string, area: string) =>
  strips.find((strip) => place(strip) === `${set} ${area}`);

test('areas add up to the strips of their union', () => {
  const input = inputOf(readCases()[0]!);
  const projection = projectionOf([106, -6.3, 106.3, -5.9]);
  const whole = withShapes(geos, (shapes) => {
    const parts = input.areas.map((area) => shapes.read(toMetres(area.geometry, projection)));
    return toDegrees(shapes.write(shapes.union(parts)!), projection)!;
  });
  const area = { code: 'whole', geometry: whole, areaKm2: geodesicAreaKm2(whole) };
  const strips = buildStrips(geos, { ...input, areas: [area] });
  expect(strips.length).toBeGreaterThan(15);
  for (const strip of strips) {
    const parts = stripsOf('bundled').filter((one) => zoneSetId(one) === zoneSetId(strip));
    const sum = parts.reduce((total, { areaM2 }) => total + (areaM2 ?? 0), 0);
    expect(Math.abs(sum - strip.areaM2!) / strip.areaM2!, zoneSetId(strip)).toBeLessThan(0.001);
  }
});

describe('sections that are estimated', () => {
  const strips = stripsOf('estimated');
  test.each([
    ['river-100-study', 'west', 'none', 'only an estimated section crosses'],
    ['river-100-study', 'east', 'part', 'one crosses beside a counted one'],
    ['river-15-law', 'west', 'none', 'the same by law'],
    ['railway-25-study', 'west', 'none', 'the only railway is estimated'],
    ['railway-25-study', 'east', 'whole', 'no railway comes near'],
    ['canal-50-study', 'west', 'whole', 'it runs inside the strip of a counted one'],
    ['slum-0-law', 'west', 'none', 'a slum that is estimated'],
    ['any-25-study', 'east', 'part', 'any kind counts'],
  ])('%s in %s: %s, as %s', (set, area, assessed) => {
    const strip = find(strips, set, area)!;
    expect(strip.assessed).toBe(assessed);
    const isKnown = assessed !== 'none';
    expect(strip.areaM2 !== null).toBe(isKnown);
    expect(strip.share !== null).toBe(isKnown);
    if (!isKnown) expect(strip.geometry).toBeNull();
  });
});

describe('what a strip says beside its size', () => {
  test('the highest score of the slums that lie there, and none for other kinds', () => {
    const strips = stripsOf('polygons');
    expect(find(strips, 'slum-0-law', 'west')?.scoreHigh).toBe(62);
    expect(find(strips, 'slum-0-law', 'east')?.scoreHigh).toBe(62);
    expect(find(strips, 'other-0-study', 'west')?.scoreHigh).toBeNull();
    expect(find(strips, 'any-25-study', 'west')?.scoreHigh).toBeNull();
    const light = buildStrips(geos, {
      ...inputOf(readCases().find(({ id }) => id === 'polygons')!),
      polygons: [polygonWith({ score: 20 }), polygonWith({ score: null })],
    });
    expect(find(light, 'slum-0-law', 'east')).toMatchObject({ scoreHigh: 20, assessed: 'whole' });
  });

  test('an area is reached where the zone may lie, given how far its line may be off', () => {
    // In `leaving` a river runs some 80 m west of the areas.
    const { input } = cases.find(({ id }) => id === 'leaving')!;
    const reachedWith = (accuracy_m: number) => {
      const lines = input.lines.map((line) => ({ ...line, accuracy_m }));
      return find(buildStrips(geos, { ...input, lines }), 'river-50-study', 'west');
    };
    expect(reachedWith(5)).toMatchObject({ reached: false, areaM2: 0, share: 0, geometry: null });
    expect(reachedWith(60)).toMatchObject({ reached: true, areaM2: 0, share: 0, geometry: null });
  });

  test('a line that comes near no area gives empty strips, no areas give none', () => {
    const { input } = cases.find(({ id }) => id === 'leaving')!;
    const strip = find(stripsOf('leaving'), 'railway-250-study', 'east');
    expect(strip).toMatchObject({ assessed: 'whole', areaM2: 0, reached: false, geometry: null });
    expect(buildStrips(geos, { ...input, areas: [] })).toEqual([]);
    expect(buildStrips(geos, { ...input, lines: [], polygons: [] })).toEqual([]);
  });

  test('a zone over a whole area has share 1 and the shape of the area', () => {
    const geometry: Polygon | MultiPolygon = polygonWith({}).geometry;
    const area = { code: 'small', geometry, areaKm2: geodesicAreaKm2(geometry) };
    const lines = [lineWith({ kind: 'canal' })];
    const [strip] = buildStrips(geos, {
      areas: [area],
      lines,
      polygons: [],
      trackHalfWidthM: 5,
    }).filter(({ kind, widthM }) => kind === 'canal' && widthM === 250);
    expect(strip?.share).toBeCloseTo(1, 6);
    expect(strip?.areaM2).toBeCloseTo(area.areaKm2 * 1e6, 1);
    expect(geodesicAreaKm2(strip!.geometry!)).toBeCloseTo(area.areaKm2, 8);
  });
});
