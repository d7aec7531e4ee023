import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  lab,
  parse,
  type Color,
  wcagContrast,
} from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classColours, isDiverging, MOST_CLASSES } from '../../../geo/cartography/palettes.ts';
import { PALETTES } from '../../../geo/cartography/style.ts';

/** Least CIEDE2000 difference of neighbouring classes; about 2 is just noticeable side by side. */
const APART = 9;

const difference = differenceCiede2000();
// Full loss of one kind of cones, Machado, Oliveira and Fernandes 2009.
const EYES: [string, (colour: Color) => Color][] = [
  ['normal vision', (colour) => colour],
  ['protanopia', filterDeficiencyProt(1)],
  ['deuteranopia', filterDeficiencyDeuter(1)],
  ['tritanopia', filterDeficiencyTrit(1)],
];
const NUMBERS = Array.from({ length: MOST_CLASSES }, (_, i) => i + 1);
const lightness = (colours: string[]) => colours.map((colour) => lab(colour)?.l ?? NaN);
const isFalling = (values: number[]) =>
  values.every((value, i) => i === 0 || value < values[i - 1]!);

describe.each(PALETTES)('%s', (name) => {
  test.each(EYES)('keeps neighbouring classes apart for %s', (_, see) => {
    for (const classes of NUMBERS) {
      const seen = classColours(classes, 'neutral', name)
        .map(parse)
        .map((colour) => see(colour!));
      expect(seen.length).toBe(classes);
      const steps = seen.slice(1).map((colour, i) => difference(seen[i]!, colour));
      for (const step of steps) expect(step).toBeGreaterThanOrEqual(APART);
    }
  });

  test('falls in lightness from class to class, a diverging one to both ends', () => {
    for (const classes of NUMBERS) {
      const values = lightness(classColours(classes, 'neutral', name));
      if (!isDiverging(name)) {
        expect(isFalling(values)).toBe(true);
        continue;
      }
      const upper = values.slice(Math.floor(classes / 2));
      const lower = values.slice(0, Math.ceil(classes / 2)).reverse();
      expect([isFalling(upper), isFalling(lower)]).toEqual([true, true]);
    }
  });
});

test.each(EYES)(
  'the two ends of a diverging palette are never taken for each other: %s',
  (_, see) => {
    for (const classes of NUMBERS) {
      const seen = classColours(classes, 'neutral', 'balance')
        .map(parse)
        .map((colour) => see(colour!));
      const pairs = seen.flatMap((one, i) => seen.slice(i + 1).map((two) => difference(one, two)));
      for (const pair of pairs) expect(pair).toBeGreaterThanOrEqual(APART);
    }
  },
);

test('darker is worse: more is worse, or less is, by the direction', () => {
  const sea = ['#f3e79b', '#9dc38b', '#5fa08d', '#3a6d8c', '#2d3f74'];
  expect(classColours(5, 'higher_is_worse')).toEqual(sea);
  expect(classColours(5, 'neutral')).toEqual(sea);
  expect(classColours(5, 'higher_is_better')).toEqual(sea.toReversed());
  expect(classColours(0, 'neutral')).toEqual([]);
});

// A light class alone cannot stand out from a light panel: its swatch has a border that does (WCAG 2.2, 1.4.11).
test('borders of swatches have a contrast of 3 to the panel in both themes', () => {
  const css = readFileSync('client/style/base.css', 'utf8');
  const valuesOf = (name: string) =>
    [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]+);`, 'g'))].map(([, value]) => value!);
  const [borders, panels] = [valuesOf('swatch-border'), valuesOf('panel')];
  expect(borders.length).toBe(2);
  borders.forEach((border, i) =>
    expect(wcagContrast(border, panels[i]!)).toBeGreaterThanOrEqual(3),
  );
});
