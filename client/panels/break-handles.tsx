import { useRef } from 'preact/hooks';
import { innerLimits } from '../../geo/cartography/classes.ts';
import { roundTo } from '../../geo/cartography/decimals.ts';
import { keyMove, moveLimit, rangeOfLimit } from '../../geo/cartography/move-limit.ts';
import { layer, type ShownLayer } from '../data/shown.ts';
import { bareValue, unitOf } from '../format.ts';
import { change, say } from '../state.ts';

type Props = { shown: ShownLayer; across: (value: number) => string };

/** The limits between the classes as handles under the histogram: moving one makes the limits the reader's own. */
export const BreakHandles = ({ shown, across }: Props) => (
  <>
    {shown.picture.classes.slice(1).map((_, i) => (
      <Handle key={i} index={i} shown={shown} across={across} />
    ))}
  </>
);

function Handle({ shown, across, index }: Props & { index: number }) {
  const { picture, indicator } = shown;
  const { scale, places } = picture;
  const stepped = useRef(false);
  const limits = innerLimits(picture.classes);
  const now = limits[index] ?? 0;
  const [low, high] = [roundTo(scale[0] ?? 0, places), roundTo(scale.at(-1) ?? 0, places)];
  const range = rangeOfLimit(limits, index, [low, high], places);
  // One drag, or one stay on a handle, is one step for the back button.
  const move = (to: (from: number) => number) => {
    // Keys repeat faster than the page draws: what is moved is the layer as it is by now.
    const current = innerLimits((layer.peek() ?? shown).picture.classes);
    const from = current[index] ?? now;
    const breaks = moveLimit(current, index, to(from), [low, high], places);
    if (breaks[index] === from) return;
    change({ method: 'manual', breaks }, stepped.current ? 'replace' : 'push');
    stepped.current = true;
  };
  const rest = () => {
    stepped.current = false;
  };
  const drag = ({ currentTarget, pointerId, clientX }: HandleEvent) => {
    const plot = currentTarget.parentElement?.getBoundingClientRect();
    if (!plot || !currentTarget.hasPointerCapture(pointerId)) return;
    move(() => low + ((clientX - plot.left) / plot.width) * (high - low));
  };
  return (
    <span
      class="break-handle"
      style={{ left: across(Math.min(high, Math.max(low, now))) }}
      role="slider"
      tabIndex={0}
      aria-label={say('breakBetween', { lower: index + 1, upper: index + 2 })}
      aria-valuemin={range.least}
      aria-valuemax={range.most}
      aria-valuenow={now}
      aria-valuetext={bareValue(now, indicator, places) + unitOf(indicator)}
      onPointerDown={(event) => {
        rest();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={rest}
      onBlur={rest}
      onKeyDown={(event) => {
        if (keyMove(event.key, now, range) === null) return;
        event.preventDefault();
        move((from) => keyMove(event.key, from, range) ?? from);
      }}
    />
  );
}

type HandleEvent = { currentTarget: HTMLSpanElement; pointerId: number; clientX: number };
