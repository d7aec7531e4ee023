import { signal } from '@preact/signals';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { LEVELS } from '../../geo/areas/levels.ts';
import { layer } from '../data/shown.ts';
import { togglePooled } from '../pool/change-pool.ts';
import { change, view } from '../state.ts';
import { showAreaZones } from '../zones/show-area-zones.ts';
import { ZONE_TARGETS } from './zone-layers.ts';

/**
 * Area under the pointer or the focus, on the map or in a list; `at` is where its tooltip stands, `inZone`
 * whether the pointer is on a strip.
 */
export type Hover = { code: string; at: { x: number; y: number } | null; inZone: boolean };
export const hover = signal<Hover | null>(null);

/** Points at an area from a list or a chart: the map and every other list show it too; `null` ends it. */
export const point = (code: string | null): void => {
  hover.value = code === null ? null : { code, at: null, inZone: false };
};

/** Codes of areas that a list or the legend points at together; the map, the table and the charts lift them. */
export const highlight = signal<string[]>([]);

/** Whether an area is pointed at, by itself or together with others. */
export const isLit = (code: string): boolean =>
  hover.value?.code === code || highlight.value.includes(code);

/** What is at a point of the map: an area, and whether one of its strips; a circle counts as its area. */
function areaAt(map: MapLibre, { point }: MapMouseEvent): Omit<Hover, 'at'> | null {
  const level = layer.peek()?.layer.level;
  if (!level) return null;
  const layers = ['symbols', ...ZONE_TARGETS, `${level}-fill`];
  const [found] = map.queryRenderedFeatures(point, { layers });
  const code: unknown = found?.properties['code'];
  return typeof code === 'string' ? { code, inZone: found?.source === 'zones' } : null;
}

/** Whether a click adds to what is chosen, as in every list: with Ctrl, Shift or the command key. */
export const isAdding = (event: Pick<MouseEvent, 'ctrlKey' | 'shiftKey' | 'metaKey'>): boolean =>
  event.ctrlKey || event.shiftKey || event.metaKey;

/**
 * Hovering shows, clicking selects, with Ctrl it reads areas together: a strip leads to the zone table of
 * its area; a click beside the city clears the selection.
 */
export function followPointer(map: MapLibre): void {
  map.on('mousemove', (event) => {
    const found = areaAt(map, event);
    // Of two maps the second does not begin where their frame does.
    const { offsetLeft, offsetTop } = map.getContainer();
    const at = { x: offsetLeft + event.point.x, y: offsetTop + event.point.y };
    hover.value = found && { ...found, at };
    map.getCanvas().style.cursor = found ? 'pointer' : '';
  });
  map.on('mouseout', () => {
    hover.value = null;
  });
  map.on('click', (event) => {
    const found = areaAt(map, event);
    if (found && isAdding(event.originalEvent)) return togglePooled(found.code);
    if (found?.inZone) return showAreaZones(found.code);
    const code = found?.code ?? null;
    if (code !== view.peek().area) change({ area: code });
  });
}

const marks = new WeakMap<MapLibre, Hover>();

/** Draws the border of the hovered area, or of its strip; call whenever the hover or the layer changes. */
export function drawHover(map: MapLibre, next: Hover | null): void {
  const marked = marks.get(map);
  if (next?.code === marked?.code && next?.inZone === marked?.inZone) return;
  const mark = ({ code: id, inZone }: Hover, isOn: boolean) => {
    for (const source of LEVELS) map.setFeatureState({ source, id }, { hover: isOn });
    map.setFeatureState({ source: 'zones', id }, { hover: isOn && inZone });
  };
  if (marked) mark(marked, false);
  if (next) mark(next, true);
  if (next) marks.set(map, next);
  else marks.delete(map);
}

const lifted = new WeakMap<MapLibre, string[]>();

/** Draws the borders of the areas that are pointed at together. */
export function drawHighlight(map: MapLibre, next: string[]): void {
  const mark = (codes: string[], lit: boolean) => {
    for (const id of codes)
      for (const source of LEVELS) map.setFeatureState({ source, id }, { lit });
  };
  const before = lifted.get(map) ?? [];
  mark(
    before.filter((code) => !next.includes(code)),
    false,
  );
  mark(next, true);
  lifted.set(map, next);
}
