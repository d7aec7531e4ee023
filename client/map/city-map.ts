import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Position } from 'geojson';
import { Map as MapLibre, ScaleControl, setWorkerUrl, type MapOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { followBasemap } from '../basemap/follow-basemap.ts';
import { insideLayer } from '../data/inside.ts';
import { drawnFirst, type Drawn } from '../compare/drawn.ts';
import { ground } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { pooledAreas } from '../pool/pooled.ts';
import { start } from '../start.ts';
import { hiddenLines, say, view } from '../state.ts';
import { mapDrawn } from '../take-over.tsx';
import {
  cameraControls,
  followCamera,
  writeCamera,
  type CameraControls,
  type Padding,
} from './camera.ts';
import { drawGround, drawLayer, drawPointed, drawSelection, drawTheme } from './draw.ts';
import { drawInside, drawZones, nameEstimated } from './draw-zones.ts';
import { enlargeTiles } from './large-tiles.ts';
import { styleOf } from './layers.ts';
import { linkCameras } from './link-cameras.ts';
import { SWITCHED } from './line-layers.ts';
import { focused } from './focused.ts';
import { followPointer, pointed } from './pointer.ts';
import { mapTheme } from './theme.ts';

setWorkerUrl(workerUrl);

export type CityMap = CameraControls & {
  /** Draws a second map into an element, on the same place as this one; the answer takes it away. */
  addSecond: (container: HTMLElement, drawn: Shown, name: () => string) => () => void;
  /** Pixel of a place, [lon, lat], from the corner of the map. */
  project: (place: Position) => { x: number; y: number };
  /** Counts the movements that have ended: places have other pixels then. */
  moved: ReadonlySignal<number>;
  remove: () => void;
};

type Shown = ReadonlySignal<Drawn | null>;

/** Draws the map into an element and keeps it equal to the state. Throws where WebGL is missing. */
export function createCityMap(container: HTMLElement, padding: Padding): CityMap {
  const map = createMap({ container, ...cameraOf(padding) });
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'top-left');
  const moved = signal(0);
  const count = () => void (moved.value += 1);
  for (const event of ['moveend', 'resize', 'load'] as const) map.on(event, count);
  const remove = keepDrawn(map, drawnFirst, mapName, () => {
    followCamera(map, padding);
  });
  return {
    ...cameraControls(map, padding),
    project: ([lon = 0, lat = 0]) => {
      const { x, y } = map.project([lon, lat]);
      return { x, y };
    },
    moved,
    addSecond: (beside, drawn, name) => {
      const second = createMap({ container: beside, center: map.getCenter(), zoom: map.getZoom() });
      const unlink = linkCameras(map, second);
      const removeSecond = keepDrawn(second, drawn, name, () => writeCamera(second));
      return () => {
        unlink();
        removeSecond();
      };
    },
    remove,
  };
}

function createMap(options: MapOptions): MapLibre {
  const map = new MapLibre({
    style: styleOf(mapTheme()),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 7,
    maxZoom: 17,
    fadeDuration: 0,
    ...options,
  });
  map.touchZoomRotate.disableRotation();
  // The keys lead from area to area (area-keys.tsx) and must not move the map as well.
  map.keyboard.disable();
  return map;
}

function cameraOf(padding: Padding): Partial<MapOptions> {
  const { position } = view.peek();
  return position
    ? { center: [position.lon, position.lat], zoom: position.zoom }
    : { bounds: start.city.bbox, fitBoundsOptions: { padding: padding() } };
}

/** Draws the state from the moment the map is ready; the answer ends that and removes the map. */
function keepDrawn(map: MapLibre, drawn: Shown, name: () => string, follow: () => void) {
  const stop: (() => void)[] = [];
  const drawFrom = holdDrawing(map);
  tellBusy(map);
  map.once('load', () => {
    enlargeTiles(map);
    stop.push(...followState(map, drawn, name));
    drawFrom(() => ground.peek() !== null && drawn.peek() !== null);
    followPointer(map);
    follow();
  });
  return () => {
    for (const end of stop) end();
    map.remove();
  };
}

const mapName = () => say('map', { city: start.city.name });

function followState(map: MapLibre, drawn: Shown, name: () => string): (() => void)[] {
  const { opacity, stops } = followBasemap(map);
  return [
    ...stops,
    effect(() => drawTheme(map, mapTheme(), opacity.value)),
    effect(() => {
      if (ground.value) drawGround(map, ground.value);
    }),
    effect(() => {
      const isBlank = insideLayer.value !== null;
      if (!ground.value || !drawn.value) return;
      drawLayer(map, drawn.value, ground.value, isBlank);
    }),
    effect(() => drawZones(map, zones.value)),
    effect(() => drawInside(map, zones.value, insideLayer.value)),
    effect(() => {
      if (ground.value) drawSelection(map, pooledAreas.value, focused.value, ground.value);
    }),
    effect(() => {
      if (ground.value) drawPointed(map, pointed.value, ground.value);
    }),
    effect(() => hideLines(map, hiddenLines.value)),
    effect(() => nameCanvas(map, name())),
    effect(() => nameEstimated(map)),
  ];
}

const DRAWN = 'map-drawn';

/**
 * Keeps a new map from drawing until what it shall show has been given to it and read: a half picture is seen
 * by nobody, and costs a slow renderer as much as a whole one. The first whole one leaves a mark on the time
 * line and lets the page take over; not when the map is idle, for a slow renderer shows frames long after
 * they are drawn, and in their order.
 */
function holdDrawing(map: MapLibre): (isGiven: () => boolean) => void {
  const { painter } = map;
  const render = painter.render.bind(painter);
  painter.render = () => undefined;
  return (isGiven) => {
    const look = () => {
      if (!isGiven() || !map.loaded()) return;
      map.off('render', look);
      painter.render = (...whole) => {
        painter.render = render;
        render(...whole);
        markDrawn();
      };
      map.triggerRepaint();
    };
    map.on('render', look);
  };
}

function markDrawn(): void {
  if (performance.getEntriesByName(DRAWN).length === 0) performance.mark(DRAWN);
  mapDrawn();
}

/** Says in the page whether the map still reads or draws what it was given. */
function tellBusy(map: MapLibre): void {
  const container = map.getContainer();
  map.on('dataloading', () => {
    container.ariaBusy = 'true';
  });
  map.on('idle', () => {
    container.ariaBusy = 'false';
  });
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
