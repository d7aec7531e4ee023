import { useMemo } from 'preact/hooks';
import { decimalsFor } from '../../geo/cartography/decimals.ts';
import { parsePeriod } from '../../geo/indicators/periods.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import type { IndicatorEntry } from '../../server/schemas/indicators.ts';
import { fullValue, number, period } from '../format.ts';
import { language, pick, say } from '../state.ts';
import { Chart } from './chart.tsx';
import { labelPoints } from './label-points.ts';
import type { SeriesDrawing } from './plots.ts';
import { joinable } from './series-segments.ts';

type SeriesPoint = AreaProfile['indicators'][number]['series'][number];
type Props = { indicator: IndicatorEntry; points: SeriesPoint[] };

/** About the size in which the points stand, to see which values have room. */
const [WIDTH, HEIGHT] = [290, 80];

/** The middle of a period. */
function middle(text: string): Date {
  const days = parsePeriod(text);
  return new Date(days ? (Date.parse(days.first) + Date.parse(days.last)) / 2 : 0);
}

/** A small chart over time. Points across a break of definition are never joined. */
export function SeriesChart({ indicator, points }: Props) {
  const usable = points.filter(({ value, status }) => value !== null && status !== 'suppressed');
  const main = usable.filter(({ series }) => series === 'main');
  const drawing = useMemo(() => drawingOf(usable), [points, language.value]);
  if (main.length < 2 || indicator.kind === 'status') return null;
  return (
    <section aria-labelledby="series-head">
      <h3 class="head" id="series-head">
        {say('series')}
      </h3>
      <Chart
        words={describe(indicator, usable)}
        drawing={drawing}
        draw={(library, what, width) => library.drawSeries(what, width)}
      />
      {joinable(main).length > 1 && <p class="small muted">{say('seriesBreak')}</p>}
      {main.length < usable.length && <p class="small muted">{say('seriesAlternative')}</p>}
    </section>
  );
}

function drawingOf(usable: SeriesPoint[]): SeriesDrawing {
  const main = usable.filter(({ series }) => series === 'main');
  const runs = joinable(main);
  const labelled = labelPoints(spotsOf(main)).map((i) => main[i]);
  const places = decimalsFor(main.flatMap(({ value }) => value ?? []));
  const ends = [main[0], main.at(-1)].flatMap((point) => point ?? []);
  return {
    marks: usable.map((point) => ({
      date: middle(point.period),
      value: point.value ?? 0,
      run: runs.findIndex((run) => run.includes(point)),
      isAlternative: point.series === 'alt',
      label: labelled.includes(point) ? number(point.value ?? 0, places) : null,
    })),
    years: ends.map((point) => ({ date: middle(point.period), text: point.period.slice(0, 4) })),
  };
}

function spotsOf(points: SeriesPoint[]) {
  const days = points.map((point) => middle(point.period).getTime());
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const highest = Math.max(...points.map(({ value }) => value ?? 0)) || 1;
  return points.map(({ value }, i) => ({
    x: (WIDTH * ((days[i] ?? first) - first)) / (last - first || 1),
    y: HEIGHT * (1 - (value ?? 0) / highest),
  }));
}

const describe = (indicator: IndicatorEntry, points: SeriesPoint[]): string =>
  [
    `${pick(indicator.name)}, ${say('series')}:`,
    ...points.map((one) => `${period(one.period)} ${fullValue(one.value, 'ok', indicator)};`),
  ].join(' ');
