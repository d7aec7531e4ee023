import type { Map as MapLibre } from 'maplibre-gl';
import { mapDrawn } from '../take-over.tsx';

const DRAWN = 'map-drawn';

/**
 * Keeps a new map from drawing until what it shall show has been given to it and read: a half picture is seen
 * by nobody, and costs a slow renderer as much as a whole one. The first whole one leaves a mark on the time
 * line and lets the page take over; not when the map is idle, for a slow renderer shows frames long after
 * they are drawn, and in their order.
 */
export function holdDrawing(map: MapLibre): Held {
  const { painter } = map;
  const render = painter.render.bind(painter);
  let isHeld = true;
  painter.render = () => undefined;
  const drawFrom: Held['drawFrom'] = (isGiven) => {
    const look = () => {
      if (!isGiven() || !map.loaded()) return;
      map.off('render', look);
      painter.render = (...whole) => {
        isHeld = false;
        painter.render = render;
        render(...whole);
        markDrawn();
      };
      map.triggerRepaint();
    };
    map.on('render', look);
  };
  return { drawFrom, isHeld: () => isHeld };
}

/** A map that does not draw yet: it begins from when all has been given to it. */
type Held = { drawFrom: (isGiven: () => boolean) => void; isHeld: () => boolean };

function markDrawn(): void {
  if (performance.getEntriesByName(DRAWN).length === 0) performance.mark(DRAWN);
  mapDrawn();
}
