import { expect, test } from 'vitest';
import { asOfText } from '../../../geo/text/as-of.ts';

test('one day is named, several are from the first to the last, and none is no words', () => {
  expect(asOfText(['2026-11-30', '2026-11-30'], 'id')).toBe('angka per 30 November 2026');
  expect(asOfText(['2026-12-15', null, '2026-05-01', '2026-11-30'], 'id')).toBe(
    'angka per 1 Mei 2026 – 15 Desember 2026',
  );
  expect(asOfText(['2026-05-01'], 'en')).toBe('figures as of 1 May 2026');
  expect(asOfText([null, undefined], 'id')).toBeNull();
});
