import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRows, sortRows } from '../../client/table/rows.ts';
import { setOfKind } from '../../client/zones/choose-set.ts';
import { rankZones, type Ranked } from '../../client/zones/rank-zones.ts';
import { insidePictureOf, nearestClass } from '../../geo/cartography/inside-picture.ts';
import { pictureOf } from '../../geo/cartography/picture.ts';
import { articleIn, zoneSetName } from '../../geo/text/zone-names.ts';
import { LAND_USES } from '../../geo/text/land-uses.ts';
import type { Status } from '../../geo/indicators/types.ts';
import type { ZonesAnswer } from '../../server/schemas/zones.ts';

const area = (name: string, families: number | null, more: Partial<Ranked> = {}): Ranked => ({
  code: name,
  name,
  assessed: 'whole',
  area_m2: 100,
  families,
  families_high: families,
  families_status: families === null ? 'no_data' : 'ok',
  ...more,
});

const hidden = { families_status: 'suppressed' as const, families_high: null };
const notAssessed = { assessed: 'none' as const, area_m2: null };

describe('ranking by families inside', () => {
  test('most families first; hidden, missing and not assessed areas behind every number, zero included', () => {
    const { areas, untouched } = rankZones([
      area('estimated only', null, notAssessed),
      area('hidden', null, hidden),
      area('no register', null),
      area('zero', 0),
      area('many', 640),
      area('few', 15),
      area('far away', 0, { area_m2: 0 }),
      area('nothing known', null, { area_m2: null }),
    ]);
    expect(areas.map(({ name }) => name)).toEqual([
      'many',
      'few',
      'zero',
      'hidden',
      'no register',
      'estimated only',
    ]);
    expect(untouched).toBe(2);
  });

  test('equal numbers go by the most that may be inside, then by name', () => {
    const names = rankZones([
      area('Unyur', 20, { families_high: 40 }),
      area('Cipare', 20, { families_high: 40 }),
      area('Lopang', 20, { families_high: 90 }),
    ]).areas.map(({ name }) => name);
    expect(names).toEqual(['Lopang', 'Cipare', 'Unyur']);
  });

  test('an area beside the strip stays in the list while somebody may be inside', () => {
    const beside = area('beside', 0, { area_m2: 0, families_high: 5 });
    const secret = area('secret', null, { ...hidden, area_m2: 0 });
    expect(rankZones([beside, secret])).toEqual({ areas: [beside, secret], untouched: 0 });
  });
});

describe('values inside in the classes of whole areas', () => {
  const cell = (code: string, value: number | null, status: Status = 'ok') => ({
    code,
    value,
    status,
  });
  const base = pictureOf(
    [5, 8, 11, 14, 17, 20, 23, 26, 29, 32].map((value) => cell(`a${value}`, value)),
    'rate',
    'higher_is_worse',
  );

  test('a value that an area has gets the same class', () => {
    for (const { value, code } of base.values.map((one) => ({ value: one, code: `a${one}` }))) {
      expect(nearestClass(value, base.classes)).toBe(base.marks.get(code)?.classIndex);
    }
    expect(nearestClass(3, [])).toBeNull();
  });

  test('every value gets a class: beyond the limits the nearest one', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const index = nearestClass(value, base.classes);
        const found = base.classes[index ?? -1];
        expect(found).toBeDefined();
        if (value < (base.classes[0]?.from ?? 0)) expect(index).toBe(0);
        else if (value > (base.classes.at(-1)?.to ?? 0)) expect(index).toBe(4);
        else expect(value >= found!.from && value <= found!.to).toBe(true);
      }),
    );
  });

  test('strips without a published value have a pattern, never a colour, and are counted apart', () => {
    const picture = insidePictureOf(
      [
        cell('1', 60),
        cell('2', 1),
        cell('3', 17),
        cell('4', null, 'suppressed'),
        cell('5', null, 'no_data'),
        cell('6', null),
      ],
      base,
    );
    expect(picture.values).toEqual([1, 17, 60]);
    expect(picture.marks.get('1')).toMatchObject({ classIndex: 4, colour: base.colours[4] });
    expect(picture.marks.get('2')).toMatchObject({ classIndex: 0, colour: base.colours[0] });
    expect(picture.marks.get('4')).toMatchObject({ colour: null, pattern: 'suppressed' });
    expect(picture.marks.get('6')).toMatchObject({ colour: null, pattern: 'no_data' });
    expect(picture.patternCounts).toEqual({ no_data: 2, suppressed: 1, not_comparable: 0 });
    expect(picture.classes.map(({ count }) => count)).toEqual([1, 0, 1, 0, 1]);
    expect(picture.classes.map(({ from, to }) => [from, to])).toEqual(
      base.classes.map(({ from, to }) => [from, to]),
    );
  });
});

test('another kind keeps the study width, or takes the usual one, or what there is', () => {
  const set = (kind: 'river' | 'railway' | 'slum', width_m: number, basis: 'law' | 'study') => ({
    id: `${kind}-${width_m}-${basis}`,
    ...{ kind, width_m, basis },
    article: null,
    areas: 1,
    not_assessed: 0,
  });
  const answer: ZonesAnswer = {
    release: 1,
    parameters: {
      study_widths_m: [25, 100],
      usual_width_m: 100,
      track_half_width_m: 5,
      point_accuracy_m: 10,
      fewest_families: 100,
    },
    sets: [
      set('river', 25, 'study'),
      set('river', 100, 'study'),
      set('river', 15, 'law'),
      set('railway', 25, 'study'),
      set('railway', 100, 'study'),
      set('slum', 0, 'law'),
    ],
  };
  const chosen = (kind: 'river' | 'railway' | 'slum' | 'bridge', present: string | null) =>
    setOfKind(answer, kind, answer.sets.find(({ id }) => id === present) ?? null)?.id ?? null;
  expect(chosen('railway', 'river-25-study')).toBe('railway-25-study');
  expect(chosen('railway', 'river-15-law')).toBe('railway-100-study');
  expect(chosen('railway', 'slum-0-law')).toBe('railway-100-study');
  expect(chosen('river', null)).toBe('river-100-study');
  expect(chosen('slum', 'river-25-study')).toBe('slum-0-law');
  expect(chosen('bridge', 'river-25-study')).toBeNull();
});

test('the table is sorted by families inside; areas without a number stay last', () => {
  const rows = makeRows([], new Map(), '%', false);
  expect(rows).toEqual([]);
  const row = (name: string, families: number | null) => ({
    code: name,
    name,
    kecamatan: null,
    value: 1,
    compared: null,
    comparedStatus: null,
    change: null,
    unit: '%',
    status: 'ok' as const,
    period: null,
    source: null,
    rank: null,
    zone: {
      ...area(name, families),
      kecamatan: null,
      area_share: 1,
      families_low: 0,
      origin: null,
    },
  });
  const unsorted = [row('a', 5), row('b', null), row('c', 100), row('d', 0)];
  const names = (descending: boolean) =>
    sortRows(unsorted, { column: 'inside', descending }, 'id').map(({ name }) => name);
  expect(names(true)).toEqual(['c', 'a', 'd', 'b']);
  expect(names(false)).toEqual(['d', 'a', 'c', 'b']);
});

test('sets are named with their width, legal ones with what the law calls them', () => {
  const name = (kind: 'river' | 'railway' | 'slum', width_m: number, basis: 'law' | 'study') => [
    zoneSetName({ kind, width_m, basis }, 'id'),
    zoneSetName({ kind, width_m, basis }, 'en'),
  ];
  expect(name('river', 100, 'study')).toEqual(['Bantaran kali, 100 m', 'Riverbanks, 100 m']);
  expect(name('river', 15, 'law')[0]).toBe('Bantaran kali, 15 m (sempadan sungai)');
  expect(name('railway', 6, 'law')[1]).toBe('Rail edges, 6 m (land of the track)');
  expect(name('slum', 0, 'law')).toEqual(['Kawasan kumuh', 'Slums']);
  expect(articleIn('id', 'PP 38/2011 Pasal 9 huruf a')).toBe('PP 38/2011 Pasal 9 huruf a');
  expect(articleIn('en', 'PP 56/2009 Pasal 58 dan 61')).toBe('PP 56/2009 article 58 and 61');
});

test('every use of land names its article and is told in both languages', () => {
  for (const { land, says, article } of LAND_USES) {
    expect(article).toMatch(/^(UU|PP) \d+\/\d{4} Pasal \d+$/);
    for (const text of [land, says]) {
      expect(text.id.length).toBeGreaterThan(3);
      expect(text.en.length).toBeGreaterThan(3);
      expect(text.en).not.toBe(text.id);
    }
  }
});
