import { expect, test } from 'vitest';
import {
  entriesOf,
  entryOf,
  isolateEntry,
  toggleEntry,
} from '../../../geo/cartography/legend-entries.ts';
import { pictureOf } from '../../../geo/cartography/picture.ts';
import { insidePictureOf } from '../../../geo/cartography/inside-picture.ts';
import { DEFAULT_STYLE } from '../../../geo/cartography/style.ts';

test('an area stands behind its class or its state, a circle behind none', () => {
  expect(entryOf({ classIndex: 2, pattern: null })).toBe('2');
  expect(entryOf({ classIndex: null, pattern: 'suppressed' })).toBe('suppressed');
  expect(entryOf({ classIndex: null, pattern: null })).toBeNull();
  expect(entriesOf(3, { no_data: 4, suppressed: 0, not_comparable: 1 })).toEqual([
    '0',
    '1',
    '2',
    'no_data',
    'not_comparable',
  ]);
});

test('an entry goes off and comes back; isolated it stays alone, once more brings all back', () => {
  expect(toggleEntry(['no_data'], '1')).toEqual(['1', 'no_data']);
  expect(toggleEntry(['1', 'no_data'], '1')).toEqual(['no_data']);
  const all = entriesOf(3, { no_data: 1, suppressed: 0, not_comparable: 0 });
  const alone = isolateEntry([], '1', all);
  expect(alone).toEqual(['0', '2', 'no_data']);
  expect(isolateEntry(alone, '1', all)).toEqual([]);
  expect(isolateEntry(alone, '2', all)).toEqual(['0', '1', 'no_data']);
});

const cells = [1, 2, 3, 4, 5, 6].map((value) => ({
  code: String(value),
  value,
  status: 'ok' as const,
}));
const empty = { code: 'x', value: null, status: 'no_data' as const };

test('what is off keeps its class, is marked and counted', () => {
  const picture = pictureOf([...cells, empty], 'rate', 'neutral', {
    style: { ...DEFAULT_STYLE, method: 'equal', classes: 3, textured: true },
    off: ['0', 'no_data'],
  });
  expect(picture.classes.map(({ count }) => count)).toEqual([2, 2, 2]);
  const off = [...picture.marks].filter(([, mark]) => mark.off).map(([code]) => code);
  expect(off).toEqual(['1', '2', 'x']);
  expect(picture.offCount).toBe(3);
  expect(picture.marks.get('1')).toMatchObject({ classIndex: 0, colour: '#f3e79b' });
  expect(picture.marks.get('6')?.hatch).toEqual(picture.hatches[2]);

  const inside = insidePictureOf([{ ...cells[0]!, value: 1.4 }, empty], picture, ['0']);
  expect(inside.marks.get('1')).toMatchObject({ classIndex: 0, off: true, hatch: null });
  expect([inside.offCount, inside.marks.get('x')?.off]).toEqual([1, false]);
});

test('the style chooses method and palette; classes beyond the values leave the middle its colour', () => {
  const skewed = [0, 0, 0, 0, 0, 0, 10].map((value, i) => ({ ...empty, code: String(i), value }));
  const layer = skewed.map((cell) => ({ ...cell, status: 'ok' as const }));
  const style = { ...DEFAULT_STYLE, method: 'deviation', palette: 'balance' } as const;
  const { classes, colours } = pictureOf(layer, 'rate', 'higher_is_worse', { style });
  expect(classes.length).toBe(3);
  expect(colours).toEqual(['#f0e8c9', '#d58a41', '#7a3606']);
  const better = pictureOf(layer, 'rate', 'higher_is_better', { style });
  expect(better.colours).toEqual(['#f0e8c9', '#80b1d3', '#1f4e79']);
});
