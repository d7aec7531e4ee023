import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inkOn } from '../../../geo/cartography/ink-on.ts';

test('black on light, white on dark', () => {
  expect([inkOn('#ffffff'), inkOn('#f3edda'), inkOn('#381f2b'), inkOn('#000000')]).toEqual([
    '#000',
    '#000',
    '#fff',
    '#fff',
  ]);
});

test('contrasts at least 4.5 to 1 on any ground, measured by another implementation', () => {
  const grounds = fc
    .integer({ min: 0, max: 0xffffff })
    .map((colour) => `#${colour.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(grounds, (ground) => {
      expect(wcagContrast(ground, inkOn(ground))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
