import { useComputed } from '@preact/signals';
import type { ShownLayer } from '../data/shown.ts';
import { fullValue, number, unitOf } from '../format.ts';
import { hover, isAdding, isLit, point } from '../map/pointer.ts';
import { togglePooled } from '../pool/change-pool.ts';
import { change, say, view } from '../state.ts';
import type { Row } from '../table/rows.ts';
import { tableRows } from '../table/shown-rows.ts';

type Tick = { code: string; name: string; value: number; percent: number };
type Strip = {
  ticks: Tick[];
  own: Tick;
  low: number;
  high: number;
  rank: NonNullable<Row['rank']>;
};

const MARGIN_PERCENT = 2;
const FEWEST = 3;

/** Every area that has a value of the same period, from lowest to highest; `null` where nothing is ranked. */
function stripOf(code: string): Strip | null {
  const row = tableRows.value.find((one) => one.code === code);
  const alike = tableRows.value.filter((one) => one.value !== null && one.period === row?.period);
  if (!row?.rank || alike.length < FEWEST) return null;
  const values = alike.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (value: number) =>
    high === low
      ? 50
      : MARGIN_PERCENT + ((100 - 2 * MARGIN_PERCENT) * (value - low)) / (high - low);
  const ticks = alike.flatMap(({ code: one, name, value }) =>
    value === null ? [] : [{ code: one, name, value, percent: across(value) }],
  );
  const own = ticks.find((tick) => tick.code === code);
  return own ? { ticks, own, low, high, rank: row.rank } : null;
}

/**
 * All areas of the layer as ticks, this one as a dot. Pointing at a tick points at its area on the map and in
 * the table, and the other way round; the table is the way by keyboard.
 */
export function RankStrip({ code, shown }: { code: string; shown: ShownLayer }) {
  const strip = stripOf(code);
  if (!strip) return null;
  const { ticks, own, low, high, rank } = strip;
  const words = (value: number) => fullValue(value, 'ok', shown.indicator, shown.picture.places);
  const nearest = (event: MouseEvent) => tickAt(event, ticks);
  const label = { name: own.name, value: words(own.value), low: words(low), high: words(high) };
  return (
    <figure class="rank">
      <svg
        width="100%"
        height="22"
        role="img"
        aria-label={say('rankStrip', { ...label, ...rank })}
        onMouseMove={(event) => point(nearest(event)?.code ?? null)}
        onMouseLeave={() => point(null)}
        onClick={(event) => {
          const tick = nearest(event);
          if (tick && isAdding(event)) togglePooled(tick.code);
          else if (tick) change({ area: tick.code });
        }}
      >
        {ticks.map((tick) => (
          <TickLine key={tick.code} tick={tick} />
        ))}
        <circle class="chosen" cx={`${own.percent}%`} cy="11" r="6" />
      </svg>
      <figcaption class="small muted" aria-hidden="true">
        <span>{number(low, shown.picture.places)}</span>
        <Pointed ticks={ticks} words={words} />
        <span>{number(high, shown.picture.places) + unitOf(shown.indicator)}</span>
      </figcaption>
    </figure>
  );
}

function TickLine({ tick: { code, percent } }: { tick: Tick }) {
  const lit = useComputed(() => isLit(code)).value;
  const pooled = view.value.pool.includes(code);
  const [from, to] = lit ? [1, 21] : pooled ? [3, 19] : [5, 17];
  return (
    <line
      class={`${lit ? 'lit' : ''}${pooled ? ' pooled' : ''}`}
      x1={`${percent}%`}
      x2={`${percent}%`}
      y1={from}
      y2={to}
    />
  );
}

/** Name and value of the area that is pointed at, wherever that is; else how ranks count. */
function Pointed({ ticks, words }: { ticks: Tick[]; words: (value: number) => string }) {
  const tick = ticks.find(({ code }) => code === hover.value?.code);
  return tick ? <b>{`${tick.name} ${words(tick.value)}`}</b> : <span>{say('rankHint')}</span>;
}

function tickAt(event: MouseEvent, ticks: Tick[]): Tick | null {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const at = (100 * (event.clientX - box.left)) / box.width;
  const distance = ({ percent }: Tick) => Math.abs(percent - at);
  return ticks.reduce<Tick | null>(
    (best, tick) => (best && distance(best) <= distance(tick) ? best : tick),
    null,
  );
}
