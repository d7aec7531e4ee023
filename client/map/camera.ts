import type { Map as MapLibre, PaddingOptions } from 'maplibre-gl';
import { computed, effect } from '@preact/signals';
import { start } from '../start.ts';
import { change, view } from '../state.ts';
import type { Position } from '../../geo/view/view.ts';
import { motion } from './theme.ts';

const DURATION_MILLISECONDS = 300;

export type Padding = () => PaddingOptions;

/** Marks movements that the reader caused by a button, so that they reach the address. */
const byReader = { reader: true };

const roundedPosition = (map: MapLibre): Position => {
  const { lng, lat } = map.getCenter();
  return {
    lon: Number(lng.toFixed(5)),
    lat: Number(lat.toFixed(5)),
    zoom: Number(map.getZoom().toFixed(2)),
  };
};

const isSame = (a: Position, b: Position) =>
  a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;

/** The whole city, with room for what lies over the map. */
export function fitCity(
  map: MapLibre,
  padding: Padding,
  milliseconds = DURATION_MILLISECONDS,
): void {
  const [west, south, east, north] = start.city.bbox;
  const options = { padding: padding(), duration: motion(milliseconds) };
  map.fitBounds([west, south, east, north], options);
}

/** Writes where the reader has moved the map. */
export function writeCamera(map: MapLibre): void {
  map.on('moveend', (event) => {
    const caused = 'reader' in event || ('originalEvent' in event && event.originalEvent);
    if (caused) change({ position: roundedPosition(map) }, 'replace');
  });
}

/** Keeps address and camera together: moving writes, back and forward move. */
export function followCamera(map: MapLibre, padding: Padding): void {
  writeCamera(map);
  const fitWhenUnmoved = () => {
    if (!view.peek().position) fitCity(map, padding, 0);
  };
  map.on('resize', fitWhenUnmoved);
  const overlaid = computed(() => `${view.value.area !== null}`);
  effect(() => {
    // After the rail has taken its place.
    if (overlaid.value) requestAnimationFrame(fitWhenUnmoved);
  });
  let last: Position | null = view.peek().position;
  effect(() => {
    const { position } = view.value;
    if (position && !isSame(position, roundedPosition(map))) {
      map.jumpTo({ center: [position.lon, position.lat], zoom: position.zoom });
    }
    if (!position && last) fitCity(map, padding);
    last = position;
  });
}

export type CameraControls = { zoomIn: () => void; zoomOut: () => void; home: () => void };

/** What the buttons beside the map do. */
export const cameraControls = (map: MapLibre, padding: Padding): CameraControls => ({
  zoomIn: () => void map.zoomIn({ duration: motion(DURATION_MILLISECONDS) }, byReader),
  zoomOut: () => void map.zoomOut({ duration: motion(DURATION_MILLISECONDS) }, byReader),
  home: () => {
    change({ position: null }, 'replace');
    fitCity(map, padding);
  },
});
