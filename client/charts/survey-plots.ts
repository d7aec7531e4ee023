import { plot, rect, text } from '@observablehq/plot';
import { inkOn } from '../../geo/cartography/ink-on.ts';

// A file of its own beside the survey page: it and its library are fetched with the first result.

/** A box in shares of the whole, 0 to 1, with the colour of its class and its label. */
export type ShareBox = {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  colour: string;
  label: string;
};
export type ShareLabel = { x: number; y: number; text: string };

/** One stacked bar for each variable, its name above it. */
export type DistributionDrawing = { boxes: ShareBox[]; names: ShareLabel[]; bars: number };

/** Columns as wide as the classes of the predictor, divided by the classes of the outcome. */
export type MosaicDrawing = { boxes: ShareBox[]; columns: ShareLabel[] };

const BAR = 46;
const MOSAIC_HEIGHT = 240;
const LETTERS = { fontSize: 12, fill: 'var(--ink)' };
const BORDER = { stroke: 'var(--panel)', strokeWidth: 1.5 };
/** Pixels that a letter takes, about; a label that has no room is left to the table. */
const LETTER = 7;
const LABEL_HEIGHT = 15;

const shell = (width: number, height: number) => ({
  width,
  height,
  marginLeft: 1,
  marginRight: 1,
  marginBottom: 0,
  marginTop: 0,
  style: { fontFamily: 'inherit', overflow: 'visible' },
});

const boxMarks = (boxes: ShareBox[], width: number, height: number) => [
  rect(boxes, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'colour', ...BORDER }),
  text(
    boxes.filter(
      ({ x1, x2, y1, y2, label }) =>
        (x2 - x1) * width > label.length * LETTER && (y2 - y1) * height > LABEL_HEIGHT,
    ),
    {
      x: ({ x1, x2 }: ShareBox) => (x1 + x2) / 2,
      y: ({ y1, y2 }: ShareBox) => (y1 + y2) / 2,
      text: 'label',
      ...LETTERS,
      fill: ({ colour }: ShareBox) => inkOn(colour),
    },
  ),
];

export function drawDistribution(
  { boxes, names, bars }: DistributionDrawing,
  width: number,
): Element {
  const height = BAR * bars;
  return plot({
    ...shell(width, height),
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [bars, 0] },
    color: { type: 'identity' },
    marks: [
      ...boxMarks(boxes, width, height / bars),
      text(names, { x: 'x', y: 'y', text: 'text', textAnchor: 'start', ...LETTERS }),
    ],
  });
}

export function drawMosaic({ boxes, columns }: MosaicDrawing, width: number): Element {
  return plot({
    ...shell(width, MOSAIC_HEIGHT),
    marginBottom: 20,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [0, 1] },
    color: { type: 'identity' },
    marks: [
      ...boxMarks(boxes, width, MOSAIC_HEIGHT - 20),
      text(columns, { x: 'x', y: 'y', text: 'text', dy: 12, ...LETTERS }),
    ],
  });
}
