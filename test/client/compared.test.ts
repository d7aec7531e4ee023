import { expect, test } from 'vitest';
import { makeRows, withSecond } from '../../client/table/rows.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';

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
