import { describe, expect, test } from 'vitest';
import { COUNTED_INDICATORS } from '../../../../geo/households/counted.ts';
import { type Answer, everyRegister, type Leaf, type Tree } from './every-register.ts';

const FEWEST = 3;
const OF = 60;
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);
const families = (counts: readonly number[], of = OF): Leaf[] =>
  counts.map((count) => ({ count, families: count, of }));
/** Persons of one or two each family. */
const persons = (most: number): Leaf[] =>
  upTo(most).flatMap((count) =>
    [...new Set([count, Math.ceil(count / 2)])].map((own) => ({ count, families: own, of: OF })),
  );

const indicatorOf = (id: string) => COUNTED_INDICATORS.find((one) => one.id === id)!;

/**
 * Withheld counts (and their rests) with fewer than three values among all registers that look alike.
 * Answers are left out that a register at the `edge` of the list gives too: larger ones are missing.
 */
function findNarrow(answers: Map<string, Answer>, kelurahanFrom: number, edge: number) {
  let hidden = 0;
  const narrow: string[] = [];
  for (const [text, { isHidden, explanations }] of answers) {
    if (explanations.some(({ counts }) => counts.slice(kelurahanFrom).includes(edge))) continue;
    isHidden.forEach((isWithheld, i) => {
      if (!isWithheld) return;
      hidden += 1;
      const left = new Set(explanations.map(({ counts }) => counts[i]));
      const rests = new Set(explanations.map((one) => one.rests[i]));
      if (left.size < FEWEST || rests.size < FEWEST)
        narrow.push(`${i} is ${[...left].join()}: ${text}`);
    });
  }
  return { hidden, narrow };
}

const trees = (list: readonly (readonly [Tree, number])[], id: string, isHigh = false) =>
  list.map(([tree, most]) => [id, JSON.stringify(tree), most, isHigh, tree] as const);

describe('one who tries every register and every shift, and knows how many families there are', () => {
  test.each([
    ...trees(
      [
        [[1], 12],
        [[2], 12],
        [[3], 12],
        [[1, 1], 12],
        [[2, 1], 9],
        [[1, 1, 1], 9],
      ],
      'pre_prosperous_rate',
    ),
    ...trees(
      [
        [[2, 2], 5],
        [[2, 1, 1], 5],
      ],
      'pre_prosperous_rate',
    ),
    ...trees(
      [
        [[1], 9],
        [[2], 9],
        [[3], 7],
        [[2, 1], 7],
      ],
      'pre_prosperous_rate',
      true,
    ),
    ...trees(
      [
        [[2], 9],
        [[1, 1], 9],
        [[2, 1], 7],
      ],
      'latrine_ownership_rate',
      true,
    ),
    ...trees(
      [
        [[2], 9],
        [[2, 1], 7],
      ],
      'latrine_ownership_rate',
    ),
    ...trees(
      [
        [[2], 12],
        [[2, 1], 7],
      ],
      'child_malnutrition_rate',
    ),
  ])(
    '%s of kelurahan %s, numbers of up to %i (from above: %s): three values for every withheld count',
    (id, _, most, isHigh, tree) => {
      const counts = upTo(most).map((one) => (isHigh ? OF - one : one));
      const answers = everyRegister(tree, () => families(counts), indicatorOf(id));
      const { hidden, narrow } = findNarrow(answers, 1 + tree.length, counts[most]!);
      expect(narrow).toEqual([]);
      expect(hidden).toBeGreaterThan(0);
    },
    120_000,
  );

  test('persons of one family or more', () => {
    const answers = everyRegister([2], () => persons(9), indicatorOf('illiteracy_rate'));
    const { hidden, narrow } = findNarrow(answers, 2, 9);
    expect(narrow).toEqual([]);
    expect(hidden).toBeGreaterThan(0);
  }, 120_000);

  test('a small kecamatan beside a large kelurahan: city 55, kecamatan withheld, one withheld, one 5', () => {
    const large = families(
      upTo(20).map((i) => 40 + i),
      120,
    );
    const small = families(upTo(9));
    const of = (kelurahan: number) => (kelurahan === 2 ? large : small);
    const answers = everyRegister([2, 1], of, indicatorOf('pre_prosperous_rate'));
    const inside = [...answers].filter(([, { explanations }]) =>
      explanations.every(({ counts }) => counts[5]! > 40 && counts[5]! < 60),
    );
    const { hidden, narrow } = findNarrow(new Map(inside), 3, 9);
    expect(narrow).toEqual([]);
    expect(hidden).toBeGreaterThan(0);
  }, 120_000);
});
