import { decimalsFor } from '../../geo/cartography/decimals.ts';
import { parsePeriod } from '../../geo/indicators/periods.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { IndicatorEntry } from '../../server/schemas/indicators.ts';
import { fullValue, number, period } from '../format.ts';
import { pick, say } from '../state.ts';
import { joinable } from './series-segments.ts';

type SeriesPoint = AreaProfile['indicators'][number]['series'][number];
type Props = { indicator: IndicatorEntry; points: SeriesPoint[] };

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [312, 132, 14, 14, 22, 22];
const MOST_LABELS = 7;

/** Days since 1970 at the middle of a period. */
function middle(text: string): number {
  const days = parsePeriod(text);
  return days ? (Date.parse(days.first) + Date.parse(days.last)) / 2 / 86_400_000 : 0;
}

/** A small chart over time. Points across a break of definition are never joined. */
export function SeriesChart({ indicator, points }: Props) {
  const usable = points.filter(({ value, status }) => value !== null && status !== 'suppressed');
  const main = usable.filter(({ series }) => series === 'main');
  if (main.length < 2 || indicator.kind === 'status') return null;
  const scale = scaleOf(usable);
  const runs = joinable(main);
  const hasBreaks = runs.length > 1;
  return (
    <section aria-labelledby="series-head">
      <h3 class="head" id="series-head">
        {say('series')}
      </h3>
      <svg
        class="series"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={describe(indicator, usable)}
      >
        <line class="axis" x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        {runs.map((run) => (
          <polyline
            key={run[0]?.period}
            points={run.map((one) => `${scale.x(one)},${scale.y(one)}`).join(' ')}
          />
        ))}
        {usable.map((one) => (
          <circle
            key={one.period + one.source}
            class={one.series === 'alt' ? 'alt' : ''}
            cx={scale.x(one)}
            cy={scale.y(one)}
            r="3.5"
          >
            <title>{`${period(one.period)}: ${fullValue(one.value, 'ok', indicator)}`}</title>
          </circle>
        ))}
        <Labels points={main} scale={scale} />
        <Years points={main} x={scale.x} />
      </svg>
      {hasBreaks && <p class="small muted">{say('seriesBreak')}</p>}
      {main.length < usable.length && <p class="small muted">{say('seriesAlternative')}</p>}
    </section>
  );
}

type Scale = { x: (point: SeriesPoint) => number; y: (point: SeriesPoint) => number };

// The value axis starts at zero: a small change must not look like a large one.
function scaleOf(points: SeriesPoint[]): Scale {
  const days = points.map((point) => middle(point.period));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const highest = Math.max(...points.map(({ value }) => value ?? 0)) || 1;
  const [width, height] = [WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM];
  return {
    x: (point) => LEFT + (width * (middle(point.period) - first)) / (last - first || 1),
    y: ({ value }) => TOP + height * (1 - (value ?? 0) / highest),
  };
}

/** Values written at the points, as many as have room: the ends first, then from left to right. */
function Labels({ points, scale }: { points: SeriesPoint[]; scale: Scale }) {
  const ends = [points[0], points.at(-1)];
  const order = [...ends, ...points.slice(1, -1)].flatMap((point) => point ?? []);
  const places = decimalsFor(points.flatMap(({ value }) => value ?? []));
  const placed: { x: number; y: number; point: SeriesPoint }[] = [];
  for (const point of order) {
    const [x, y] = [scale.x(point), scale.y(point) - 7];
    const free = placed.every((one) => Math.abs(one.x - x) > 36 || Math.abs(one.y - y) > 12);
    if (free && placed.length < MOST_LABELS) placed.push({ x, y, point });
  }
  return (
    <>
      {placed.map(({ x, y, point }) => (
        <text key={point.period} x={x} y={y} text-anchor={anchor(x)}>
          {number(point.value ?? 0, places)}
        </text>
      ))}
    </>
  );
}

function Years({ points, x }: { points: SeriesPoint[]; x: Scale['x'] }) {
  const ends = [points[0], points.at(-1)].flatMap((point) => point ?? []);
  return (
    <>
      {ends.map((point) => (
        <text
          key={point.period}
          class="year"
          x={x(point)}
          y={HEIGHT - 6}
          text-anchor={anchor(x(point))}
        >
          {point.period.slice(0, 4)}
        </text>
      ))}
    </>
  );
}

const anchor = (x: number) => (x < 40 ? 'start' : x > WIDTH - 40 ? 'end' : 'middle');

const describe = (indicator: IndicatorEntry, points: SeriesPoint[]): string =>
  [
    `${pick(indicator.name)}, ${say('series')}:`,
    ...points.map((one) => `${period(one.period)} ${fullValue(one.value, 'ok', indicator)};`),
  ].join(' ');
