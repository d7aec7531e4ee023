import { effect } from '@preact/signals';
import { Map as MapLibre, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { insideLayer } from '../data/inside.ts';
import { ground, layer, selected } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { start } from '../start.ts';
import { hiddenLines, say, view } from '../state.ts';
import { mapDrawn } from '../take-over.tsx';
import { cameraControls, followCamera, type CameraControls, type Padding } from './camera.ts';
import { drawGround, drawLayer, drawSelection, drawTheme } from './draw.ts';
import { drawInside, drawZones, nameEstimated } from './draw-zones.ts';
import { styleOf } from './layers.ts';
import { SWITCHED } from './line-layers.ts';
import { drawHover, followPointer, hover } from './pointer.ts';
import { mapTheme } from './theme.ts';

setWorkerUrl(workerUrl);

export type CityMap = CameraControls & { remove: () => void };

/** Draws the map into an element and keeps it equal to the state. Throws where WebGL is missing. */
export function createCityMap(container: HTMLElement, padding: Padding): CityMap {
  const map = new MapLibre({ container, style: styleOf(mapTheme()), ...cameraOf(padding) });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'top-left');
  const stop: (() => void)[] = [];
  map.once('load', () => {
    stop.push(...followState(map));
    followPointer(map);
    followCamera(map, padding);
  });
  return {
    ...cameraControls(map, padding),
    remove: () => {
      for (const end of stop) end();
      map.remove();
    },
  };
}

function cameraOf(padding: Padding) {
  const { position } = view.peek();
  const fitted = { bounds: start.city.bbox, fitBoundsOptions: { padding: padding() } };
  return {
    ...(position
      ? { center: [position.lon, position.lat] as [number, number], zoom: position.zoom }
      : fitted),
    attributionControl: false as const,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 7,
    maxZoom: 17,
    fadeDuration: 0,
  };
}

function followState(map: MapLibre): (() => void)[] {
  return [
    effect(() => drawTheme(map, mapTheme())),
    effect(() => {
      if (ground.value) drawGround(map, ground.value);
    }),
    effect(() => {
      const isBlank = insideLayer.value !== null;
      if (!ground.value || !layer.value) return;
      drawLayer(map, layer.value, ground.value, isBlank);
      markDrawn(map);
    }),
    effect(() => drawZones(map, zones.value)),
    effect(() => drawInside(map, zones.value, insideLayer.value)),
    effect(() => {
      if (ground.value) drawSelection(map, selected.value, ground.value);
    }),
    effect(() => drawHover(map, hover.value)),
    effect(() => hideLines(map, hiddenLines.value)),
    effect(() => nameCanvas(map)),
    effect(() => nameEstimated(map)),
  ];
}

const DRAWN = 'map-drawn';

/** When all areas have been drawn once: the page takes over, and whoever measures finds a mark on the time line. */
function markDrawn(map: MapLibre): void {
  if (performance.getEntriesByName(DRAWN).length > 0) return;
  void map.once('idle', () => {
    performance.mark(DRAWN);
    mapDrawn();
  });
}

function hideLines(map: MapLibre, hiddenNames: string[]): void {
  for (const [name, ids] of Object.entries(SWITCHED)) {
    const visibility = hiddenNames.includes(name) ? 'none' : 'visible';
    for (const id of ids) map.setLayoutProperty(id, 'visibility', visibility);
  }
}

// The canvas is one picture to assistive technology: it needs a name, and says where the areas are.
function nameCanvas(map: MapLibre): void {
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-label', say('map', { city: start.city.name }));
  canvas.setAttribute('aria-describedby', 'map-help');
}
