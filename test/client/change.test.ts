import { describe, expect, test } from 'vitest';
import { changeBetween, type Figure } from '../../client/data/change.ts';

const figure = (period: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  value,
  status: value === null ? 'no_data' : 'ok',
  period,
  origin: 'published',
  quality: 'as_printed',
  ...more,
});

const rule = {
  kind: 'rate' as const,
  comparable_periods: [
    ['2019', '2020'],
    ['2021', '2022'],
  ],
};
const earlier = figure('2019', 5.5);
const later = figure('2020', 6.25);
const obstacle = (from: Figure | null, to: Figure | null, kind: 'rate' | 'status' = 'rate') => {
  const change = changeBetween(from, to, { ...rule, kind });
  return change.kind === 'none' ? change.obstacle : change.value;
};

describe('changeBetween', () => {
  test('is the later figure minus the earlier one', () => {
    const change = changeBetween(earlier, later, rule);
    expect(change).toEqual({ kind: 'difference', value: 0.75, unreliable: false });
    expect(obstacle(figure('2021', 0), figure('2022', 0))).toBe(0);
  });

  test('needs both periods in one list of comparable periods', () => {
    expect(obstacle(figure('2020', 5), figure('2021', 6))).toBe('definition');
    expect(obstacle(figure('2019', 5), figure('2030', 6))).toBe('definition');
    expect(changeBetween(earlier, later, { ...rule, comparable_periods: [] })).toEqual({
      kind: 'none',
      obstacle: 'definition',
    });
  });

  test('never mixes origins', () => {
    for (const origin of ['computed', 'demonstration'] as const) {
      expect(obstacle(earlier, { ...later, origin })).toBe('origin');
      expect(obstacle({ ...earlier, origin }, later)).toBe('origin');
      expect(obstacle({ ...earlier, origin }, { ...later, origin })).toBe(0.75);
    }
  });

  test('needs two figures that may be read', () => {
    expect(obstacle(null, later)).toBe('missing');
    expect(obstacle(earlier, null)).toBe('missing');
    expect(obstacle(earlier, figure('2020', null))).toBe('missing');
    expect(obstacle(earlier, figure('2020', null, { status: 'suppressed' }))).toBe('missing');
    expect(obstacle(earlier, figure('2020', 3, { status: 'suppressed' }))).toBe('missing');
    expect(obstacle(earlier, { ...later, status: 'not_comparable' })).toBe('definition');
  });

  test('tells whether it rests on an unreliable figure; states are never subtracted', () => {
    const shaky = { ...later, quality: 'unreliable' as const };
    expect(changeBetween(earlier, shaky, rule)).toMatchObject({ value: 0.75, unreliable: true });
    expect(changeBetween(shaky, figure('2019', 1), rule)).toMatchObject({ unreliable: true });
    expect(obstacle(figure('2019', 0), figure('2020', 1), 'status')).toBe('state');
  });
});
