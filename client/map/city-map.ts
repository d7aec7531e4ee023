import { signal, type ReadonlySignal } from '@preact/signals';
import type { Position } from 'geojson';
import { Map as MapLibre, ScaleControl, setWorkerUrl, type MapOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { drawnFirst, type Drawn } from '../compare/drawn.ts';
import { ground } from '../data/shown.ts';
import { start } from '../start.ts';
import { say, view } from '../state.ts';
import {
  cameraControls,
  followCamera,
  writeCamera,
  type CameraControls,
  type Padding,
} from './camera.ts';
import { followState } from './follow-state.ts';
import { holdDrawing } from './hold-drawing.ts';
import { enlargeTiles } from './large-tiles.ts';
import { styleOf } from './layers.ts';
import { linkCameras } from './link-cameras.ts';
import { followPointer } from './pointer.ts';
import { spareWhileMoving } from './spare-while-moving.ts';
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
  spareWhileMoving(map);
  const held = holdDrawing(map);
  tellBusy(map);
  map.once('load', () => {
    enlargeTiles(map);
    stop.push(...followState(map, { drawn, name, isHeld: held.isHeld }));
    held.drawFrom(() => ground.peek() !== null && drawn.peek() !== null);
    followPointer(map);
    follow();
  });
  return () => {
    for (const end of stop) end();
    map.remove();
  };
}

const mapName = () => say('map', { city: start.city.name });

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
