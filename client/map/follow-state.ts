import type { ReadonlySignal } from '@preact/signals';
import type { Map as MapLibre } from 'maplibre-gl';
import { followBasemap } from '../basemap/follow-basemap.ts';
import type { Drawn } from '../compare/drawn.ts';
import { insideLayer } from '../data/inside.ts';
import { ground } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { pooledAreas } from '../pool/pooled.ts';
import { hiddenLines, say } from '../state.ts';
import { drawGround, drawLayer, drawPointed, drawSelection, drawTheme } from './draw.ts';
import { drawInside, drawZones, nameEstimated } from './draw-zones.ts';
import { focused } from './focused.ts';
import { followAfterPaint, followAtOnce } from './follow.ts';
import { SWITCHED } from './line-layers.ts';
import { pointed } from './pointer.ts';
import { mapTheme } from './theme.ts';

type Followed = {
  drawn: ReadonlySignal<Drawn | null>;
  /** What the map is called. */
  name: () => string;
  /** Whether the map does not draw yet. */
  isHeld: () => boolean;
};

/** Draws on a map what the page's state says, now and whenever it changes; each of the answers ends a part of that. */
export function followState(map: MapLibre, { drawn, name, isHeld }: Followed): (() => void)[] {
  const { opacity, stops } = followBasemap(map);
  const soon = followAfterPaint(isHeld);
  const atOnce = followAtOnce;
  return [
    ...stops,
    atOnce(
      () => [mapTheme(), opacity.value] as const,
      (painted) => drawTheme(map, ...painted),
    ),
    soon(
      () => ground.value,
      (shown) => shown && drawGround(map, shown),
    ),
    soon(
      () => [drawn.value, ground.value, insideLayer.value !== null] as const,
      ([layer, shown, isBlank]) => layer && shown && drawLayer(map, layer, shown, isBlank),
    ),
    soon(
      () => zones.value,
      (shown) => drawZones(map, shown),
    ),
    soon(
      () => [zones.value, insideLayer.value] as const,
      (inside) => drawInside(map, ...inside),
    ),
    atOnce(
      () => [pooledAreas.value, focused.value, ground.value] as const,
      ([areas, focus, shown]) => shown && drawSelection(map, areas, focus, shown),
    ),
    atOnce(
      () => [pointed.value, ground.value] as const,
      ([areas, shown]) => shown && drawPointed(map, areas, shown),
    ),
    soon(
      () => hiddenLines.value,
      (hidden) => hideLines(map, hidden),
    ),
    atOnce(name, (words) => nameCanvas(map, words)),
    soon(
      () => say('estimatedLabel'),
      (words) => nameEstimated(map, words),
    ),
  ];
}

function hideLines(map: MapLibre, hiddenNames: string[]): void {
  for (const [name, ids] of Object.entries(SWITCHED)) {
    const visibility = hiddenNames.includes(name) ? 'none' : 'visible';
    for (const id of ids) map.setLayoutProperty(id, 'visibility', visibility);
  }
}

// To assistive technology the canvas is one picture with a name; the areas are the options over it.
function nameCanvas(map: MapLibre, name: string): void {
  const canvas = map.getCanvas();
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', name);
  canvas.tabIndex = -1;
}
