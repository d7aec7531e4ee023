import { describe, expect, test } from 'vitest';
import { zoneSetId, type LineKind } from '../../../geo/zones/kinds.ts';
import type { Line } from '../../../geo/zones/line.ts';
import { planZones } from '../../../geo/zones/plan.ts';
import { RULE_IDS, ruleOf, stripsOf, type RuleId } from '../../../geo/zones/rules.ts';
import { lineWith } from './zone-fixture.ts';

type Known = Partial<Line>;

describe('the rule that follows from what is known of a line', () => {
  const river = (known: Known): Known => ({ kind: 'river', ...known });
  const outside = (known: Known): Known => river({ in_town: false, ...known });
  const bridge = (known: Known): Known => ({ kind: 'bridge', ...known });
  test.each<[string, Known, number, RuleId]>([
    ['depth not known', river({}), 900, 'river_depth_unknown'],
    ['0 m deep', river({ depth_m: 0 }), 900, 'river_shallow'],
    ['3 m deep', river({ depth_m: 3 }), 900, 'river_shallow'],
    ['over 3 m deep', river({ depth_m: 3.01 }), 900, 'river_middle'],
    ['20 m deep', river({ depth_m: 20 }), 900, 'river_middle'],
    ['over 20 m deep', river({ depth_m: 20.01 }), 900, 'river_deep'],
    ['in town', river({ in_town: true, depth_m: 2 }), 900, 'river_shallow'],
    ['no levee, as is known', river({ levee: false, depth_m: 2 }), 900, 'river_shallow'],
    ['a basin matters outside towns only', river({ basin_km2: 900 }), 900, 'river_depth_unknown'],
    ['a levee, whatever the depth', river({ levee: true, depth_m: 30 }), 900, 'river_levee'],
    ['a levee outside towns', outside({ levee: true, basin_km2: 900 }), 900, 'river_levee_outside'],
    ['outside towns, basin not known', outside({ depth_m: 2 }), 900, 'river_outside'],
    ['outside towns, 500 km²', outside({ basin_km2: 500 }), 900, 'river_outside_small'],
    ['outside towns, over 500 km²', outside({ basin_km2: 500.1 }), 900, 'river_outside_large'],
    ['a river underground', river({ tunnel: true, levee: true }), 900, 'none'],
    ['a canal', { kind: 'canal', depth_m: 2, levee: true }, 900, 'none'],
    ['a railway', { kind: 'railway' }, 900, 'railway'],
    ['a railway underground', { kind: 'railway', tunnel: true }, 900, 'none'],
    ['a railway bridge of 10 m', bridge({ carries: 'railway' }), 10, 'none'],
    ['a railway bridge over 10 m', bridge({ carries: 'railway' }), 10.01, 'railway_bridge'],
    ['a road bridge', bridge({ carries: 'road' }), 300, 'none'],
    ['a bridge of which nothing is known', bridge({}), 300, 'none'],
    ['a station', { kind: 'station' }, 0, 'none'],
    ['a stated rule', river({ depth_m: 2, rule: 'river_deep' }), 900, 'river_deep'],
    ['a stated rule over a levee', river({ levee: true, rule: 'none' }), 900, 'none'],
    ['a stated rule of a short bridge', bridge({ rule: 'railway_bridge' }), 4, 'railway_bridge'],
  ])('%s', (_, known, spanM, rule) => expect(ruleOf(lineWith(known), spanM)).toBe(rule));
});

/** Metres by rule, from PP 38/2011 articles 9 to 12 and PP 56/2009 articles 58 and 61. */
const BY_LAW: Record<
  RuleId,
  { kind: LineKind; widths: [low: number, best: number, high: number][] }
> = {
  river_shallow: { kind: 'river', widths: [[10, 10, 10]] },
  river_middle: { kind: 'river', widths: [[15, 15, 15]] },
  river_deep: { kind: 'river', widths: [[30, 30, 30]] },
  river_depth_unknown: { kind: 'river', widths: [[10, 15, 30]] },
  river_levee: { kind: 'river', widths: [[3, 3, 3]] },
  river_levee_outside: { kind: 'river', widths: [[5, 5, 5]] },
  river_outside_large: { kind: 'river', widths: [[100, 100, 100]] },
  river_outside_small: { kind: 'river', widths: [[50, 50, 50]] },
  river_outside: { kind: 'river', widths: [[50, 50, 100]] },
  railway: {
    kind: 'railway',
    widths: [
      [6, 6, 6],
      [15, 15, 15],
    ],
  },
  railway_bridge: { kind: 'bridge', widths: [[50, 50, 50]] },
  none: { kind: 'river', widths: [] },
};

describe.each(RULE_IDS)('rule %s', (rule) => {
  const { kind, widths } = BY_LAW[rule];

  test('has the widths and an article of its law', () => {
    expect(stripsOf(rule).map(({ width }) => [width.low, width.best, width.high])).toEqual(widths);
    const law = kind === 'river' ? /^PP 38\/2011 Pasal / : /^PP 56\/2009 Pasal /;
    for (const { article } of stripsOf(rule)) expect(article).toMatch(law);
  });

  test('gives a set for each strip, reaching from the middle of a line of 8 m', () => {
    const line = lineWith({ kind, rule, accuracy_m: 7, width_m_min: 8, width_m_max: 8 });
    const input = { lines: [line], polygons: [], trackHalfWidthM: 5, lengthsM: [400] };
    const legal = planZones(input).filter(({ basis }) => basis === 'law');
    expect(legal.map(zoneSetId)).toEqual(widths.map(([, best]) => `${kind}-${best}-law`));
    expect(legal.map(({ article }) => article)).toEqual(
      stripsOf(rule).map(({ article }) => article),
    );
    expect(legal.map(({ members }) => members)).toEqual(
      widths.map(([low, best, high]) => [
        { part: 0, reach: { low: low + 4 - 7, best: best + 4, high: high + 4 + 7 } },
      ]),
    );
  });
});
