import { signal } from '@preact/signals';
import type { PatternInk } from '../../geo/cartography/patterns.ts';

/** Colours of the map that are not data, for each theme; the roles are those of the style sheets. */
export type MapTheme = {
  surroundings: string;
  land: string;
  border: string;
  /** Borders of areas that carry no colour. */
  blankBorder: string;
  ink: string;
  halo: string;
  muted: string;
  river: string;
  zone: string;
  pattern: PatternInk;
  basemap: Record<'water' | 'green' | 'road' | 'majorRoad' | 'building', string>;
};

const THEMES: Record<'light' | 'dark', MapTheme> = {
  light: {
    surroundings: '#e9edee',
    land: '#fbfaf7',
    border: '#ffffff',
    blankBorder: '#c6c9c3',
    ink: '#1c2326',
    halo: '#ffffff',
    muted: '#5c666a',
    river: '#1f6fb2',
    zone: '#e4572e',
    pattern: { ground: [236, 236, 232], ink: [200, 202, 196] },
    basemap: {
      water: '#c4d3db',
      green: '#dce5d9',
      road: '#c2c9cb',
      majorRoad: '#9fa9ad',
      building: '#bcc4c6',
    },
  },
  dark: {
    surroundings: '#0f1416',
    land: '#242c30',
    border: '#0f1416',
    blankBorder: '#4a565b',
    ink: '#e8ecec',
    halo: '#14191b',
    muted: '#9aa5a8',
    river: '#5aa9e6',
    zone: '#ff7a52',
    pattern: { ground: [44, 52, 56], ink: [78, 88, 93] },
    basemap: {
      water: '#1d3039',
      green: '#182119',
      road: '#39444a',
      majorRoad: '#566369',
      building: '#323d42',
    },
  },
};

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const dark = signal(prefersDark.matches);
prefersDark.addEventListener('change', ({ matches }) => {
  dark.value = matches;
});

/** The theme in use; follows the system. */
export const mapTheme = (): MapTheme => THEMES[dark.value ? 'dark' : 'light'];

/** Duration of a movement in milliseconds: none for readers who asked for less motion. */
export const motion = (milliseconds: number): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
