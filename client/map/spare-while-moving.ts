import type { Map as MapLibre } from 'maplibre-gl';

/** Milliseconds between frames from which a renderer counts as slow: less than 20 frames a second. */
const SLOW = 50;
/** How many slow frames in a row it takes. */
const PATIENCE = 3;
/** Part of the pixels along each side while such a renderer moves the map. */
const COARSE = 0.5;

/**
 * Draws a quarter of the pixels while the map moves on a renderer that cannot keep up, as without a graphics
 * card, and all of them as soon as it rests: to see where one goes matters more than sharp lines on the way.
 * `now` is a clock in milliseconds.
 */
export function spareWhileMoving(map: MapLibre, now = () => performance.now()): void {
  const { painter } = map;
  const render = painter.render.bind(painter);
  let [last, slowFrames, part] = [Infinity, 0, 1];
  painter.render = (...whole) => {
    const time = now();
    const isMoving = map.isMoving();
    if (isMoving && part === 1) slowFrames = time - last > SLOW ? slowFrames + 1 : 0;
    last = isMoving ? time : Infinity;
    const wanted = isMoving && slowFrames >= PATIENCE ? COARSE : 1;
    if (wanted !== part) drawWith(map, wanted);
    part = wanted;
    render(...whole);
  };
  map.on('moveend', () => map.triggerRepaint());
  // A canvas of another size is made with all of its pixels.
  map.on('resize', () => {
    part = 1;
  });
}

// Within a frame, so that the canvas is never seen empty; the map itself keeps its size.
function drawWith(map: MapLibre, part: number): void {
  const { clientWidth, clientHeight } = map.getCanvas();
  const ratio = map._clampedPixelRatio * part;
  map._resizeCanvas(clientWidth, clientHeight, ratio);
  map.painter.resize(clientWidth, clientHeight, ratio);
}
