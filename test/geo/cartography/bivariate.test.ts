import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagLuminance,
  type Color,
} from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BIVARIATE, bivariateOf } from '../../../geo/cartography/bivariate.ts';
import type { Cell } from '../../../geo/cartography/picture.ts';

const cells = (values: (number | null)[]): Cell[] =>
  values.map((value, i) => ({
    code: String(i),
    value,
    status: value === null ? 'no_data' : 'ok',
  }));
const worse = (values: (number | null)[]) => ({
  cells: cells(values),
  direction: 'higher_is_worse' as const,
});
const better = (values: (number | null)[]) => ({
  cells: cells(values),
  direction: 'higher_is_better' as const,
});
const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('palette of nine', () => {
  const colours = BIVARIATE.flat().map((hex) => parse(hex) as Color);
  const difference = differenceCiede2000();
  const eyes: Record<string, (colour: Color) => Color | undefined> = {
    usual: (colour) => colour,
    protan: filterDeficiencyProt(1),
    deutan: filterDeficiencyDeuter(1),
    tritan: filterDeficiencyTrit(1),
  };
  test.each(Object.entries(eyes))('any two colours differ plainly to %s eyes', (_, see) => {
    const seen = colours.map((colour) => see(colour) as Color);
    const differences = seen.flatMap((one, i) =>
      seen.slice(i + 1).map((two) => difference(one, two)),
    );
    expect(differences.length).toBe(36);
    expect(Math.min(...differences)).toBeGreaterThan(15);
  });

  test('lightness falls in each direction, so the darkest is worst in both', () => {
    const light = BIVARIATE.map((row) => row.map((hex) => wcagLuminance(hex)));
    const falls = (values: number[]) => expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const row of light) falls(row);
    for (const column of [0, 1, 2]) falls(light.map((row) => row[column]!));
    expect(Math.min(...light.flat())).toBe(light[2]![2]);
  });
});

describe('two rates mixed', () => {
  test('terciles of each, worst with worst darkest', () => {
    const { marks, counts, first } = bivariateOf(worse(NINE), worse(NINE));
    expect(first.classes.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [4, 7],
      [7, 9],
    ]);
    expect(counts).toEqual([
      [3, 0, 0],
      [0, 3, 0],
      [0, 0, 3],
    ]);
    expect([marks.get('0')?.colour, marks.get('8')?.colour]).toEqual([
      BIVARIATE[0][0],
      BIVARIATE[2][2],
    ]);
  });

  test('where more is better the lowest values are the worst', () => {
    const { marks, colours } = bivariateOf(worse(NINE), better(NINE));
    expect(marks.get('0')?.colour).toBe(BIVARIATE[0][2]);
    expect(marks.get('8')?.colour).toBe(BIVARIATE[2][0]);
    expect(colours[2]?.[0]).toBe(BIVARIATE[2][2]);
  });

  test('where either has no value the area carries its pattern and is in no class', () => {
    const two = worse([null, ...NINE.slice(1)]);
    two.cells[1]!.status = 'suppressed';
    two.cells.pop();
    const { marks, patternCounts, counts } = bivariateOf(worse(NINE), two);
    expect(['0', '1', '8'].map((code) => marks.get(code)?.pattern)).toEqual([
      'no_data',
      'suppressed',
      'no_data',
    ]);
    expect(patternCounts).toEqual({ no_data: 2, suppressed: 1, not_comparable: 0 });
    expect(counts.flat().reduce((a, b) => a + b)).toBe(6);
  });

  test('a value that either is unreliable keeps its colour and gets the hatch', () => {
    const two = worse(NINE);
    two.cells[4]!.quality = 'unreliable';
    const { marks, unreliableCount } = bivariateOf(worse(NINE), two);
    expect(unreliableCount).toBe(1);
    expect(marks.get('4')).toMatchObject({ unreliable: true, colour: BIVARIATE[1][1] });
  });

  test('values that repeat make fewer classes, at the ends of the colours', () => {
    const { counts, colours } = bivariateOf(worse([5, 5, 5, 5]), worse([0, 0, 9, 9]));
    expect(counts).toEqual([[2, 2]]);
    expect(colours).toEqual([[BIVARIATE[1][0], BIVARIATE[1][2]]]);
  });

  test('without values there is nothing but patterns', () => {
    const { counts, patternCounts } = bivariateOf(worse([null, null]), worse([1, 2]));
    expect(counts).toEqual([]);
    expect(patternCounts.no_data).toBe(2);
  });

  test('every area is counted once', () => {
    const column = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(column, column, (one, two) => {
        const { counts, patternCounts } = bivariateOf(worse(one), better(two));
        const all = [...counts.flat(), ...Object.values(patternCounts)];
        expect(all.reduce((a, b) => a + b, 0)).toBe(20);
      }),
    );
  });
});
