import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { span } from '../../../geo/disclosure/integer-set.ts';
import type { Rounding } from '../../../geo/disclosure/release-count.ts';
import { type DraftCell, releaseTree } from '../../../geo/disclosure/release-tree.ts';
import { attackTree, combinations } from './attack.ts';

const T = 5;
const SMALL = span(1, T - 1);
const ROUNDING: Rounding = { threshold: T, by: 'shift', exactFrom: null };

const draft = (area: string, parent: string | null, released: number | null): DraftCell => ({
  area,
  parent,
  rounding: ROUNDING,
  released,
  ifWithheld: SMALL,
});

/** Every released form that the rounding may give a count. */
function roundings(count: number): (number | null)[] {
  if (count > 0 && count < T) return [null];
  const below = count - (count % T);
  return count === below ? [count] : [below, below + T];
}

/** A kecamatan and its kelurahan as published, for one outcome of the rounding. */
function publish(parts: readonly (number | null)[], total: number | null) {
  return releaseTree([
    draft('k', null, total),
    ...parts.map((one, i) => draft(`k${i}`, 'k', one)),
  ]).map(({ released }) => released);
}

/**
 * The strongest attacker there is: for each published answer the list of all registers that give
 * it under some rounding, the rules of withholding themselves included.
 */
function registersBehindAnswers(registers: readonly number[][]): Map<string, number[][]> {
  const answers = new Map<string, number[][]>();
  const seen = new Map<string, string>();
  for (const counts of registers) {
    const total = counts.reduce((sum, one) => sum + one, 0);
    const outcomes = [...counts, total].map(roundings) as number[][];
    for (const outcome of combinations(outcomes)) {
      const input = JSON.stringify(outcome);
      const answer =
        seen.get(input) ?? JSON.stringify(publish(outcome.slice(0, -1), outcome.at(-1)!));
      seen.set(input, answer);
      answers.set(answer, [...(answers.get(answer) ?? []), [total, ...counts]]);
    }
  }
  return answers;
}

function fewestPossible(answers: Map<string, number[][]>): number {
  let fewest = Infinity;
  for (const [answer, registers] of answers) {
    (JSON.parse(answer) as (number | null)[]).forEach((released, i) => {
      if (released !== null) return;
      fewest = Math.min(fewest, new Set(registers.map((counts) => counts[i])).size);
    });
  }
  return fewest;
}

describe('one who knows every rule and tries every register', () => {
  // Counts 0 to 4 only meet counts 0 to 4 in an answer, so the list of registers is complete.
  test.each([1, 2, 3, 4, 5])('%i kelurahan that are all zero or withheld', (parts) => {
    const registers = combinations(Array.from({ length: parts }, () => [0, 1, 2, 3, 4]));
    expect(fewestPossible(registersBehindAnswers(registers))).toBeGreaterThanOrEqual(3);
  });

  test('withheld kelurahan beside one that is released', () => {
    const upTo = (highest: number) => Array.from({ length: highest + 1 }, (_, i) => i);
    // 5 and 10 stand for 5 to 14; answers with 15 lack registers and are left out.
    for (const small of [2, 3, 4]) {
      const registers = combinations([...Array<number[]>(small).fill([1, 2, 3, 4]), upTo(14)]);
      const answers = registersBehindAnswers(registers);
      for (const answer of answers.keys()) {
        if ((JSON.parse(answer) as number[]).at(-1) === 15) answers.delete(answer);
      }
      expect(fewestPossible(answers)).toBeGreaterThanOrEqual(3);
    }
  });

  test('would find counts without the protection of totals', () => {
    // Four kelurahan of 4 each: a total released as 20 can only be 16.
    expect(publish([null, null, null, null], 20)).toEqual([null, null, null, null, null]);
    // A total released as 10 leaves 1 to 4 open.
    expect(publish([null, null, null, null], 10)[0]).toBe(10);
    // Three of 1 each beside 5: a total released as 5 leaves them 1 or 2.
    expect(publish([null, null, null, 5], 5)[0]).toBeNull();
    expect(publish([null, null, null, 5], 10)[0]).toBe(10);
  });
});

describe('a city of two levels', () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.nat(400));
  const city = fc.array(fc.array(count, { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 6,
  });
  const up = fc.infiniteStream(fc.boolean());

  const draftsOf = (kecamatan: readonly number[][], chance: Iterator<boolean>): DraftCell[] => {
    const round = (value: number) => {
      const options = roundings(value);
      return options[chance.next().value ? options.length - 1 : 0]!;
    };
    const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
    return [
      draft('c', null, round(sum(kecamatan.map(sum)))),
      ...kecamatan.flatMap((parts, i) => [
        draft(`c${i}`, 'c', round(sum(parts))),
        ...parts.map((one, j) => draft(`c${i}.${j}`, `c${i}`, round(one))),
      ]),
    ];
  };

  test('leaves every withheld count three possible values', () => {
    fc.assert(
      fc.property(city, up, (kecamatan, chance) => {
        const cells = releaseTree(draftsOf(kecamatan, chance));
        const anything = Array.from({ length: 4000 }, (_, i) => i);
        const hidden = (area: string) => (area.includes('.') ? [1, 2, 3, 4] : anything);
        const possible = attackTree(cells, hidden, T);
        for (const { area, released } of cells) {
          if (released === null) expect(possible.get(area)!.size).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 150, seed: 36_73 },
    );
  });

  test('rarely loses a total', () => {
    let totals = 0;
    let lost = 0;
    fc.assert(
      fc.property(city, up, (kecamatan, chance) => {
        const drafts = draftsOf(kecamatan, chance);
        const cells = releaseTree(drafts);
        drafts.forEach(({ area, released }, i) => {
          if (released === null || area.includes('.')) return;
          totals += 1;
          if (cells[i]!.released === null) lost += 1;
        });
      }),
      { numRuns: 150, seed: 36_73 },
    );
    expect(totals).toBeGreaterThan(200);
    expect(lost / totals).toBeLessThan(0.02);
  });
});
