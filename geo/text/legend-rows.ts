import type { Hatch } from '../cartography/hatches.ts';
import { HIDEABLE, type Hideable } from '../cartography/legend-entries.ts';
import { OVERLAY, PATTERNED, type Patterned } from '../cartography/patterns.ts';
import type { Picture } from '../cartography/picture.ts';
import { classText } from './class-text.ts';
import type { Language } from './languages.ts';
import { STATUS_NAMES } from './names.ts';
import { PAGE } from './page.ts';
import type { Measured } from './values.ts';

/** What stands before a line of the legend. */
export type Sign =
  | { kind: 'circle' }
  | { kind: 'class'; colour: string; hatch: Hatch | null }
  | { kind: 'state'; pattern: Patterned | typeof OVERLAY };

/** One line of the legend. */
export type LegendRow = {
  /** What the line takes off the map; `null` where it only tells. */
  entry: Hideable | null;
  sign: Sign;
  text: string;
  note: string;
  count: number;
};

/** The lines of a legend: circles or classes, values that are unreliable, and every state without a value. */
export function legendRows(picture: Picture, indicator: Measured, language: Language): LegendRow[] {
  const say = (name: 'withValue' | 'unreliable' | 'unreliableCounted') => PAGE[name][language];
  const circles: LegendRow = {
    entry: null,
    sign: { kind: 'circle' },
    text: say('withValue'),
    note: '',
    count: picture.values.length,
  };
  const classes = picture.classes.map(({ count }, i): LegendRow => ({
    entry: HIDEABLE[i] ?? null,
    sign: {
      kind: 'class',
      colour: picture.colours[i] ?? 'transparent',
      hatch: picture.hatches[i] ?? null,
    },
    text: classText(picture, i, indicator, language),
    note: '',
    count,
  }));
  const unreliable: LegendRow = {
    entry: null,
    sign: { kind: 'state', pattern: OVERLAY },
    text: say('unreliable'),
    note: say('unreliableCounted'),
    count: picture.unreliableCount,
  };
  const states = PATTERNED.map((pattern): LegendRow => ({
    entry: picture.patternCounts[pattern] > 0 ? pattern : null,
    sign: { kind: 'state', pattern },
    text: STATUS_NAMES[pattern][language],
    note: '',
    count: picture.patternCounts[pattern],
  }));
  return [
    ...(picture.kind === 'count' ? [circles] : classes),
    ...(picture.unreliableCount > 0 ? [unreliable] : []),
    ...states,
  ];
}
