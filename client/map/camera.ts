import type { Map as MapLibre, PaddingOptions } from 'maplibre-gl';
import { computed, effect } from '@preact/signals';
import type { Position as Place } from 'geojson';
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

export type CameraControls = {
  /** Closer and farther, around a place that stays where it is, or the middle. */
  zoomIn: (around?: Place) => void;
  zoomOut: (around?: Place) => void;
  home: () => void;
  pan: (right: number, down: number) => void;
  reveal: (place: Place) => void;
};

/** What buttons and keys do with the map. */
export const cameraControls = (map: MapLibre, padding: Padding): CameraControls => ({
  zoomIn: (around) => void map.zoomIn(zooming(around), byReader),
  zoomOut: (around) => void map.zoomOut(zooming(around), byReader),
  home: () => {
    change({ position: null }, 'replace');
    fitCity(map, padding);
  },
  pan: (right, down) =>
    void map.panBy([right, down], { duration: motion(DURATION_MILLISECONDS) }, byReader),
  reveal: (place) => reveal(map, padding(), place),
});

const zooming = (around?: Place) => ({
  duration: motion(DURATION_MILLISECONDS),
  ...(around ? { around: [around[0] ?? 0, around[1] ?? 0] as [number, number] } : {}),
});

/** Brings a place into the part of the map that nothing covers; one that is in view moves nothing. */
function reveal(map: MapLibre, room: PaddingOptions, [lon = 0, lat = 0]: Place): void {
  const { x, y } = map.project([lon, lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  const isInView =
    x >= (room.left ?? 0) &&
    x <= clientWidth - (room.right ?? 0) &&
    y >= (room.top ?? 0) &&
    y <= clientHeight - (room.bottom ?? 0);
  if (isInView) return;
  map.easeTo(
    { center: [lon, lat], offset: middleOf(room), duration: motion(DURATION_MILLISECONDS) },
    byReader,
  );
}

/** From the middle of the map to the middle of what nothing covers, pixels. */
const middleOf = ({
  left = 0,
  right = 0,
  top = 0,
  bottom = 0,
}: PaddingOptions): [number, number] => [(left - right) / 2, (top - bottom) / 2];
