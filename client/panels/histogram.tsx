import { median } from 'simple-statistics';
import { roundTo } from '../../geo/cartography/decimals.ts';
import { binValues, type Bin } from '../../geo/cartography/histogram.ts';
import { classOf } from '../../geo/cartography/classes.ts';
import { SYMBOL_COLOUR } from '../../geo/cartography/palettes.ts';
import type { Picture } from '../../geo/cartography/picture.ts';
import type { ShownLayer } from '../data/shown.ts';
import { bareValue, period } from '../format.ts';
import { say, view } from '../state.ts';
import { BreakHandles } from './break-handles.tsx';

const HEIGHT = 56;
const FEWEST_VALUES = 4;
const BASE = HEIGHT - 8;

/**
 * How the values spread: bars in class colours, class limits as lines with handles, the selected area as a mark.
 * Of two compared periods the bars hold both: the one on the map solid, the other pale above it. `fixed`: of
 * a second indicator, whose limits a reader cannot move.
 */
export function Histogram({ shown, fixed = false }: { shown: ShownLayer; fixed?: boolean }) {
  const { picture, indicator, layer, other } = shown;
  const { scale, classes, places } = picture;
  const bins = binValues(scale, undefined, picture.values);
  const [low = 0, high = 0] = [scale[0], scale.at(-1)];
  if (bins.length === 0 || scale.length < FEWEST_VALUES || picture.kind === 'status') return null;
  const across = (value: number) => `${(100 * (value - low)) / (high - low)}%`;
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const tell = (value: number) => bareValue(value, indicator, places);
  const text = { low: tell(low), high: tell(high), median: tell(median(scale)) };
  const entry = shown.values.get(view.value.area ?? '');
  const sides = { shown: period(layer.period ?? ''), other: period(other?.layer.period ?? '') };
  return (
    <figure class="histogram">
      <div class="plot">
        <svg
          height={HEIGHT}
          width="100%"
          role="img"
          aria-label={`${say('histogram')}. ${say('histogramText', text)}`}
        >
          <Bars bins={bins} picture={picture} across={across} />
          <line class="axis" x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
          {classes.slice(1).map(({ from }, i) => (
            <line
              key={i}
              class="break"
              x1={across(within(from))}
              x2={across(within(from))}
              y1="2"
              y2={HEIGHT - 4}
            />
          ))}
          {entry?.status === 'ok' && entry.value !== null && (
            <circle class="chosen" cx={across(entry.value)} cy={BASE + 0.5} r="5" />
          )}
        </svg>
        {!fixed && <BreakHandles shown={shown} across={across} />}
      </div>
      <figcaption>
        <span aria-hidden="true">{text.low}</span>
        <span aria-hidden="true">{text.high}</span>
        {other && <span class="histogram-note">{say('commonHistogram', sides)}</span>}
      </figcaption>
    </figure>
  );
}

type BarsProps = { bins: Bin[]; picture: Picture; across: (value: number) => string };

function Bars({ bins, picture: { classes, colours, places }, across }: BarsProps) {
  const tallest = Math.max(...bins.map(({ count }) => count));
  const heightOf = (count: number) => (count / tallest) * (BASE - 4);
  const colourAt = (value: number) =>
    colours[classOf(roundTo(value, places), classes) ?? -1] ?? SYMBOL_COLOUR;
  const bar = ({ from, to }: Bin, below: number, count: number, opacity: number) => (
    <rect
      key={`${from} ${opacity}`}
      x={across(from)}
      width={`${100 / bins.length - 0.35}%`}
      y={BASE - heightOf(below + count)}
      height={heightOf(count)}
      fill={colourAt((from + to) / 2)}
      opacity={opacity}
    />
  );
  return (
    <>
      {bins.map((bin) => bar(bin, 0, bin.own, 1))}
      {bins.map((bin) => bar(bin, bin.own, bin.count - bin.own, 0.35))}
    </>
  );
}
