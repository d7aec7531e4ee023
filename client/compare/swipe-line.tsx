import type { Signal } from '@preact/signals';
import { change, say } from '../state.ts';

type Props = { split: number; dragged: Signal<number | null>; left: string; right: string };

const clamp = (percent: number) => Math.min(100, Math.max(0, Math.round(percent)));

/** Percent that a key moves the line by; Home and End go to the edges. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -100,
  End: 100,
};

/** The line between two maps that lie over each other: dragged by the pointer, or moved as a slider. */
export function SwipeLine({ split, dragged, left, right }: Props) {
  const drag = ({ clientX, currentTarget }: PointerEvent) => {
    const frame = (currentTarget as HTMLElement).offsetParent?.getBoundingClientRect();
    if (frame) dragged.value = clamp((100 * (clientX - frame.left)) / frame.width);
  };
  const drop = () => {
    if (dragged.value !== null) change({ split: dragged.value }, 'replace');
    dragged.value = null;
  };
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    change({ split: clamp(split + by) }, 'replace');
  };
  return (
    <div
      class="swipe-line"
      style={{ left: `${split}%` }}
      role="slider"
      tabIndex={0}
      aria-label={say('swipeLine')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={split}
      aria-valuetext={say('swipeText', { percent: split, left, right })}
      onKeyDown={step}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.value = split;
      }}
      onPointerMove={(event) => dragged.value !== null && drag(event)}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <span class="swipe-grip" />
    </div>
  );
}
