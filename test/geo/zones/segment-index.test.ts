import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceM, type Segment } from '../../../geo/boundaries/distance.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';
import type { Metres } from '../../../geo/zones/metric-projection.ts';
import { makeSegmentIndex, nearestM } from '../../../geo/zones/segment-index.ts';

/** The pieces of paths, for a loop over all of them. */
const piecesOf = (paths: readonly Metres[][]): Segment[] =>
  paths.flatMap((path) =>
    path.length === 1
      ? path.map(([x, y]): Segment => [x, y, x, y])
      : path.slice(1).map((end, i): Segment => [...path[i]!, ...end]),
  );

const bruteM = (paths: readonly Metres[][], x: number, y: number, mostM: number): number => {
  const metres = distanceM(x, y, piecesOf(paths));
  return metres <= mostM ? metres : Infinity;
};

describe('the nearest piece', () => {
  const corner: Metres[][] = [
    [
      [0, 0],
      [100, 0],
      [100, 50],
    ],
  ];
  test.each([
    ['beside the middle of a piece', 50, 7, 7],
    ['beyond an end', -3, -4, 5],
    ['at a corner from outside', 103, -4, 5],
    ['inside a corner', 90, 20, 10],
    ['on a piece', 100, 33, 0],
    ['on a corner', 100, 0, 0],
  ])('%s', (_, x, y, metres) => {
    expect(nearestM(makeSegmentIndex(corner), x, y, 1000)).toBeCloseTo(metres, 9);
  });

  test('is Infinity beyond the limit, and told at the limit itself', () => {
    const index = makeSegmentIndex(corner);
    expect(nearestM(index, 50, -20, 20)).toBe(20);
    expect(nearestM(index, 50, -20, 19.999)).toBe(Infinity);
    expect(nearestM(index, 50, 0, 0)).toBe(0);
  });

  test('is Infinity without a piece', () => {
    for (const paths of [[], [[]], [[], []]]) {
      expect(nearestM(makeSegmentIndex(paths), 0, 0, Infinity)).toBe(Infinity);
    }
  });

  test('a path of one position counts as a point, pieces without length too', () => {
    expect(nearestM(makeSegmentIndex([[[3, 4]]]), 0, 0, 10)).toBe(5);
    const still: Metres[] = [
      [3, 4],
      [3, 4],
      [3, 4],
    ];
    expect(nearestM(makeSegmentIndex([still]), 0, 0, 10)).toBe(5);
  });

  test('separate paths are not joined', () => {
    const paths: Metres[][] = [
      [
        [0, 0],
        [0, 10],
      ],
      [
        [100, 0],
        [100, 10],
      ],
    ];
    expect(nearestM(makeSegmentIndex(paths), 50, 5, 1000)).toBe(50);
  });
});

const tenth = fc.integer({ min: -5000, max: 5000 }).map((tenths) => tenths / 10);
const place = fc.tuple(tenth, tenth);
const shortPath = fc.array(place, { minLength: 0, maxLength: 12 });
/** Lines of many small pieces, some of them the same twice, with very long ones between. */
const paths = fc.array(shortPath, { maxLength: 6 }).map((list) => [...list, ...list.slice(0, 1)]);

test('equals a loop over all pieces, for any lines, points and limits', () => {
  const limit = fc.constantFrom(0, 5, 50, 300, 5000, Infinity);
  fc.assert(
    fc.property(paths, fc.array(place, { minLength: 1, maxLength: 8 }), limit, (all, at, mostM) => {
      const index = makeSegmentIndex(all);
      for (const [x, y] of [...at, ...all.flat()]) {
        const [found, right] = [nearestM(index, x, y, mostM), bruteM(all, x, y, mostM)];
        if (Number.isFinite(right)) expect(found).toBeCloseTo(right, 9);
        else expect(found).toBe(right);
      }
    }),
    { numRuns: 500, seed: 6 },
  );
});

test('equals it among long pieces whose boxes all hold the point', () => {
  const random = seededRandom(7);
  const anywhere = (): Metres => [random() * 20_000, random() * 20_000];
  // Each piece crosses the whole plane, so that no box tells anything.
  const across = Array.from({ length: 200 }, (): Metres[] => {
    const shift = random() * 20_000 - 10_000;
    return [
      [0, shift],
      [20_000, shift + 20_000],
    ];
  });
  const small = Array.from({ length: 300 }, (): Metres[] => {
    const [x, y] = anywhere();
    return [
      [x, y],
      [x + random() * 30, y + random() * 30],
    ];
  });
  const all = [...across, ...small];
  const index = makeSegmentIndex(all);
  for (let i = 0; i < 500; i++) {
    const [x, y] = anywhere();
    expect(nearestM(index, x, y, Infinity)).toBeCloseTo(bruteM(all, x, y, Infinity), 9);
  }
});

test('equals it in the numbers of UTM, where a millimetre is the tenth digit', () => {
  const random = seededRandom(8);
  const near = (): Metres => [623_000 + random() * 9000, 9_320_000 + random() * 9000];
  const all = Array.from({ length: 40 }, () => Array.from({ length: 60 }, near));
  const index = makeSegmentIndex(all);
  for (let i = 0; i < 300; i++) {
    const [x, y] = near();
    expect(nearestM(index, x, y, 5000)).toBeCloseTo(bruteM(all, x, y, 5000), 9);
  }
});

test('holds hundreds of thousands of pieces', () => {
  const path = Array.from({ length: 300_001 }, (_, i): Metres => [i / 10, (i % 7) / 10]);
  const index = makeSegmentIndex([path]);
  expect(nearestM(index, 15_000, 100, 1000)).toBeCloseTo(bruteM([path], 15_000, 100, 1000), 9);
});
