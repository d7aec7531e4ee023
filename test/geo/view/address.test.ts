import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaPage,
  formatView,
  mapPage,
  parseAddress,
  parseView,
} from '../../../geo/view/address.ts';
import { DEFAULT_VIEW, settle, type View } from '../../../geo/view/view.ts';
import { views } from './random-views.ts';

describe('the address holds the view', () => {
  test('every view survives the round trip', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
      }),
    );
  });

  test('defaults are not written', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    const view = { ...DEFAULT_VIEW, lang: 'en' as const, area: '36.73.02.1001', table: true };
    expect(formatView(view)).toBe('lang=en&area=36.73.02.1001&table=1');
    const pair = { ...DEFAULT_VIEW, period: '2019', compare: '2014' };
    expect(formatView(pair)).toBe('period=2019&compare=2014');
    expect(formatView({ ...pair, side: 'b' })).toBe('period=2019&compare=2014&side=b');
    expect(formatView(view, { ...DEFAULT_VIEW, lang: 'en' })).toBe('area=36.73.02.1001&table=1');
  });

  test('lines and base map are hidden by their names, in one order', () => {
    expect(parseView('hide=basemap,stations,else').hide).toEqual(['stations', 'basemap']);
    expect(formatView({ ...DEFAULT_VIEW, hide: ['basemap'] })).toBe('hide=basemap');
  });

  test('nonsense in an edited address is ignored', () => {
    const query =
      'lang=xx&level=desa&indicator=A-B&period=soon&area=36730&compare=2014&side=b&lon=1e2&lat=3&zoom=4&table=yes&sort=-nothing&hide=all&zone=moat-9-law&inside=yes' +
      '&second=x%20y&layout=wall&split=101&pool=all&method=magic&classes=9&breaks=1,two&palette=red&textured=yes&off=9';
    expect(parseView(query)).toEqual(DEFAULT_VIEW);
    const compared = (query: string) => {
      const { compare, side } = parseView(query);
      return [compare, side];
    };
    expect(compared('period=2019&compare=2014&side=b')).toEqual(['2014', 'b']);
    expect(compared('period=2019&compare=2014&side=c')).toEqual(['2014', 'a']);
    expect(compared('period=2019&compare=2019&side=b')).toEqual([null, 'a']);
    expect(compared('period=2019&compare=before&side=b')).toEqual([null, 'a']);
    expect(compared('compare=2014&side=b')).toEqual([null, 'a']);
    expect(parseView('lon=106.1&lat=-6.1').position).toBeNull();
    expect(parseView('lon=106.1&lat=-86&zoom=11').position).toBeNull();
  });
});

test('what is no comparison any more is given up: the latest of each area, or the same period', () => {
  const pair: View = { ...DEFAULT_VIEW, period: '2019', compare: '2014', side: 'b' };
  expect(settle(pair)).toEqual(pair);
  expect(settle({ ...pair, period: null })).toEqual(DEFAULT_VIEW);
  expect(settle({ ...pair, period: '2014' })).toEqual({ ...DEFAULT_VIEW, period: '2014' });
});

test('the set of zones stands in the address by its short name, the usual one by none', () => {
  expect(formatView({ ...DEFAULT_VIEW, zone: 'any-100-study' })).toBe('');
  expect(formatView({ ...DEFAULT_VIEW, zone: 'river-15-law' })).toBe('zone=river-15-law');
  expect(formatView({ ...DEFAULT_VIEW, zone: null })).toBe('zone=none');
  expect(formatView({ ...DEFAULT_VIEW, inside: true })).toBe('inside=1');
  expect(parseView('zone=river-015-law').zone).toBe('river-15-law');
  const ignored = ['zone=', 'zone=river', 'zone=river-100', 'zone=RIVER-100-study', 'zone=a-1-law'];
  for (const query of ignored) expect(parseView(query)).toEqual(DEFAULT_VIEW);
});

test('without a zone nothing is inside one: neither the map nor the order of the table', () => {
  const view: View = {
    ...DEFAULT_VIEW,
    zone: null,
    inside: true,
    sort: { column: 'inside', descending: false },
  };
  expect(settle(view)).toEqual({ ...DEFAULT_VIEW, zone: null });
  const shown = { ...view, zone: 'canal-25-study' };
  expect(settle(shown)).toEqual(shown);
});

test('manual limits come in order, once each, and only with their method', () => {
  expect(parseView('method=manual&breaks=20,10,20.5,10').breaks).toEqual([10, 20, 20.5]);
  expect(parseView('method=manual').method).toBe('quantile');
  expect(parseView('breaks=10,20')).toEqual(DEFAULT_VIEW);
  expect(parseView('method=manual&breaks=1,2,3,4,5,6,7')).toEqual(DEFAULT_VIEW);
  expect(parseView('method=manual&breaks=5&classes=7').classes).toBe(5);
});

test('a second indicator is a comparison of its own; two colours of one need two', () => {
  const second = parseView('indicator=a&second=b&layout=bivariate&split=20&side=b');
  expect(second).toEqual({ ...DEFAULT_VIEW, indicator: 'a', second: 'b', layout: 'bivariate' });
  expect(parseView('indicator=a&second=a')).toEqual({ ...DEFAULT_VIEW, indicator: 'a' });
  expect(parseView('period=2019&compare=2014&layout=bivariate').layout).toBe('one');
  expect(parseView('layout=swipe&split=20')).toEqual(DEFAULT_VIEW);
  expect(parseView('period=2019&compare=2014&layout=swipe&split=20').split).toBe(20);
});

test('areas are read together with a selected one of their level', () => {
  expect(parseView('area=36.73.02&pool=36.73.01,36.73.01.1001,36.73.02,36.73.01').pool).toEqual([
    '36.73.01',
  ]);
  expect(parseView('pool=36.73.01')).toEqual(DEFAULT_VIEW);
});

test('the page of an area is the map with that area selected', () => {
  const view = parseAddress('/kecamatan/36.73.02', '?lang=en');
  expect(view).toEqual({ ...DEFAULT_VIEW, lang: 'en', level: 'kecamatan', area: '36.73.02' });
  expect(areaPage(view, '36.73.02.1001')).toBe('/kelurahan/36.73.02.1001?lang=en&level=kecamatan');
  expect(areaPage(DEFAULT_VIEW, '36.73.02.1001')).toBe('/kelurahan/36.73.02.1001');
  expect(mapPage(view)).toBe('/?lang=en&level=kecamatan&area=36.73.02');
  const nonsense = ['/', '/kelurahan/36.73.02', '/desa/36.73.02.1001', '/kelurahan/', '/kota/x'];
  for (const path of nonsense) expect(parseAddress(path, '')).toEqual(DEFAULT_VIEW);
});

test('every page of an area survives the round trip', () => {
  fc.assert(
    fc.property(views, fc.constantFrom('36.73', '36.73.02', '36.73.02.1001'), (view, code) => {
      const { pathname, search } = new URL(areaPage(view, code), 'http://map');
      expect(parseAddress(pathname, search)).toEqual(settle({ ...view, area: code }));
    }),
  );
});
