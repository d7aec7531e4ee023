import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { say } from '../state.ts';

export const STOPS = ['line', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** Where the sheet stands: a legend line, half or the full height. */
export const stop = signal<Stop>('line');

const SMALLEST_DRAG = 24;

const step = (by: 1 | -1) => {
  stop.value = STOPS[STOPS.indexOf(stop.peek()) + by] ?? stop.peek();
};

/** The bottom sheet of a phone. The handle drags, clicks and answers to the arrow keys. */
export function Sheet({ children }: { children: ComponentChildren }) {
  const from = useRef<number | null>(null);
  const dragged = useRef(false);
  const up = stop.value !== 'full';
  const release = (y: number) => {
    const way = (from.current ?? y) - y;
    dragged.current = Math.abs(way) > SMALLEST_DRAG;
    if (dragged.current) step(way > 0 ? 1 : -1);
    from.current = null;
  };
  return (
    <section class={`sheet sheet-${stop.value}`} aria-label={say('sheet')}>
      <button
        type="button"
        class="sheet-handle"
        aria-label={say(up ? 'sheetMore' : 'sheetLess')}
        aria-expanded={stop.value !== 'line'}
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => release(event.clientY)}
        onClick={() => {
          if (!dragged.current)
            stop.value = up ? (STOPS[STOPS.indexOf(stop.value) + 1] ?? 'line') : 'line';
          dragged.current = false;
        }}
        onKeyDown={({ key }) => {
          if (key === 'ArrowUp') step(1);
          if (key === 'ArrowDown') step(-1);
        }}
      >
        <span />
      </button>
      <div class="sheet-body">{children}</div>
    </section>
  );
}
