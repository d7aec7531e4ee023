import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideDecimal, readNumber, type NumberCell } from '../../../geo/read/numbers.ts';

const number = (value: number): NumberCell => ({ kind: 'number', value });
const ambiguous = (a: number, b: number): NumberCell => ({ kind: 'ambiguous', readings: [a, b] });

describe('a cell as a number', () => {
  test.for<[string | number, NumberCell]>([
    ['12', number(12)],
    ['0', number(0)],
    ['-7', number(-7)],
    ['−7', number(-7)],
    ['1.234.567', number(1234567)],
    ['1,234,567', number(1234567)],
    ['1.234,5', number(1234.5)],
    ['1,234.5', number(1234.5)],
    ['1 234 567', number(1234567)],
    ['1\u00A0234,5', number(1234.5)],
    ['12,5', number(12.5)],
    ['12.5', number(12.5)],
    ['0.234', number(0.234)],
    ['12,5 %', number(12.5)],
    ['1.234', ambiguous(1.234, 1234)],
    ['1,234', ambiguous(1234, 1.234)],
    [3673021010, number(3673021010)],
    ...['', ' ', '-', '–', 'n/a', 'N/A', 'tidak ada'].map((cell): [string, NumberCell] => [
      cell,
      { kind: 'none' },
    ]),
    ...[
      'dua',
      'NaN',
      'Infinity',
      '-Infinity',
      '1e400',
      '1e3',
      '0x10',
      '1.2.3',
      '1,23,456',
      '12.34.567',
      '5 orang',
      '.5',
      '5.',
      '--5',
      '1.234.567,8.9',
    ].map((cell): [string, NumberCell] => [cell, { kind: 'not_a_number' }]),
    [Number.NaN, { kind: 'not_a_number' }],
    [Infinity, { kind: 'not_a_number' }],
  ])('%j', ([cell, expected]) => {
    expect(readNumber(cell, null)).toEqual(expected);
  });

  test('a stated decimal sign decides, and refuses what does not fit it', () => {
    expect(readNumber('1.234', 'comma')).toEqual(number(1234));
    expect(readNumber('1.234', 'point')).toEqual(number(1.234));
    expect(readNumber('1,234', 'comma')).toEqual(number(1.234));
    expect(readNumber('12.5', 'comma')).toEqual({ kind: 'not_a_number' });
  });

  test('never anything but a finite number, whatever stands in the cell', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(null, 'comma' as const, 'point' as const),
        (text, decimal) => {
          const read = readNumber(text, decimal);
          if (read.kind === 'number') expect(Number.isFinite(read.value)).toBe(true);
        },
      ),
    );
  });

  test('a number printed the Indonesian or the English way is read back, or ambiguous with it among the readings', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('id-ID', 'en-US'),
        (value, locale) => {
          const read = readNumber(value.toLocaleString(locale), null);
          if (read.kind === 'ambiguous') expect(read.readings).toContain(value);
          else expect(read).toEqual(number(value));
        },
      ),
    );
  });
});

describe('the decimal sign of a column', () => {
  test('cells with one meaning decide for the others', () => {
    expect(decideDecimal(['1.234', '12,5'], false)).toBe('comma');
    expect(decideDecimal(['1.234', '12.5'], false)).toBe('point');
    expect(decideDecimal(['1.234', '1.234.567'], false)).toBe('comma');
  });
  test('counts that all look like 1.234 are thousands; rates are not decided', () => {
    expect(decideDecimal(['1.234', '2.100', '45'], true)).toBe('comma');
    expect(decideDecimal(['1,234', '45'], true)).toBe('point');
    expect(decideDecimal(['1.234', '2.100', '45'], false)).toBeNull();
  });
  test('cells that contradict each other decide nothing', () => {
    expect(decideDecimal(['1,5', '1.5', '1.234'], true)).toBeNull();
    expect(decideDecimal(['1,234', '1.234'], true)).toBeNull();
  });
});
