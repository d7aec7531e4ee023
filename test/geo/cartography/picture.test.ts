import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ceilTo, decimalsFor, floorTo, roundTo } from '../../../geo/cartography/decimals.ts';
import { binValues } from '../../../geo/cartography/histogram.ts';
import { labelPoint } from '../../../geo/cartography/label-point.ts';
import {
  formatChange,
  formatNumber,
  formatShare,
  unitSuffix,
} from '../../../geo/cartography/numbers.ts';
import { classColours } from '../../../geo/cartography/palettes.ts';
import { drawOverlay, drawPattern, PATTERNED } from '../../../geo/cartography/patterns.ts';
import { pictureOf } from '../../../geo/cartography/picture.ts';
import { symbolRadius, symbolSamples } from '../../../geo/cartography/symbols.ts';

test('patterns tile without a seam and differ from each other', () => {
  const ink = { ground: [236, 236, 232], ink: [0, 0, 0] } as const;
  const images = PATTERNED.map((name) => drawPattern(name, ink));
  for (const { width, height, data } of images) expect(data.length).toBe(width * height * 4);
  expect(new Set(images.map(({ data }) => data.join())).size).toBe(3);
});

test('the hatch over unreliable values leaves most of the colour, in white with a dark side', () => {
  const { width, height, data } = drawOverlay();
  const pixels = Array.from({ length: width * height }, (_, i) => data.slice(4 * i, 4 * i + 4));
  const share = (accept: (pixel: Uint8Array) => boolean) =>
    pixels.filter(accept).length / pixels.length;
  expect(share(([, , , alpha]) => alpha === 0)).toBeGreaterThan(0.7);
  expect(share(([red = 0, , , alpha = 0]) => red === 255 && alpha > 200)).toBeGreaterThan(0.15);
  expect(share(([red = 255, , , alpha = 0]) => red < 60 && alpha > 100)).toBeGreaterThan(0.05);
});

describe('proportional circles', () => {
  test('four times the value has twice the radius', () => {
    expect(symbolRadius(100, 100, 20)).toBe(20);
    expect(symbolRadius(25, 100, 20)).toBe(10);
    expect([symbolRadius(0, 100), symbolRadius(1, 1e6)]).toEqual([0, 2]);
  });

  test('the legend shows round values that occur', () => {
    expect(symbolSamples(732)).toEqual([500, 100, 20]);
    expect(symbolSamples(2)).toEqual([2]);
    expect(symbolSamples(0)).toEqual([]);
  });
});

test('binValues counts every value once, the highest in the last bin', () => {
  const bins = binValues([0, 1, 2, 10], 5);
  expect(bins.map(({ count }) => count)).toEqual([2, 1, 0, 0, 1]);
  expect([binValues([]), binValues([3, 3])]).toEqual([[], []]);
  const shared = binValues([0, 1, 2, 2, 10], 5, [2, 10]);
  expect(shared.map(({ count, own }) => [count, own])).toEqual([
    [2, 0],
    [2, 1],
    [0, 0],
    [0, 0],
    [1, 1],
  ]);
});

describe('numbers', () => {
  test('Indonesian writes 1.234,5 and English 1,234.5', () => {
    expect(formatNumber(1234.5, 'id', 1)).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
    expect([formatNumber(6.12, 'id'), formatNumber(1585.25, 'id')]).toEqual(['6,12', '1.585']);
  });

  test('the unit follows with the space of the language', () => {
    expect(['%', 'KK', ''].map((unit) => unitSuffix(unit, 'id'))).toEqual([
      '\u00a0%',
      '\u00a0KK',
      '',
    ]);
    expect(unitSuffix('%', 'en')).toBe('%');
    expect(formatShare(244, 732, 'en')).toBe('33%');
  });

  test('a change carries its sign, and none when it rounds to nothing', () => {
    expect(formatChange(1.25, 'id', 1)).toBe('+1,3');
    expect(formatChange(-0.5, 'en', 1)).toBe('\u22120.5');
    expect([formatChange(-0.04, 'en', 1), formatChange(0, 'id', 0)]).toEqual(['0.0', '0']);
    expect(formatChange(-1234, 'id', 0)).toBe('\u22121.234');
  });

  test('one layer has one number of decimals', () => {
    expect([[29.9, 30], [6.12, 6.1], [1500.25, 3], [7], []].map(decimalsFor)).toEqual([
      1, 2, 0, 0, 0,
    ]);
  });

  test('rounding follows the printed decimals, not binary fractions', () => {
    expect([roundTo(1.005, 2), floorTo(0.29, 2), ceilTo(1.1, 1)]).toEqual([1.01, 0.29, 1.1]);
  });
});

describe('labelPoint', () => {
  const text = readFileSync('geo/data/kelurahan.geojson', 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Polygon, { name: string }>;

  test('lies inside each of the 67 kelurahan', () => {
    const outside = features.filter(
      ({ geometry }) => !booleanPointInPolygon(labelPoint(geometry), geometry),
    );
    expect(outside.map(({ properties }) => properties.name)).toEqual([]);
    expect(features.length).toBe(67);
  });

  test('takes the middle of a square and avoids the hollow of a U', () => {
    const square = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    const [lon, lat] = labelPoint({ type: 'Polygon', coordinates: [square] });
    expect([lon, lat].map((value) => Math.abs((value ?? 0) - 1) < 0.05)).toEqual([true, true]);
    const u = [
      [0, 0],
      [9, 0],
      [9, 9],
      [8, 9],
      [8, 1],
      [1, 1],
      [1, 9],
      [0, 9],
      [0, 0],
    ];
    const geometry: Polygon = { type: 'Polygon', coordinates: [u] };
    expect(booleanPointInPolygon(labelPoint(geometry), geometry)).toBe(true);
  });
});

describe('pictureOf', () => {
  const cells = [
    { code: 'a', value: 0, status: 'ok' as const },
    { code: 'b', value: 1, status: 'ok' as const },
    { code: 'c', value: null, status: 'suppressed' as const },
    { code: 'd', value: null, status: 'ok' as const },
    { code: 'e', value: 9, status: 'not_comparable' as const },
  ];

  test('a status is two named classes and keeps every other status apart', () => {
    const [LIGHT, DARK] = classColours(2, 'neutral');
    const picture = pictureOf(cells, 'status', 'higher_is_better');
    expect(picture.classes.map(({ count }) => count)).toEqual([1, 1]);
    expect(picture.marks.get('a')?.colour).toBe(DARK);
    expect(picture.marks.get('b')?.colour).toBe(LIGHT);
    expect(picture.patternCounts).toEqual({ no_data: 1, suppressed: 1, not_comparable: 1 });
    expect(picture.values).toEqual([0, 1]);
  });

  test('a count has circles and no classes; a value that is not comparable is never drawn as one', () => {
    const picture = pictureOf(cells, 'count', 'higher_is_worse');
    expect(picture.classes).toEqual([]);
    expect([...picture.marks.values()].map(({ radius }) => radius)).toEqual([0, 26, 0, 0, 0]);
    expect(picture.marks.get('e')?.pattern).toBe('not_comparable');
  });

  const rate = (code: string, value: number, quality = 'derived') => ({
    code,
    value,
    status: 'ok' as const,
    quality,
  });

  test('an unreliable value stays in its class, is counted apart and carries the hatch', () => {
    const layer = [rate('a', 1), rate('b', 2, 'unreliable'), rate('c', 3)];
    const picture = pictureOf(layer, 'rate', 'higher_is_worse');
    expect(picture.values).toEqual([1, 2, 3]);
    expect(picture.classes.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(picture.unreliableCount).toBe(1);
    expect([...picture.marks.values()].map(({ unreliable }) => unreliable)).toEqual([
      false,
      true,
      false,
    ]);
    expect(picture.marks.get('b')?.colour).toMatch(/^#/);
    const hidden = [{ ...rate('a', 1, 'unreliable'), status: 'suppressed' as const }];
    expect(pictureOf(hidden, 'rate', 'neutral').unreliableCount).toBe(0);
  });

  test('two layers share classes, colours, decimals and circles, and count their own areas', () => {
    const early = [1, 2, 3, 4, 5].map((value, i) => rate(String(i), value));
    const late = [6, 7, 8, 9.5, 10].map((value, i) => rate(String(i), value));
    const one = pictureOf(early, 'rate', 'higher_is_worse', { others: late });
    const two = pictureOf(late, 'rate', 'higher_is_worse', { others: early });
    const limits = ({ classes }: typeof one) => classes.map(({ from, to }) => [from, to]);
    expect(limits(one)).toEqual(limits(two));
    expect(limits(one).flat()).toEqual(expect.arrayContaining([1, 10]));
    expect([one.colours, one.scale, one.places]).toEqual([two.colours, two.scale, two.places]);
    expect(one.values).toEqual([1, 2, 3, 4, 5]);
    const total = ({ classes }: typeof one) => classes.reduce((sum, { count }) => sum + count, 0);
    expect([total(one), total(two)]).toEqual([5, 5]);
    expect(one.classes.at(-1)?.count).toBe(0);
    const circles = (cells: typeof early, other: typeof early) =>
      pictureOf(cells, 'count', 'neutral', { others: other }).marks.get('4')?.radius;
    expect(circles(late, early)).toBe(26);
    expect(circles(early, late)).toBeCloseTo(26 * Math.sqrt(0.5));
  });

  test('a hidden value of the other layer makes no class', () => {
    const hidden = [{ ...rate('x', 99), status: 'suppressed' as const }];
    expect(pictureOf([rate('a', 1)], 'rate', 'neutral', { others: hidden }).scale).toEqual([1]);
  });
});
