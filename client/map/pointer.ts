import { computed, signal } from '@preact/signals';
import type { Feature } from 'geojson';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { layer } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
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

/** What is pointed at: codes of areas, and a strip. */
export type Pointed = { codes: string[]; strip: Feature | null };

// The place of the pointer changes all the time, what is there seldom.
const pointedCode = computed(() => hover.value?.code ?? null);
const isOnStrip = computed(() => hover.value?.inZone ?? false);

/** What the map draws the borders of. */
export const pointed = computed<Pointed>(() => {
  const code = pointedCode.value;
  const strip = isOnStrip.value
    ? zones.value?.features.find(({ properties }) => properties.code === code)
    : null;
  return {
    codes: [...new Set([...highlight.value, ...(code === null ? [] : [code])])],
    strip: strip?.geometry ? (strip as Feature) : null,
  };
});

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
