import { describe, expect, test } from 'vitest';
import { STUDY_WIDTHS_M, zoneSetId } from '../../../geo/zones/kinds.ts';
import type { Line } from '../../../geo/zones/line.ts';
import { isComparable, planZones, type PlannedSet } from '../../../geo/zones/plan.ts';
import type { ZonePolygon } from '../../../geo/zones/polygon.ts';
import { lineWith, polygonWith } from './zone-fixture.ts';

type Known = Partial<Line>;
type Plan = { lines?: Known[]; polygons?: Partial<ZonePolygon>[]; lengthsM?: number[] };

/** The sets of lines that are 0.4 km long where nothing else is said, with a track of 2 x 5 m. */
const plan = ({ lines = [], polygons = [], lengthsM }: Plan): PlannedSet[] =>
  planZones({
    lines: lines.map(lineWith),
    polygons: polygons.map(polygonWith),
    trackHalfWidthM: 5,
    lengthsM: lengthsM ?? lines.map(() => 400),
  });

const find = (sets: readonly PlannedSet[], id: string) => sets.find((set) => zoneSetId(set) === id);
const reachIn = (sets: readonly PlannedSet[], id: string, part = 0) => {
  const { low, best, high } = find(sets, id)?.members.find((one) => one.part === part)?.reach ?? {};
  return [low, best, high];
};
const ids = (sets: readonly PlannedSet[]) => sets.map(zoneSetId);

describe('the edge that a width is measured from', () => {
  test.each<[string, Known, string, number[]]>([
    [
      'a width as a range',
      { width_m_min: 15, width_m_max: 45 },
      'river-100-study',
      [107.5, 115, 122.5],
    ],
    ['a width known from below', { width_m_min: 12 }, 'river-100-study', [106, 106, 106]],
    ['a width known from above', { width_m_max: 12 }, 'river-100-study', [106, 106, 106]],
    ['no known width', {}, 'river-100-study', [100, 100, 100]],
    [
      'a range by law, depth not known',
      { width_m_min: 15, width_m_max: 25 },
      'river-15-law',
      [17.5, 25, 42.5],
    ],
    ['a canal', { kind: 'canal', width_m_min: 4, width_m_max: 8 }, 'canal-25-study', [27, 28, 29]],
    [
      'a studied railway: the middle of the track',
      { kind: 'railway', width_m_min: 12, width_m_max: 12 },
      'railway-25-study',
      [25, 25, 25],
    ],
    [
      'a track with a width',
      { kind: 'railway', width_m_min: 12, width_m_max: 16 },
      'railway-6-law',
      [12, 13, 14],
    ],
    ['a track without one: the parameter', { kind: 'railway' }, 'railway-15-law', [20, 20, 20]],
    [
      'a railway bridge without one: the parameter',
      { kind: 'bridge', carries: 'railway' },
      'bridge-50-law',
      [55, 55, 55],
    ],
    [
      'a railway bridge with a width',
      { kind: 'bridge', carries: 'railway', width_m_max: 8 },
      'bridge-50-law',
      [54, 54, 54],
    ],
  ])('%s', (_, known, id, reach) => {
    expect(reachIn(plan({ lines: [{ ...known, accuracy_m: 0 }] }), id)).toEqual(reach);
    const [low = 0, best, high = 0] = reach;
    const off = plan({ lines: [{ ...known, accuracy_m: 60 }] });
    expect(reachIn(off, id)).toEqual([low - 60, best, high + 60]);
  });

  test('the parameter of the track changes legal strips only', () => {
    const lines = [lineWith({ kind: 'railway', accuracy_m: 0 })];
    const wide = planZones({ lines, polygons: [], trackHalfWidthM: 9, lengthsM: [400] });
    expect(reachIn(wide, 'railway-6-law')).toEqual([15, 15, 15]);
    expect(reachIn(wide, 'railway-50-study')).toEqual([50, 50, 50]);
  });
});

describe('the sets of a plan', () => {
  const studied = (kind: string) => STUDY_WIDTHS_M.map((widthM) => `${kind}-${widthM}-study`);

  test('come in the order of the kinds, studied widths before legal ones, ascending', () => {
    const lines: Known[] = [
      { kind: 'bridge', carries: 'railway' },
      { kind: 'railway' },
      { kind: 'canal' },
      { depth_m: 30 },
      { levee: true },
      { depth_m: 2 },
      { kind: 'station', geometry: { type: 'Point', coordinates: [106.15, -6.11] } },
    ];
    expect(ids(plan({ lines, polygons: [{ kind: 'other' }, {}] }))).toEqual([
      ...studied('any'),
      ...[...studied('river'), 'river-3-law', 'river-10-law', 'river-30-law'],
      ...studied('canal'),
      ...[...studied('railway'), 'railway-6-law', 'railway-15-law'],
      ...[...studied('bridge'), 'bridge-50-law'],
      ...['slum-0-law', 'other-0-study'],
    ]);
  });

  test('are only of kinds that there are', () => {
    expect(plan({})).toEqual([]);
    expect(ids(plan({ lines: [{ kind: 'canal' }] }))).toEqual([
      ...studied('any'),
      ...studied('canal'),
    ]);
    const slum = plan({ polygons: [{ accuracy_m: 12 }] });
    expect(ids(slum)).toEqual([...studied('any'), 'slum-0-law']);
    expect(reachIn(slum, 'slum-0-law')).toEqual([-12, 0, 12]);
    expect(find(slum, 'slum-0-law')?.article).toMatch(/Permen PUPR 14/);
    expect(reachIn(slum, 'any-250-study')).toEqual([-12, 0, 12]);
  });

  test('of any kind hold all lines at one studied width and all polygons', () => {
    const sets = plan({
      lines: [
        { accuracy_m: 0 },
        { kind: 'railway', accuracy_m: 0 },
        { kind: 'canal', accuracy_m: 0 },
      ],
      polygons: [{ accuracy_m: 0 }, { kind: 'other', accuracy_m: 0 }],
    });
    for (const widthM of STUDY_WIDTHS_M) {
      const any = find(sets, `any-${widthM}-study`);
      expect(any?.members.map(({ part, reach }) => [part, reach.best])).toEqual(
        expect.arrayContaining([
          [0, widthM],
          [1, widthM],
          [2, widthM],
          [3, 0],
          [4, 0],
        ]),
      );
      expect(any?.members).toHaveLength(5);
    }
  });

  test('of one legal width hold the lines of that width only, and name every article', () => {
    const sets = plan({ lines: [{ depth_m: 10 }, {}, { depth_m: 2 }, { in_town: false }] });
    expect(find(sets, 'river-15-law')?.members.map(({ part }) => part)).toEqual([0, 1]);
    expect(find(sets, 'river-15-law')?.article).toBe(
      'PP 38/2011 Pasal 9 huruf b; PP 38/2011 Pasal 9',
    );
    expect(find(sets, 'river-10-law')?.members.map(({ part }) => part)).toEqual([2]);
    expect(find(sets, 'river-50-law')?.members.map(({ part }) => part)).toEqual([3]);
    expect(find(sets, 'river-100-study')?.members).toHaveLength(4);
  });

  test('a bridge is long by the length of its line', () => {
    const bridges: Known[] = [
      { kind: 'bridge', carries: 'railway' },
      { kind: 'bridge', carries: 'railway' },
    ];
    const sets = plan({ lines: bridges, lengthsM: [10, 10.5] });
    expect(find(sets, 'bridge-50-law')?.members.map(({ part }) => part)).toEqual([1]);
    expect(find(sets, 'bridge-25-study')?.members).toHaveLength(2);
    expect(ids(plan({ lines: bridges, lengthsM: [9, 10] }))).not.toContain('bridge-50-law');
  });

  test('estimated sections stand apart, with the reach that they would have', () => {
    const sets = plan({
      lines: [{ method: 'estimated', accuracy_m: 500 }, { method: 'inferred' }],
      polygons: [{ method: 'estimated' }],
    });
    for (const id of ['river-100-study', 'river-15-law', 'any-25-study']) {
      expect(find(sets, id)?.members.map(({ part }) => part)).toEqual([1]);
      expect(find(sets, id)?.estimated[0]).toMatchObject({ part: 0 });
    }
    expect(find(sets, 'river-100-study')?.estimated[0]?.reach.best).toBe(100);
    expect(find(sets, 'slum-0-law')).toMatchObject({ members: [], estimated: [{ part: 2 }] });
    expect(find(sets, 'any-50-study')?.estimated.map(({ part }) => part)).toEqual([0, 2]);
  });

  test('nothing underground and no points', () => {
    const point = { type: 'Point' as const, coordinates: [106.15, -6.11] };
    const sets = plan({
      lines: [
        { kind: 'railway', tunnel: true },
        { geometry: point },
        { kind: 'station', geometry: point },
      ],
    });
    expect(sets).toEqual([]);
    // A rule that was stated does not bring a tunnel back.
    expect(plan({ lines: [{ tunnel: true, rule: 'river_deep' }] })).toEqual([]);
  });
});

test('indicators are compared at studied widths and in polygons, not at legal widths', () => {
  const sets = plan({ lines: [{}], polygons: [{}] });
  const compared = sets.filter(isComparable).map(zoneSetId);
  expect(compared).toEqual(ids(sets).filter((id) => id !== 'river-15-law'));
});
