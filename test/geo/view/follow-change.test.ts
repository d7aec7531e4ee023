import { describe, expect, test } from 'vitest';
import { followChange } from '../../../geo/view/follow-change.ts';
import { DEFAULT_VIEW, type View } from '../../../geo/view/view.ts';

const manual: View = {
  ...DEFAULT_VIEW,
  indicator: 'a',
  method: 'manual',
  breaks: [10, 20],
  off: ['1', 'no_data'],
};

describe('what belonged to the layer before', () => {
  test('own limits and classes that are off go with another indicator, states stay off', () => {
    const after = followChange(manual, { indicator: 'b' });
    expect(after).toMatchObject({ method: 'quantile', breaks: [], off: ['no_data'] });
    const style: View = { ...manual, method: 'equal', breaks: [], palette: 'grey' };
    const kept = followChange(style, { indicator: 'b' });
    expect(kept).toMatchObject({ method: 'equal', palette: 'grey', off: ['no_data'] });
  });

  test('dragging a limit keeps what is off; another method or number counts anew', () => {
    expect(followChange(manual, { breaks: [11, 20] }).off).toEqual(['1', 'no_data']);
    expect(followChange(manual, { breaks: [11] }).off).toEqual(['no_data']);
    expect(followChange(manual, { method: 'equal', breaks: [] }).off).toEqual(['no_data']);
    expect(followChange(manual, { palette: 'dusk', area: '36.73' }).off).toEqual(manual.off);
  });

  test('taking limits over from a method keeps the number of classes, and what is off', () => {
    const quantiles: View = { ...DEFAULT_VIEW, classes: 3, off: ['2'] };
    const dragged = followChange(quantiles, { method: 'manual', breaks: [10, 20] });
    expect(dragged.off).toEqual(['2']);
  });

  test('what the change itself states stays', () => {
    const after = followChange(manual, { indicator: 'b', method: 'manual', off: ['0'] });
    expect(after).toMatchObject({ method: 'manual', breaks: [10, 20], off: ['0'] });
  });
});

test('another area stands alone, unless the change says with which', () => {
  const pooled: View = { ...DEFAULT_VIEW, area: '36.73.01.1001', pool: ['36.73.01.1002'] };
  expect(followChange(pooled, { area: '36.73.01.1003' }).pool).toEqual([]);
  expect(followChange(pooled, { area: '36.73.01.1002', pool: [] }).pool).toEqual([]);
  expect(followChange(pooled, { period: '2013' }).pool).toEqual(pooled.pool);
  const next = { area: '36.73.01.1003', pool: ['36.73.01.1001'] };
  expect(followChange(pooled, next).pool).toEqual(next.pool);
});
