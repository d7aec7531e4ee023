import { lab } from 'culori';
import { describe, expect, test } from 'vitest';
import { drawHatch, hatchCss, hatchesOf, type Hatch } from '../../../geo/cartography/hatches.ts';
import { classColours, isDiverging } from '../../../geo/cartography/palettes.ts';
import { drawPattern, PATTERNED } from '../../../geo/cartography/patterns.ts';
import { PALETTES } from '../../../geo/cartography/style.ts';

const INK = { dark: { lightness: 13, cover: 0.55 }, light: { lightness: 100, cover: 0.35 } };

/** Mean lightness (CIELAB) of a class with its lines. */
function printedLightness(colour: string, { period, thickness, ink }: Hatch): number {
  const ground = lab(colour)?.l ?? NaN;
  const { lightness, cover } = INK[ink];
  return ground + (thickness / period) * cover * (lightness - ground);
}

describe.each(PALETTES)('hatches over %s', (name) => {
  test('differ, and leave a darker class the darker one, so that a print without colour reads', () => {
    for (const classes of [3, 4, 5, 6, 7]) {
      const hatches = hatchesOf(classColours(classes, 'neutral', name));
      expect(new Set(hatches.map((hatch) => drawHatch(hatch).data.join())).size).toBe(classes);
      if (isDiverging(name)) continue;
      const colours = classColours(classes, 'neutral', name);
      const printed = colours.map((colour, i) => printedLightness(colour, hatches[i]!));
      printed.slice(1).forEach((one, i) => expect(one).toBeLessThan(printed[i]!));
      const reversed = hatchesOf(classColours(classes, 'higher_is_better', name));
      expect(reversed).toEqual(hatches.toReversed());
    }
  });
});

test('the two sides of a diverging palette have lines of their own direction', () => {
  const hatches = hatchesOf(classColours(5, 'neutral', 'balance'));
  expect(hatches.map(({ upright }) => upright)).toEqual([true, true, false, false, false]);
  expect(hatchesOf(classColours(5, 'neutral', 'grey')).some(({ upright }) => upright)).toBe(false);
});

test('a hatch is never the pattern of a state, and the same on page and map', () => {
  const hatch = { period: 8, thickness: 2, ink: 'dark', upright: false } as const;
  const { width, height, data } = drawHatch(hatch);
  expect(data.length).toBe(width * height * 4);
  const states = PATTERNED.map(
    (state) => drawPattern(state, { ground: [0, 0, 0], ink: [28, 35, 38] }).data,
  );
  expect(states.every((state) => state.join() !== data.join())).toBe(true);
  const lined = Array.from({ length: height }, (_, y) => data[y * width * 4 + 3]! > 0);
  expect(lined.filter(Boolean).length / height).toBe(0.25);
  expect(hatchCss(hatch)).toBe(
    'repeating-linear-gradient(180deg, rgb(28 35 38 / 55%) 0 1px, transparent 1px 4px)',
  );
  expect(hatchCss({ ...hatch, thickness: 0 })).toBe('none');
});
