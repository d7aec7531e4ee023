import type { Direction } from '../indicators/types.ts';
import { DEFAULT_STYLE, type PaletteName } from './style.ts';

// Colours of one class, two, ... up to seven, lowest values first. Neighbours lie at least 9 apart in CIEDE2000
// (Sharma, Wu and Dalal 2005), for colour-blind eyes too (Machado, Oliveira and Fernandes 2009): the test of
// this file proves it. All but `balance` fall in lightness from first to last, `balance` to both ends.
const COLOURS: Record<PaletteName, string[]> = {
  sea: [
    '#5fa08d',
    '#9dc38b #2d3f74',
    '#f3e79b #5fa08d #2d3f74',
    '#f3e79b #9dc38b #3a6d8c #2d3f74',
    '#f3e79b #9dc38b #5fa08d #3a6d8c #2d3f74',
    '#faf0b4 #a6c78a #5e9f8d #447b8d #32537e #141c42',
    '#faf0b4 #b0cb8c #72aa8d #508c8e #3b6f8c #304a7a #141c42',
  ],
  dusk: [
    '#cd6478',
    '#eda288 #2f0f45',
    '#fbe6c5 #cd6478 #2f0f45',
    '#fbe6c5 #e68c80 #a8437a #2f0f45',
    '#fbe6c5 #eda288 #cd6478 #8d3675 #2f0f45',
    '#fbe6c5 #f0ae8d #df7979 #b7517a #7b2f71 #2f0f45',
    '#fbe6c5 #f3b893 #e68c80 #cd6478 #a8437a #6f296e #2f0f45',
  ],
  // Nuñez, Anderton and Renslow, PLOS ONE 13 (2018) e0199239, read from its light end.
  cividis: [
    '#828078',
    '#b6aa6f #00224e',
    '#fee838 #828078 #00224e',
    '#fee838 #a29a75 #626671 #00224e',
    '#fee838 #b6aa6f #828078 #4f586d #00224e',
    '#fee838 #c2b469 #948e77 #707175 #42516d #00224e',
    '#fee838 #ccbb64 #a29a75 #828078 #626671 #384b6d #00224e',
  ],
  grey: [
    '#727272',
    '#a1a1a1 #0c0c0c',
    '#e2e2e2 #727272 #0c0c0c',
    '#e2e2e2 #8f8f8f #535353 #0c0c0c',
    '#e2e2e2 #a1a1a1 #727272 #434343 #0c0c0c',
    '#e2e2e2 #acacac #838383 #606060 #393939 #0c0c0c',
    '#e2e2e2 #b4b4b4 #8f8f8f #727272 #535353 #323232 #0c0c0c',
  ],
  balance: [
    '#97c0db',
    '#3875a5 #a65515',
    '#3875a5 #f0e8c9 #a65515',
    '#1f4e79 #aacbe0 #e4a45f #7a3606',
    '#1f4e79 #80b1d3 #f0e8c9 #d58a41 #7a3606',
    '#1f4e79 #6098c2 #d3e2e6 #eec48b #c4732c #7a3606',
    '#1f4e79 #538eba #b8d4e4 #f0e8c9 #e7ad6c #bd6923 #7a3606',
  ],
};

/** Proportional circles of a count. */
export const SYMBOL_COLOUR = '#3a6d8c';

/** Most classes a palette has colours for. */
export const MOST_CLASSES = 7;

/**
 * Colours of classes from the lowest value to the highest (up to seven). Darker means worse; for an indicator
 * where more is better the lowest class is the darkest; without direction, darker is more. Of `balance` the
 * brown end means worse or more.
 */
export function classColours(
  classes: number,
  direction: Direction,
  palette: PaletteName = DEFAULT_STYLE.palette,
): string[] {
  const colours = COLOURS[palette][classes - 1]?.split(' ') ?? [];
  return direction === 'higher_is_better' ? colours.reverse() : colours;
}

/** Whether a palette has two hues around a middle class. */
export const isDiverging = (palette: PaletteName): boolean => palette === 'balance';
