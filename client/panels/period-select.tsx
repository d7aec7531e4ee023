import { period } from '../format.ts';
import { wantedIndicator } from '../data/needs.ts';
import { change, say, view } from '../state.ts';
import { coverageOf } from './coverage.ts';

/** The latest of each area first, then every period with values at this level, newest first. */
export function PeriodSelect() {
  const indicator = wantedIndicator.value;
  const covered = indicator ? coverageOf(indicator, view.value.level).toReversed() : [];
  const asked = view.value.period;
  const missing = asked !== null && !covered.some((entry) => entry.period === asked);
  return (
    <label class="field">
      <span class="unseen">{say('period')}</span>
      <select
        class="select"
        value={asked ?? ''}
        onChange={({ currentTarget }) => change({ period: currentTarget.value || null })}
      >
        <option value="">{latestText(covered.map((entry) => entry.period))}</option>
        {covered.map((entry) => (
          <option key={entry.period} value={entry.period}>
            {`${period(entry.period)} · ${say('coverage', { areas: entry.areas, of: entry.of })}`}
          </option>
        ))}
        {missing && <option value={asked}>{`${period(asked)} · ${say('noCoverage')}`}</option>}
      </select>
    </label>
  );
}

// With one period only there is no doubt which one the latest is.
const latestText = (periods: string[]): string =>
  periods.length === 1 && periods[0]
    ? `${say('latest')}: ${period(periods[0])}`
    : say('latestOfEach');
