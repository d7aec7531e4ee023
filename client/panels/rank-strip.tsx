import { tableRows } from '../table/shown-rows.ts';
import { say } from '../state.ts';

/** All areas of the layer as ticks from lowest to highest, this one as a dot. */
export function RankStrip({ code }: { code: string }) {
  const row = tableRows.value.find((one) => one.code === code);
  const pool = tableRows.value.filter((one) => one.value !== null && one.period === row?.period);
  const values = pool.flatMap(({ value }) => value ?? []);
  if (!row?.rank || row.value === null || values.length < 3) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (value: number) =>
    high === low ? '50%' : `${2 + (96 * (value - low)) / (high - low)}%`;
  return (
    <figure class="rank">
      <figcaption>
        {say('rank', row.rank)} <span class="muted small">({say('rankHint')})</span>
      </figcaption>
      <svg width="100%" height="20" role="img" aria-label={say('rankStrip', { of: row.rank.of })}>
        {values.map((value, i) => (
          <line key={i} x1={across(value)} x2={across(value)} y1="4" y2="16" />
        ))}
        <circle class="chosen" cx={across(row.value)} cy="10" r="6" />
      </svg>
    </figure>
  );
}
