import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../geo/indicators/types.ts';
import {
  arrangementOf,
  compareSides,
  isTwoIndicators,
  layoutObstacle,
  orderSides,
  type AskedSide,
} from '../../../geo/view/sides.ts';
import { LAYOUTS } from '../../../geo/view/view.ts';

const side = (
  which: 'a' | 'b',
  id: string,
  period: string | null,
  kind: Kind = 'rate',
): AskedSide => ({
  side: which,
  indicator: { id, kind, periods: [] },
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

describe('what is compared', () => {
  const own = { id: 'x', kind: 'rate' as const, periods: ['2014', '2021'] };
  const another = { id: 'y', kind: 'rate' as const, periods: ['2021'] };
  const asked = { level: 'kelurahan' as const, period: '2021', compare: '2014' };

  test('two periods of one indicator, when both are there and differ', () => {
    const sides = compareSides(asked, own, null);
    expect(sides?.a.layer).toEqual({ indicator: 'x', level: 'kelurahan', period: '2021' });
    expect(sides?.b.layer).toEqual({ indicator: 'x', level: 'kelurahan', period: '2014' });
    for (const odd of [{ compare: '2021' }, { compare: '1999' }, { compare: null }]) {
      expect(compareSides({ ...asked, ...odd }, own, null)).toBeNull();
    }
    expect(compareSides({ ...asked, period: null }, own, null)).toBeNull();
  });

  test('two indicators, the second in its latest period where the asked one is none of its own', () => {
    expect(compareSides(asked, own, another)?.b.layer).toMatchObject({
      indicator: 'y',
      period: null,
    });
    const known = { ...asked, compare: '2021' };
    expect(compareSides(known, own, another)?.b.layer.period).toBe('2021');
  });

  test('without two sides, or where a layout cannot be, one is shown at a time', () => {
    const sides = [side('a', 'x', '2014'), side('b', 'x', '2021')] as const;
    expect(arrangementOf({ layout: 'swipe', inside: false }, null)).toBe('one');
    expect(arrangementOf({ layout: 'swipe', inside: false }, sides)).toBe('swipe');
    expect(arrangementOf({ layout: 'swipe', inside: true }, sides)).toBe('one');
    expect(arrangementOf({ layout: 'bivariate', inside: false }, sides)).toBe('one');
  });
});
