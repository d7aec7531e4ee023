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
  const circles: LegendRow = {
    entry: null,
    sign: { kind: 'circle' },
    text: PAGE.withValue[language],
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
  return [...(picture.kind === 'count' ? [circles] : classes), ...stateRows(picture, language)];
}

type Counted = Pick<Picture, 'patternCounts' | 'unreliableCount'>;

/** The lines below the classes: values that are unreliable, where there are any, and every state without a value. */
export function stateRows(
  { patternCounts, unreliableCount }: Counted,
  language: Language,
): LegendRow[] {
  const unreliable: LegendRow = {
    entry: null,
    sign: { kind: 'state', pattern: OVERLAY },
    text: PAGE.unreliable[language],
    note: PAGE.unreliableCounted[language],
    count: unreliableCount,
  };
  const states = PATTERNED.map((pattern): LegendRow => ({
    entry: patternCounts[pattern] > 0 ? pattern : null,
    sign: { kind: 'state', pattern },
    text: STATUS_NAMES[pattern][language],
    note: '',
    count: patternCounts[pattern],
  }));
  return [...(unreliableCount > 0 ? [unreliable] : []), ...states];
}
