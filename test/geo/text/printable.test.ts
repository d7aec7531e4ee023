import { expect, test } from 'vitest';
import { printable } from '../../../geo/text/printable.ts';

test.each([
  ['\u001b[2J\u001b]0;owned\u0007', '\uFFFD[2J\uFFFD]0;owned\uFFFD'],
  ['a\rb\u0008c\u009b31m', 'a\uFFFDb\uFFFDc\uFFFD31m'],
  ['kode \u202e1001\u2066', 'kode \uFFFD1001\uFFFD'],
  ['Kel. Añyar – 12 %\nbaris 2', 'Kel. Añyar – 12 %\nbaris 2'],
])('%j is printed as %j', (text, printed) => expect(printable(text)).toBe(printed));
