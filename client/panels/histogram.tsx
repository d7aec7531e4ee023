import { median } from 'simple-statistics';
import { binValues } from '../../geo/cartography/histogram.ts';
import { classOf } from '../../geo/cartography/classes.ts';
import { SYMBOL_COLOUR } from '../../geo/cartography/palettes.ts';
import type { ShownLayer } from '../data/shown.ts';
import { bareValue } from '../format.ts';
import { say, view } from '../state.ts';

const HEIGHT = 56;
const FEWEST_VALUES = 4;

/** How the values spread: bars in class colours, class limits as lines, the selected area as a mark. */
export function Histogram({ shown }: { shown: ShownLayer }) {
  const { picture, indicator } = shown;
  const { values, classes, colours, places } = picture;
  const bins = binValues(values);
  const [low = 0, high = 0] = [values[0], values.at(-1)];
  if (bins.length === 0 || values.length < FEWEST_VALUES || picture.kind === 'status') return null;
  const tallest = Math.max(...bins.map(({ count }) => count));
  const across = (value: number) => `${(100 * (value - low)) / (high - low)}%`;
  const tell = (value: number) => bareValue(value, indicator, places);
  const text = { low: tell(low), high: tell(high), median: tell(median(values)) };
  const colourAt = (value: number) => colours[classOf(value, classes) ?? -1] ?? SYMBOL_COLOUR;
  const chosen = shown.values.get(view.value.area ?? '')?.value;
  return (
    <figure class="histogram">
      <svg
        height={HEIGHT}
        width="100%"
        role="img"
        aria-label={`${say('histogram')}. ${say('histogramText', text)}`}
      >
        {bins.map(({ from, to, count }) => (
          <rect
            key={from}
            x={across(from)}
            width={`${100 / bins.length - 0.35}%`}
            y={HEIGHT - 8 - (count / tallest) * (HEIGHT - 12)}
            height={(count / tallest) * (HEIGHT - 12)}
            fill={colourAt((from + to) / 2)}
          />
        ))}
        <line class="axis" x1="0" x2="100%" y1={HEIGHT - 7.5} y2={HEIGHT - 7.5} />
        {classes.slice(1).map(({ from }) => (
          <line
            key={from}
            class="break"
            x1={across(from)}
            x2={across(from)}
            y1="2"
            y2={HEIGHT - 4}
          />
        ))}
        {typeof chosen === 'number' && (
          <circle class="chosen" cx={across(chosen)} cy={HEIGHT - 7.5} r="5" />
        )}
      </svg>
      <figcaption aria-hidden="true">
        <span>{text.low}</span>
        <span>{text.high}</span>
      </figcaption>
    </figure>
  );
}
