import type { Bilingual, Language } from '../../text/languages.ts';
import { place, unmercator, type Frame } from '../drawing.ts';

/** A line of the coordinate grid: where it stands in the frame, in its units, and what it is called. */
export type GridLine = { degrees: number; at: number; label: string };
export type Graticule = { meridians: GridLine[]; parallels: GridLine[] };

/** Distances of lines in seconds of arc, and how many lines one side may have. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000];
const MOST_LINES = 6;
const SECONDS = 3600;

/** East, west, north and south as they follow a number of degrees. */
const WINDS: Record<'east' | 'west' | 'north' | 'south', Bilingual> = {
  east: { id: 'BT', en: 'E' },
  west: { id: 'BB', en: 'W' },
  north: { id: 'LU', en: 'N' },
  south: { id: 'LS', en: 'S' },
};

/** Meridians and parallels at round degrees, minutes or seconds across a frame, both at one distance. */
export function graticuleOf(frame: Frame, language: Language): Graticule {
  const [west, north] = corner(frame, 0, 0);
  const [east, south] = corner(frame, frame.width, frame.height);
  const span = Math.max(east - west, north - south) * SECONDS;
  const step = STEPS.find((one) => span / one <= MOST_LINES) ?? STEPS.at(-1) ?? 1;
  const middle = (north + south) / 2;
  return {
    meridians: roundBetween(west, east, step).map((degrees) => ({
      degrees,
      at: place([degrees, middle], frame)[0],
      label: angle(degrees, step, WINDS[degrees < 0 ? 'west' : 'east'][language]),
    })),
    parallels: roundBetween(south, north, step).map((degrees) => ({
      degrees,
      at: place([west, degrees], frame)[1],
      label: angle(degrees, step, WINDS[degrees < 0 ? 'south' : 'north'][language]),
    })),
  };
}

const corner = ({ west, north, scale }: Frame, x: number, y: number) =>
  unmercator([west + x / scale, north + y / scale]);

function roundBetween(low: number, high: number, step: number): number[] {
  const first = Math.ceil((low * SECONDS) / step);
  const last = Math.floor((high * SECONDS) / step);
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, i) => ((first + i) * step) / SECONDS);
}

const two = (value: number) => String(value).padStart(2, '0');

/** `6°05' LS`; with seconds where the lines are closer than a minute. */
function angle(degrees: number, step: number, wind: string): string {
  const seconds = Math.round(Math.abs(degrees) * SECONDS);
  const minutes = `${Math.floor(seconds / SECONDS)}°${two(Math.floor(seconds / 60) % 60)}'`;
  return `${minutes}${step < 60 ? `${two(seconds % 60)}"` : ''} ${wind}`;
}
