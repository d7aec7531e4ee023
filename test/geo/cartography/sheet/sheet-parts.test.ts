import { Geodesic } from 'geographiclib-geodesic';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { place } from '../../../../geo/cartography/drawing.ts';
import {
  boxOfFrame,
  fitFrame,
  isNear,
  UNITS,
} from '../../../../geo/cartography/sheet/fit-frame.ts';
import { textWidth, wrapText } from '../../../../geo/cartography/sheet/font.ts';
import { graticuleOf } from '../../../../geo/cartography/sheet/graticule.ts';
import { placeNames } from '../../../../geo/cartography/sheet/map-names.ts';
import {
  FITS,
  ORIENTATIONS,
  pageSize,
  PAPERS,
  pixelSize,
} from '../../../../geo/cartography/sheet/paper.ts';
import {
  metresPerUnit,
  scaleBarOf,
  scaleWords,
} from '../../../../geo/cartography/sheet/scale-bar.ts';
import type { Bbox } from '../../../../geo/features/bbox.ts';

const BOX = { x: 13, y: 40, width: 190, height: 140 };
const CITY: Bbox = [106.0687, -6.2234, 106.2551, -5.982];

test('paper is that of ISO 216, and a picture of it is paper times dots', () => {
  const sizes = PAPERS.flatMap((paper) =>
    ORIENTATIONS.map((orientation) => pageSize({ paper, orientation, fit: FITS[0] })),
  );
  expect(sizes.map(({ width, height }) => `${width}x${height}`)).toEqual([
    '297x210',
    '210x297',
    '420x297',
    '297x420',
  ]);
  const a4 = { paper: 'a4', orientation: 'landscape', fit: 'city' } as const;
  expect(pixelSize(a4, 150)).toEqual({ width: 1754, height: 1240 });
});

describe('the frame', () => {
  const frame = fitFrame(CITY, BOX);

  test('holds what is fitted, in its middle, with room around', () => {
    const [left, top] = place([CITY[0], CITY[3]], frame);
    const [right, bottom] = place([CITY[2], CITY[1]], frame);
    expect(left + right).toBeCloseTo(frame.width, 3);
    expect(top + bottom).toBeCloseTo(frame.height, 3);
    expect(Math.min(left, top)).toBeGreaterThan(0.03 * frame.height);
    expect(frame.width).toBe(BOX.width * UNITS);
  });

  test('knows what is near it', () => {
    expect(isNear({ type: 'Point', coordinates: [106.15, -6.1] }, frame)).toBe(true);
    expect(isNear({ type: 'Point', coordinates: [107.15, -6.1] }, frame)).toBe(false);
  });
});

const anyBox = fc
  .tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
  )
  .map(([west, south, size]): Bbox => [west, south, west + size, south + size]);

test('the scale bar has its length on the ground along the middle of the map', () => {
  fc.assert(
    fc.property(anyBox, (bbox) => {
      const frame = fitFrame(bbox, BOX);
      const bar = scaleBarOf(frame, 40 * UNITS, 'id');
      expect(bar.width).toBeLessThanOrEqual(40 * UNITS);
      expect(bar.width).toBeGreaterThan(40 * UNITS * 0.39);
      const [west, south, east, north] = boxOfFrame(frame);
      // The middle of the picture is not the middle latitude: parallels stand wider towards the poles.
      const y = (a: number) => Math.log(Math.tan(Math.PI / 4 + (a * Math.PI) / 360));
      const middle = (Math.atan(Math.sinh((y(north) + y(south)) / 2)) * 180) / Math.PI;
      const end = west + ((east - west) * bar.width) / frame.width;
      const ground = Geodesic.WGS84.Inverse(middle, west, middle, end).s12 ?? 0;
      expect(Math.abs(ground / bar.metres - 1)).toBeLessThan(0.002);
      expect(String(bar.metres)).toMatch(/^(0\.0*)?[125]0*$/);
    }),
  );
});

test('the scale in words is metres on the ground in a millimetre of paper', () => {
  const frame = fitFrame(CITY, BOX);
  const ratio = metresPerUnit(frame) * UNITS * 1000;
  const said = Number(scaleWords(frame, UNITS, 'id').replace('1 : ', '').replaceAll('.', ''));
  expect(Math.abs(said / ratio - 1)).toBeLessThan(0.05);
  expect(scaleWords(frame, UNITS, 'en')).toMatch(/^1 : \d+,000$/);
});

describe('the coordinate grid', () => {
  test('stands where the projection puts it, at round minutes', () => {
    const frame = fitFrame(CITY, BOX);
    const { meridians, parallels } = graticuleOf(frame, 'id');
    expect(meridians.map(({ label }) => label)).toContain(`106°10' BT`);
    expect(parallels.map(({ label }) => label)).toContain(`6°05' LS`);
    for (const { degrees, at } of meridians) {
      expect(at).toBeCloseTo(place([degrees, -6.1], frame)[0], 6);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(frame.width);
    }
    for (const { degrees, at } of parallels) {
      expect(at).toBeCloseTo(place([106.1, degrees], frame)[1], 6);
    }
    expect(graticuleOf(frame, 'en').parallels.map(({ label }) => label)).toContain(`6°05' S`);
  });

  test('has lines on both sides of any place, and never many', () => {
    fc.assert(
      fc.property(anyBox, (bbox) => {
        const { meridians, parallels } = graticuleOf(fitFrame(bbox, BOX), 'en');
        for (const { length } of [meridians, parallels]) {
          expect(length).toBeGreaterThanOrEqual(1);
          expect(length).toBeLessThanOrEqual(7);
        }
        expect(new Set(meridians.map(({ label }) => label)).size).toBe(meridians.length);
      }),
    );
  });
});

describe('text', () => {
  test('is as wide as its signs, and signs without a width count as wide ones', () => {
    expect(textWidth('00', 10)).toBeCloseTo(10.9, 6);
    expect(textWidth('00', 10, 'bold')).toBeCloseTo(11.34, 6);
    expect(textWidth('漢', 10)).toBe(10);
    expect(textWidth('ab', 10, 'regular', 1) - textWidth('ab', 10)).toBe(2);
  });

  test('is wrapped into its width, and nothing of it is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 120 }),
        fc.integer({ min: 12, max: 80 }),
        (text, width) => {
          const lines = wrapText(text, width, 4);
          for (const line of lines) expect(textWidth(line, 4)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
        },
      ),
    );
  });
});

test('names never touch and stay in the frame; the more important comes first', () => {
  const frame = fitFrame(CITY, BOX);
  const square = (west: number, south: number, size: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  });
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          lon: fc.double({ min: 106, max: 106.3, noNaN: true }),
          lat: fc.double({ min: -6.25, max: -5.95, noNaN: true }),
          level: fc.constantFrom('kecamatan' as const, 'kelurahan' as const),
          radius: fc.constantFrom(0, 3),
        }),
        { maxLength: 30 },
      ),
      (places) => {
        const names = places.map(({ lon, lat, level, radius }, i) => ({
          code: String(i),
          text: 'Kasemen',
          below: level === 'kelurahan' ? '12,3 %' : '',
          level,
          geometry: square(lon, lat, 0.04),
          point: [lon + 0.02, lat + 0.02],
          radius,
        }));
        const placed = placeNames(names, frame, BOX, 1);
        for (const [i, { box }] of placed.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(BOX.x);
          expect(box.y).toBeGreaterThanOrEqual(BOX.y);
          expect(box.x + box.width).toBeLessThanOrEqual(BOX.x + BOX.width);
          expect(box.y + box.height).toBeLessThanOrEqual(BOX.y + BOX.height);
          for (const { box: other } of placed.slice(i + 1)) {
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            expect(apart).toBe(true);
          }
        }
        const ranks = placed.map(({ spacing }) => (spacing > 0 ? 0 : 1));
        expect(ranks).toEqual(ranks.toSorted());
      },
    ),
    { numRuns: 40 },
  );
});
