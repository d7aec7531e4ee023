import { expect, test } from 'vitest';
import { sidePicture, type Sided } from '../../../geo/cartography/side-picture.ts';
import { DEFAULT_STYLE } from '../../../geo/cartography/style.ts';

const side = (which: 'a' | 'b', id: string, values: number[]): Sided => ({
  side: which,
  indicator: { id, kind: 'rate', direction: 'higher_is_worse' },
  cells: values.map((value, i) => ({ code: String(i), value, status: 'ok' })),
});
const limitsOf = (one: Sided, other: Sided | null, style = DEFAULT_STYLE) =>
  sidePicture(one, other, { style, off: ['0'] }).classes.map(({ from }) => from);

test('two periods of one indicator have the same classes, two indicators each their own', () => {
  const [early, late] = [side('a', 'x', [1, 2, 3, 4, 5]), side('b', 'x', [21, 22, 23, 24, 25])];
  expect(limitsOf(early, late)).toEqual(limitsOf(late, early));
  expect(limitsOf(early, null)).not.toEqual(limitsOf(early, late));
  const other = { ...late, indicator: { ...late.indicator, id: 'y' } };
  expect(limitsOf(early, other)).toEqual(limitsOf(early, null));
});

test('limits and classes off the map are those of the first of two indicators', () => {
  const manual = { ...DEFAULT_STYLE, method: 'manual' as const, breaks: [3] };
  const [own, other] = [side('a', 'x', [1, 2, 3, 4, 5]), side('b', 'y', [1, 2, 3, 4, 5])];
  expect(limitsOf(own, other, manual)).toEqual([1, 3]);
  expect(limitsOf(other, own, manual)).toEqual(limitsOf(other, null));
  const offIn = (one: Sided, beside: Sided) =>
    sidePicture(one, beside, { style: DEFAULT_STYLE, off: ['0'] }).offCount;
  expect(offIn(own, other)).toBeGreaterThan(0);
  expect(offIn(other, own)).toBe(0);
});
