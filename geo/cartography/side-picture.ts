import type { Direction, Kind } from '../indicators/types.ts';
import type { Side } from '../view/view.ts';
import type { Hideable } from './legend-entries.ts';
import { pictureOf, type Cell, type Picture } from './picture.ts';
import { DEFAULT_STYLE, type Style } from './style.ts';

/** One side of a comparison, or a layer alone, as the cartography reads it. */
export type Sided = {
  side: Side;
  indicator: { id: string; kind: Kind; direction: Direction };
  cells: Cell[];
};

/**
 * The picture of one side beside the other. Two periods of one indicator share their classes; two indicators
 * have nothing to share: limits and classes off the map that the reader chose are those of the first.
 */
export function sidePicture(
  own: Sided,
  beside: Sided | null,
  { style, off }: { style: Style; off: readonly Hideable[] },
): Picture {
  const { kind, direction } = own.indicator;
  const isShared = beside?.indicator.id === own.indicator.id;
  const isChosen = isShared || own.side === 'a';
  return pictureOf(own.cells, kind, direction, {
    others: isShared ? beside.cells : [],
    style: isChosen ? style : unlimited(style),
    off: isChosen ? off : [],
  });
}

const unlimited = (style: Style): Style =>
  style.method === 'manual' ? { ...style, method: DEFAULT_STYLE.method, breaks: [] } : style;
