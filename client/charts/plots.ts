import { dot, line, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { PEER_ROW, peersTop } from './peer-rows.ts';

// A file of its own beside the page: it and its library are fetched when the first area is selected.

/** A point of a series over time; `run` counts the runs that may be joined, `label` is its value in words. */
export type SeriesMark = {
  date: Date;
  value: number;
  run: number;
  isAlternative: boolean;
  label: string | null;
};
export type SeriesDrawing = { marks: SeriesMark[]; years: { date: Date; text: string }[] };

const SERIES_HEIGHT = 124;
const EDGE = 8;
const LETTERS = { fontSize: 11, fill: 'var(--ink)' };

/** The whole chart shares these: sizes of its own, no axes, and the letters of the page. */
const shell = (width: number, height: number) => ({
  width,
  height,
  marginLeft: EDGE,
  marginRight: EDGE,
  style: { fontFamily: 'inherit', overflow: 'visible' },
});

/** A line over time from zero. Points across a break of definition are not joined; alternates are hollow. */
export function drawSeries({ marks, years }: SeriesDrawing, width: number): Element {
  const at = { x: 'date', y: 'value' } as const;
  const main = marks.filter((one) => !one.isAlternative);
  const ends = [years[0]?.date, years.at(-1)?.date];
  const anchor = (date: Date) => (date === ends[0] ? 'start' : date === ends[1] ? 'end' : 'middle');
  const labelled = main.filter(({ label }) => label !== null);
  const isAtEnd = ({ date }: SeriesMark) => ends.some((end) => end?.getTime() === date.getTime());
  const labels = (some: SeriesMark[], textAnchor: 'start' | 'middle' | 'end') =>
    text(some, { ...at, text: 'label', dy: -10, textAnchor, ...LETTERS });
  return plot({
    ...shell(width, SERIES_HEIGHT),
    marginTop: 22,
    marginBottom: 20,
    x: { type: 'utc', axis: null },
    y: { axis: null, domain: [0, Math.max(...marks.map(({ value }) => value)) || 1] },
    marks: [
      ruleY([0], { stroke: 'var(--border)' }),
      line(main, { ...at, z: 'run', stroke: 'var(--chosen)', strokeWidth: 2 }),
      dot(marks, {
        ...at,
        r: 3.5,
        fill: ({ isAlternative }: SeriesMark) => (isAlternative ? 'var(--panel)' : 'var(--chosen)'),
        stroke: 'var(--chosen)',
        strokeWidth: 1.5,
      }),
      labels(
        labelled.filter((one) => !isAtEnd(one)),
        'middle',
      ),
      labels(
        labelled.filter((one) => one.date.getTime() === ends[0]?.getTime()),
        'start',
      ),
      labels(
        labelled.filter((one) => one.date.getTime() === ends[1]?.getTime()),
        'end',
      ),
      ...years.map((year) =>
        text([year], {
          x: 'date',
          y: () => 0,
          text: 'text',
          dy: 13,
          textAnchor: anchor(year.date),
          ...LETTERS,
          fill: 'var(--muted)',
        }),
      ),
    ],
  });
}

/** One area beside its neighbours of the same parent; `low` and `high` are its 95 % interval, if it has one. */
export type PeerMark = {
  code: string;
  name: string;
  value: number | null;
  low: number | null;
  high: number | null;
  words: string;
  isOwn: boolean;
  isUnreliable: boolean;
};
export type PeersDrawing = {
  peers: PeerMark[];
  /** Values of the areas around, the nearest first, as lines across. */
  parents: { value: number; words: string }[];
};

const NAMES_WIDTH = 104;
const VALUES_WIDTH = 66;
const PARENT_STROKES = ['var(--bar-own)', 'var(--bar-other)'];

/** Dots with intervals, one row an area, and the parents' values as lines through all rows. */
export function drawPeers({ peers, parents }: PeersDrawing, width: number): Element {
  const top = peersTop(parents.length);
  const known = peers.filter(({ value }) => value !== null);
  const numbers = [
    ...known.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null)),
    ...parents.map(({ value }) => value),
  ];
  const row = { y: 'code' } as const;
  const colour = ({ isOwn }: PeerMark) => (isOwn ? 'var(--chosen)' : 'var(--ink)');
  return plot({
    ...shell(width, top + PEER_ROW * peers.length),
    marginTop: top,
    marginBottom: 0,
    marginLeft: NAMES_WIDTH,
    marginRight: VALUES_WIDTH,
    x: { axis: null, domain: [Math.min(...numbers), Math.max(...numbers)], inset: 6 },
    y: { type: 'band', axis: null, domain: peers.map(({ code }) => code), padding: 0 },
    marks: [
      ...parents.flatMap((parent, i) => [
        ruleX([parent.value], { stroke: PARENT_STROKES[i], strokeWidth: 1.5, insetTop: -3 }),
        text([parent], {
          x: 'value',
          frameAnchor: 'top',
          dy: -4 - 14 * i,
          lineAnchor: 'bottom',
          text: 'words',
          textAnchor: parent.value > middleOf(numbers) ? 'end' : 'start',
          dx: parent.value > middleOf(numbers) ? 2 : -2,
          ...LETTERS,
          fill: 'var(--muted)',
        }),
      ]),
      ruleY(
        known.filter(({ low, high }) => low !== null && high !== null),
        {
          ...row,
          x1: 'low',
          x2: 'high',
          stroke: colour,
          strokeWidth: 1.5,
          strokeOpacity: 0.55,
        },
      ),
      dot(known, {
        ...row,
        x: 'value',
        r: ({ isOwn }: PeerMark) => (isOwn ? 5 : 3.5),
        fill: (peer: PeerMark) => (peer.isUnreliable ? 'var(--panel)' : colour(peer)),
        stroke: colour,
        strokeWidth: 1.5,
      }),
      ...peerWords(
        peers.filter(({ isOwn }) => isOwn),
        700,
      ),
      ...peerWords(
        peers.filter(({ isOwn }) => !isOwn),
        400,
      ),
    ],
  });
}

/** Names at the left edge, values at the right one. */
const peerWords = (peers: PeerMark[], fontWeight: number) => [
  text(peers, {
    ...LETTERS,
    y: 'code',
    fontWeight,
    frameAnchor: 'left',
    dx: -NAMES_WIDTH,
    text: 'name',
    textAnchor: 'start',
    textOverflow: 'ellipsis',
    lineWidth: NAMES_WIDTH / 11,
  }),
  text(peers, {
    ...LETTERS,
    y: 'code',
    fontWeight,
    frameAnchor: 'right',
    dx: VALUES_WIDTH,
    text: 'words',
    textAnchor: 'end',
    fill: ({ value }: PeerMark) => (value === null ? 'var(--muted)' : 'var(--ink)'),
  }),
];

const middleOf = (numbers: number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
