import { computed, effect, signal } from '@preact/signals';
import type { ErrorEvent, Map as MapLibre, MapSourceDataEvent } from 'maplibre-gl';
import { LEVELS } from '../../geo/areas/levels.ts';
import { repaint } from '../map/repaint.ts';
import { mapTheme, type MapTheme } from '../map/theme.ts';
import { start } from '../start.ts';
import { isMapDrawn } from '../take-over.tsx';
import { basemapCredits, basemapFailed, isBasemapWanted } from './state.ts';
import type { LoadedBasemap } from './load-basemap.ts';

/** The base map lies under the first layer of areas. */
const ABOVE = `${LEVELS[0]}-fill`;
/** How much of a class colour stays while the base map shines through. */
const OVER_BASEMAP = 0.72;

/**
 * Keeps the base map of the service under the areas of a map, from the moment the areas are drawn. Its
 * code and data are fetched the first time it is wanted; where they fail the map stays as it was.
 * @returns how opaque the areas are to be, and what ends it all
 */
export function followBasemap(map: MapLibre) {
  if (!start.basemap) return { opacity: signal(1), stops: [] };
  const { basemap } = start;
  const loaded = signal<LoadedBasemap | null>(null);
  const isTileDrawn = signal(false);
  const isShown = computed(() => isBasemapWanted.value && isTileDrawn.value);
  const stopWatching = watchSources(map, () => void (isTileDrawn.value = true));
  let gone = false;
  const load = async () => {
    try {
      const { loadBasemap } = await import('./load-basemap.ts');
      const found = await loadBasemap(basemap);
      if (gone || loaded.peek()) return;
      addBasemap(map, found, mapTheme());
      loaded.value = found;
    } catch {
      basemapFailed.value = true;
    }
  };
  const stops = [
    effect(() => {
      if (isMapDrawn.value && isBasemapWanted.value && !loaded.peek()) void load();
    }),
    effect(() => {
      if (loaded.value) showBasemap(map, loaded.value, mapTheme(), isBasemapWanted.value);
    }),
    stopWatching,
    () => void (gone = true),
  ];
  return { opacity: computed(() => (isShown.value ? OVER_BASEMAP : 1)), stops };
}

function addBasemap(map: MapLibre, { sources, layers }: LoadedBasemap, theme: MapTheme): void {
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
  for (const layer of layers(theme)) map.addLayer(layer, ABOVE);
}

function showBasemap(
  map: MapLibre,
  { layers }: LoadedBasemap,
  theme: MapTheme,
  isWanted: boolean,
): void {
  repaint(map, layers(theme));
  for (const { id } of layers(theme)) {
    map.setLayoutProperty(id, 'visibility', isWanted ? 'visible' : 'none');
  }
}

type FromSource = { sourceId?: string };

const isOwn = ({ sourceId }: FromSource) => sourceId?.startsWith('basemap') ?? false;

/** Notes the first tile, the credits and the failures of the base map's sources. */
function watchSources(map: MapLibre, onTile: () => void): () => void {
  const note = (event: MapSourceDataEvent) => {
    if (!isOwn(event)) return;
    if (event.tile) onTile();
    if (event.sourceDataType === 'metadata') void noteCredit(map, event.sourceId);
  };
  const fail = (event: ErrorEvent & FromSource) => {
    if (isOwn(event)) basemapFailed.value = true;
    // Whoever listens for errors must also tell those of others, as the library does alone.
    else console.error(event.error);
  };
  map.on('sourcedata', note);
  map.on('error', fail);
  return () => {
    map.off('sourcedata', note);
    map.off('error', fail);
  };
}

async function noteCredit(map: MapLibre, id: string): Promise<void> {
  const html = map.getSource(id)?.attribution;
  if (!html) return;
  const { creditParts } = await import('./load-basemap.ts');
  basemapCredits.value = { ...basemapCredits.peek(), [id]: creditParts(html) };
}
