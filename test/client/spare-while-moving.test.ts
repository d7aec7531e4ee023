import type { Map as MapLibre } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { spareWhileMoving } from '../../client/map/spare-while-moving.ts';

/** A map of 800 x 600 pixels whose frames come when a test says so. */
function mapWithClock() {
  const state = { time: 0, isMoving: false, width: 0, repaints: 0, drawn: 0 };
  const listeners: Record<string, () => void> = {};
  const painter = {
    render: () => void (state.drawn += 1),
    resize: (width: number, _height: number, ratio: number) => void (state.width = width * ratio),
  };
  const map = {
    painter,
    _clampedPixelRatio: 2,
    _resizeCanvas: () => undefined,
    isMoving: () => state.isMoving,
    getCanvas: () => ({ clientWidth: 800, clientHeight: 600 }),
    on: (event: string, listener: () => void) => void (listeners[event] = listener),
    triggerRepaint: () => void (state.repaints += 1),
  };
  spareWhileMoving(map as unknown as MapLibre, () => state.time);
  const frame = (milliseconds: number) => {
    state.time += milliseconds;
    painter.render();
  };
  return { state, frame, fire: (event: string) => listeners[event]?.() };
}

test('a renderer that is slow three times draws half of the pixels along each side until the map rests', () => {
  const { state, frame, fire } = mapWithClock();
  state.isMoving = true;
  for (const milliseconds of [0, 90, 90]) frame(milliseconds);
  expect(state.width).toBe(0);
  frame(90);
  expect(state.width).toBe(800);
  // Faster now, as it should be: that is no reason to draw everything again.
  frame(20);
  expect(state.width).toBe(800);
  state.isMoving = false;
  fire('moveend');
  expect(state.repaints).toBe(1);
  frame(20);
  expect(state.width).toBe(1600);
  expect(state.drawn).toBe(6);
});

test('a fast renderer, a single slow frame, and waiting between two movements change nothing', () => {
  const { state, frame } = mapWithClock();
  state.isMoving = true;
  for (const milliseconds of [16, 16, 90, 16, 90, 90, 16]) frame(milliseconds);
  state.isMoving = false;
  frame(5000);
  state.isMoving = true;
  for (const milliseconds of [5000, 90, 90]) frame(milliseconds);
  expect(state.width).toBe(0);
});

test('a canvas of another size begins anew with all pixels', () => {
  const { state, frame, fire } = mapWithClock();
  state.isMoving = true;
  for (const milliseconds of [0, 90, 90, 90]) frame(milliseconds);
  state.width = 1600;
  fire('resize');
  frame(20);
  expect(state.width).toBe(1600);
  for (const milliseconds of [90, 90, 90]) frame(milliseconds);
  expect(state.width).toBe(800);
});
