import type { Map as MapLibre } from 'maplibre-gl';

/**
 * Holds two maps on one place: whichever moves takes the other along. A move that is only taken along is
 * not passed back, so the two never chase each other. The answer ends it.
 */
export function linkCameras(one: MapLibre, two: MapLibre): () => void {
  let taking = false;
  const takeAlong = (from: MapLibre, to: MapLibre) => () => {
    if (taking) return;
    taking = true;
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() });
    taking = false;
  };
  const links = [
    [one, takeAlong(one, two)],
    [two, takeAlong(two, one)],
  ] as const;
  for (const [map, follow] of links) map.on('move', follow);
  return () => {
    for (const [map, follow] of links) map.off('move', follow);
  };
}
