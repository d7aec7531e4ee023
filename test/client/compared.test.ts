import { describe, expect, test } from 'vitest';
import { layoutObstacle } from '../../client/compare/layout-obstacle.ts';
import { isTwoIndicators, orderSides } from '../../client/data/compared.ts';
import type { AskedSide } from '../../client/data/needs.ts';
import { makeRows, withSecond } from '../../client/table/rows.ts';
import type { Kind } from '../../geo/indicators/types.ts';
import { LAYOUTS } from '../../geo/view/view.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';

const side = (
  which: 'a' | 'b',
  id: string,
  period: string | null,
  kind: Kind = 'rate',
): AskedSide => ({
  side: which,
  indicator: { id, kind } as AskedSide['indicator'],
  layer: { indicator: id, level: 'kelurahan', period },
});

describe('order of two sides', () => {
  test('two periods: the earlier first, whichever the view asks for', () => {
    const [late, early] = [side('a', 'x', '2021-S1'), side('b', 'x', '2014')];
    expect(isTwoIndicators(late, early)).toBe(false);
    expect(orderSides(late, early)).toEqual([early, late]);
    expect(orderSides(early, late)).toEqual([early, late]);
  });

  test('two indicators: the own one first, whatever their periods and whichever is on the map', () => {
    const [own, second] = [side('a', 'x', '2021'), side('b', 'y', '2014')];
    expect(isTwoIndicators(own, second)).toBe(true);
    expect(orderSides(own, second)).toEqual([own, second]);
    expect(orderSides(second, own)).toEqual([own, second]);
  });
});

describe('which layouts can be', () => {
  const rates = [side('a', 'x', null), side('b', 'y', null)] as const;
  const obstacles = (sides: readonly [AskedSide, AskedSide], inside = false) =>
    LAYOUTS.map((layout) => layoutObstacle(layout, sides, inside));

  test('two rates can do everything', () => {
    expect(obstacles(rates)).toEqual([null, null, null, null]);
  });

  test('colours are mixed of two rates only, and never of two periods', () => {
    const count = side('b', 'families', null, 'count');
    expect(obstacles([rates[0], count])).toEqual([null, null, null, 'bivariateKinds']);
    const periods = [side('a', 'x', '2021'), side('b', 'x', '2014')] as const;
    expect(obstacles(periods)).toEqual([null, null, null, 'bivariatePeriods']);
  });

  test('while only zones carry colours there is one map', () => {
    const why = 'layoutInside';
    expect(obstacles(rates, true)).toEqual([null, why, why, why]);
  });
});

test('a second indicator stands beside the first with its own status, never subtracted', () => {
  const entry = (value: number | null, more: Partial<ValueEntry> = {}) =>
    ({ code: 'k', value, status: value === null ? 'suppressed' : 'ok', ...more }) as ValueEntry;
  const [row] = makeRows([entry(5)], new Map(), '%', true);
  expect(withSecond(row!, entry(12))).toMatchObject({
    value: 5,
    compared: 12,
    comparedStatus: 'ok',
    change: null,
  });
  expect(withSecond(row!, entry(null)).comparedStatus).toBe('suppressed');
  expect(withSecond(row!, entry(9, { quality: 'unreliable' })).comparedStatus).toBe('unreliable');
  expect(withSecond(row!, null).comparedStatus).toBe('no_data');
});
