import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../../geo/indicators/types.ts';
import { figure, hiddenOf, indicator, protect, worldOf, type World } from './small-world.ts';

// He knows the program and no number that it does not show: he runs it over every table there can be,
// keeps those that give the very answer he sees, and reads off what each withheld count may be.

type Table = ReadonlyMap<string, number>;
type Answer = { shown: string; hidden: string[] };

function answerTo(world: World, table: Table): Answer {
  const figures: Observation[] = [...table].map(([place, value]) => {
    const [area = '', id = ''] = place.split(' ');
    return figure(area, id, value);
  });
  const done = protect(world, figures);
  const hidden = hiddenOf(done);
  const shown = [...table].map(([place, value]) => (hidden.includes(place) ? '-' : value));
  return { shown: shown.join(' '), hidden };
}

/** Withheld counts to which fewer than three values remain, over all tables; and how many answers hide. */
function attack(world: World, tables: Iterable<Table>) {
  const answers = new Map<string, { hidden: string[]; tables: Table[] }>();
  for (const table of tables) {
    const { shown, hidden } = answerTo(world, table);
    const same = answers.get(shown) ?? { hidden, tables: [] };
    same.tables.push(table);
    answers.set(shown, same);
  }
  // The largest total stands last; where it is withheld, there are more tables than these.
  const attacked = [...answers].filter(
    ([shown, { hidden }]) => hidden.length > 0 && !/-$/.test(shown),
  );
  const narrow = attacked.flatMap(([shown, { hidden, tables: worlds }]) =>
    hidden.flatMap((place) => {
      const values = [...new Set(worlds.map((table) => table.get(place) ?? -1))];
      return values.length < 3 ? [{ shown, place, values }] : [];
    }),
  );
  return { attacked: attacked.length, narrow };
}

/** All lists of so many numbers from 0 that add up to no more than `sum`. */
function* lists(length: number, sum: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= sum; first += 1) {
    for (const rest of lists(length - 1, sum - first)) yield [first, ...rest];
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** One table for each list; the cells name their place and the positions of the list that they add up. */
function* tablesOf(
  cells: readonly (readonly [place: string, of: readonly number[]])[],
  values: Iterable<number[]>,
): Generator<Table> {
  for (const list of values) {
    yield new Map(cells.map(([place, of]) => [place, sumOf(of.map((i) => list[i]!))]));
  }
}

const flat = (count: number) => {
  const all = Array.from({ length: count }, (_, i) => i);
  return [...all.map((i) => [`k.${i} n`, [i]] as const), ['k n', all] as const];
};
const kelurahan = [0, 1, 2, 3].map((i) => [`k.${i < 2 ? 'a' : 'b'}.${i} n`, [i]] as const);
const N = [indicator('n')];
const GAP = 'a part that no row names';
const PARTS = ['a', 'b', 'c'].map((id) => indicator(id, { whole: 'w' }));

describe('one who runs the program over every table finds three values for each withheld count', () => {
  test.each([
    ['two parts and their total', N, flat(2), 2, 40],
    ['three', N, flat(3), 3, 20],
    ['four', N, flat(4), 4, 16],
    ['five', N, flat(5), 5, 13],
    [GAP, N, [...flat(3).slice(0, 3), ['k n', [0, 1, 2, 3]]], 4, 15],
    [
      'two levels and the city',
      N,
      [...kelurahan, ['k.a n', [0, 1]], ['k.b n', [2, 3]], ['k n', [0, 1, 2, 3]]],
      4,
      14,
    ],
    ['two levels without the middle', N, [...kelurahan, ['k n', [0, 1, 2, 3]]], 4, 13],
    [
      'an indicator and its parts',
      [...PARTS, indicator('w')],
      [
        ['k a', [0]],
        ['k b', [1]],
        ['k c', [2]],
        ['k w', [0, 1, 2]],
      ],
      3,
      18,
    ],
    [
      'a part and what it leaves',
      [...PARTS, indicator('w')],
      [
        ['k a', [0]],
        ['k w', [0, 1]],
      ],
      2,
      30,
    ],
  ] as const)(
    '%s',
    (name, indicators, cells, length, sum) => {
      const codes = new Set(cells.flatMap(([place]) => upwards(place.split(' ')[0] ?? '')));
      if (name === GAP) codes.add('k.3');
      const world = worldOf([...codes].sort(), indicators);
      const { attacked, narrow } = attack(world, tablesOf(cells, lists(length, sum)));
      expect(attacked).toBeGreaterThan(20);
      expect(narrow).toEqual([]);
    },
    60_000,
  );
});

const upwards = (code: string): string[] =>
  code.includes('.') ? [code, ...upwards(code.slice(0, code.lastIndexOf('.')))] : [code];
