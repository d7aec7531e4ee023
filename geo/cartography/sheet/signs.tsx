import { fill } from '../../text/languages.ts';
import { PAGE } from '../../text/page.ts';
import { areaTitle } from '../../text/titles.ts';
import {
  entries,
  heading,
  INK,
  MUTED,
  paragraph,
  round,
  stack,
  type Block,
  type Entry,
} from './blocks.tsx';
import type { SheetContent } from './content.ts';

type Stroke = { colour: string; width: number; dash?: string; cap?: 'butt' | 'round' };

/** A strip of a zone, and one that carries the colour of its own value. */
const PLAIN: Stroke[] = [
  { colour: '#fff', width: 10 },
  { colour: '#e4572e', width: 7 },
];
const VALUED: Stroke[] = [
  { colour: INK, width: 8.4 },
  { colour: '#fbfaf7', width: 7 },
];

/** A short level piece of what a line looks like, lowest stroke first; widths as on the map. */
const lineSign =
  (strokes: Stroke[], pixel: number): Entry['sign'] =>
  (x, y, width, height) =>
    strokes.map(({ colour, width: pixels, dash, cap = 'butt' }, i) => (
      <path
        key={i}
        d={`M${round(x)} ${round(y + height / 2)}h${round(width)}`}
        stroke={colour}
        stroke-width={round(pixels * pixel)}
        stroke-linecap={cap}
        {...(dash ? { 'stroke-dasharray': dash } : {})}
      />
    ));

/** Lines, points, zones and outlines that are on the map, each with its sign; nothing when there is none. */
export function signsBlock(
  content: SheetContent,
  width: number,
  type: number,
  pixel: number,
): Block {
  const { language, parts, selected, zone, inside } = content;
  const say = (name: 'rivers' | 'railway' | 'stations' | 'sheetEstimated') => PAGE[name][language];
  const has = (kind: 'waterways' | 'railways') => parts.lines.some((one) => one.kind === kind);
  const dots = `0 ${round(4 * pixel)}`;
  const dashes = `${round(4 * pixel)} ${round(6 * pixel)}`;
  const list: (Entry | false)[] = [
    parts.zones.length > 0 && {
      text: fill(PAGE.sheetZone[language], { set: zone }),
      sign: lineSign(inside ? VALUED : PLAIN, pixel),
    },
    has('waterways') && {
      text: say('rivers'),
      sign: lineSign([{ colour: '#1f6fb2', width: 1.8 }], pixel),
    },
    has('railways') && {
      text: say('railway'),
      sign: lineSign(
        [
          { colour: INK, width: 2.4 },
          { colour: '#fff', width: 1.2, dash: dashes },
        ],
        pixel,
      ),
    },
    parts.lines.some(({ isEstimated }) => isEstimated) && {
      text: say('sheetEstimated'),
      sign: lineSign([{ colour: INK, width: 2.4, dash: dots, cap: 'round' }], pixel),
    },
    parts.stations.length > 0 && {
      text: say('stations'),
      sign: (x, y, across, height) => (
        <circle
          cx={round(x + across / 2)}
          cy={round(y + height / 2)}
          r={round(3.4 * pixel)}
          fill="#fff"
          stroke={INK}
          stroke-width={round(1.6 * pixel)}
        />
      ),
    },
    selected !== null && {
      text: fill(PAGE.sheetSelected[language], {
        name: areaTitle(selected, language),
      }),
      sign: (x, y, across, height) => (
        <rect
          x={round(x + 1)}
          y={round(y + 0.4)}
          width={round(across - 2)}
          height={round(height - 0.8)}
          stroke={INK}
          stroke-width={round(2.6 * pixel)}
        />
      ),
    },
  ];
  const shown = list.filter((one) => one !== false);
  return shown.length === 0
    ? stack([], 0)
    : stack(
        [
          heading(PAGE.sheetSigns[language], width, type),
          entries(shown, width, type),
          paragraph(PAGE.sheetGrid[language], width, { size: 2.3 * type, colour: MUTED }),
        ],
        1.4 * type,
      );
}
