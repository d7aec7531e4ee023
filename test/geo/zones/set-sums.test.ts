import { expect, test } from 'vitest';
import { COUNT_GROUPS, noSums, type Sums } from '../../../geo/disclosure/held/count-groups.ts';
import { areNearSets, ringsOfLooks, type SeenRing, sumSet } from '../../../geo/zones/set-sums.ts';

/** So many families of four persons, nothing else known of them. */
const groups = (families: number): Sums[] =>
  COUNT_GROUPS.map((group) =>
    noSums(group).map((_, i) => {
      const indicator = group.indicators[Math.floor(i / 3)];
      if (group.id !== 'families' || !indicator) return 0;
      const isDenominator = i % 3 === 1 && indicator.denominator !== null;
      if (isDenominator) return indicator.unit === 'families' ? families : 4 * families;
      return indicator.id === 'families' && i % 3 === 0 ? families : 0;
    }),
  );

const seen = (look: number, ring: string, families: number): SeenRing[] =>
  COUNT_GROUPS.map(({ id }, at) => ({ ring, groupId: id, look, sums: groups(families)[at] ?? [] }));
const gone = (look: number, ring: string): SeenRing => ({ ring, groupId: null, look, sums: [] });

test('a set is the sum of the rings that it reaches, by bound', () => {
  const rings = new Map([
    ['slum-0-law:3', groups(20)],
    ['slum-0-law:1,other-0-study:2', groups(7)],
    ['slum-0-law:2', groups(5)],
    ['outside', groups(100)],
  ]);
  const { families, groups: sums } = sumSet(rings, 'slum-0-law');
  expect(families).toEqual([20, 25, 32]);
  expect(sums[COUNT_GROUPS.findIndex(({ id }) => id === 'families')]?.[0]).toBe(25);
});

test('rings are as they were public at each look at which the set had any', () => {
  const rows = [
    ...seen(1, 'outside', 90),
    ...seen(2, 'slum-0-law:2', 20),
    ...seen(2, 'outside', 70),
    gone(3, 'slum-0-law:2'),
    ...seen(4, 'slum-0-law:2,other-0-study:2', 8),
    ...seen(4, 'slum-0-law:3', 11),
  ];
  const looks = ringsOfLooks(rows, 'slum-0-law');
  const inside = looks.map(({ look, rings }) => [look, sumSet(rings, 'slum-0-law').families]);
  expect(inside).toEqual([
    [2, [0, 20, 20]],
    [4, [11, 19, 19]],
  ]);
});

test('sums are near while any number that neighbours know is, and nobody is near to nobody', () => {
  const at = (families: number) =>
    sumSet(new Map([['slum-0-law:3', groups(families)]]), 'slum-0-law');
  expect(areNearSets(at(20), at(29), 5)).toBe(true);
  expect(areNearSets(at(20), at(30), 5)).toBe(false);
  expect(areNearSets(at(0), at(0), 5)).toBe(false);
});
