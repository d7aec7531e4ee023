import { signal } from '@preact/signals';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { LEVELS } from '../../geo/areas/levels.ts';
import { layer } from '../data/shown.ts';
import { change, view } from '../state.ts';

/** Area under the pointer or the focus, on the map or in the table; `at` is where its tooltip stands. */
export type Hover = { code: string; at: { x: number; y: number } | null };
export const hover = signal<Hover | null>(null);

/** Code of the area at a point of the map; a circle counts as its area. */
function areaAt(map: MapLibre, { point }: MapMouseEvent): string | null {
  const level = layer.peek()?.layer.level;
  if (!level) return null;
  const [found] = map.queryRenderedFeatures(point, { layers: ['symbols', `${level}-fill`] });
  const code: unknown = found?.properties['code'];
  return typeof code === 'string' ? code : null;
}

/** Hovering shows, clicking selects; a click beside the city clears the selection. */
export function followPointer(map: MapLibre): void {
  map.on('mousemove', (event) => {
    const code = areaAt(map, event);
    hover.value = code ? { code, at: { x: event.point.x, y: event.point.y } } : null;
    map.getCanvas().style.cursor = code ? 'pointer' : '';
  });
  map.on('mouseout', () => {
    hover.value = null;
  });
  map.on('click', (event) => {
    const code = areaAt(map, event);
    if (code !== view.peek().area) change({ area: code });
  });
}

let marked: string | null = null;

/** Draws the border of the hovered area; call whenever the hover or the layer changes. */
export function drawHover(map: MapLibre, code: string | null): void {
  if (code === marked) return;
  const mark = (id: string, hovered: boolean) => {
    for (const source of LEVELS) map.setFeatureState({ source, id }, { hover: hovered });
  };
  if (marked) mark(marked, false);
  if (code) mark(code, true);
  marked = code;
}
