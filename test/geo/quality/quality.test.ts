import { expect, test } from 'vitest';
import type { Area, Observation } from '../../../geo/indicators/types.ts';
import { countStates, sumStates } from '../../../geo/quality/count-states.ts';
import { findConflicts } from '../../../geo/quality/find-conflicts.ts';

const area = (code: string): Area => ({
  code,
  bpsCode: null,
  level: 'kelurahan',
  name: code,
  parent: null,
  areaKm2: 1,
});
const figure = (code: string, changes: Partial<Observation> = {}): Observation => ({
  area: code,
  indicator: 'x',
  period: '2013',
  series: 'main',
  origin: 'published',
  value: 1,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  status: 'ok',
  quality: 'as_printed',
  source: 'a',
  note: null,
  ...changes,
});

test('each area counts once, by its latest figure', () => {
  const areas = ['a', 'b', 'c', 'd'].map(area);
  const figures = [
    figure('a'),
    figure('a', { period: '2014', status: 'suppressed', value: null }),
    figure('b', { quality: 'unreliable' }),
    figure('c', { status: 'not_comparable' }),
  ];
  const states = countStates(['x'], areas, figures);
  expect(states.find(({ level }) => level === 'kelurahan')).toEqual({
    indicator: 'x',
    level: 'kelurahan',
    of: 4,
    readable: 1,
    unreliable: 1,
    suppressed: 1,
    notComparable: 1,
    missing: 1,
    latest: '2014',
  });
  expect(sumStates(states)).toMatchObject({ readable: 1, suppressed: 1 });
});

test('a second figure stands beside the first of its own period', () => {
  const alt = figure('a', { series: 'alt', value: 2 });
  const [conflict] = findConflicts([figure('a'), figure('a', { period: '2012' }), alt]);
  expect(conflict).toEqual({ main: figure('a'), alt });
});
