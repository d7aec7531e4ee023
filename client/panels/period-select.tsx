import { period } from '../format.ts';
import { wantedIndicator } from '../data/needs.ts';
import { change, say, view } from '../state.ts';
import { coverageOf, type Coverage } from './coverage.ts';

/** The latest of each area first, then every period with values at this level, newest first. */
export function PeriodSelect() {
  const indicator = wantedIndicator.value;
  const covered = indicator ? coverageOf(indicator, view.value.level).toReversed() : [];
  const asked = view.value.period;
  return (
    <label class="field">
      <span class="field-name">{say('period')}</span>
      <select
        class="select"
        value={asked ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value || null)}
      >
        <option value="">{latestText(covered.map((entry) => entry.period))}</option>
        {periodOptions(covered, asked)}
      </select>
    </label>
  );
}

// Choosing the period that this one is compared with turns the two round.
function choose(next: string | null) {
  const { period: own, compare, second } = view.peek();
  const turns = second === null && next !== null && next === compare;
  change({ period: next, compare: turns ? own : compare });
}

/** Options of periods with how many areas each covers; the asked one is there even without values. */
export function periodOptions(covered: Coverage[], asked: string | null) {
  const missing = asked !== null && !covered.some((entry) => entry.period === asked);
  return (
    <>
      {covered.map((entry) => (
        <option key={entry.period} value={entry.period}>
          {`${period(entry.period)} · ${entry.areas}/${entry.of}`}
        </option>
      ))}
      {missing && <option value={asked}>{`${period(asked)} · ${say('noCoverage')}`}</option>}
    </>
  );
}

/** The option of the latest of each area; with one period only there is no doubt which one that is. */
export const latestText = (periods: string[]): string =>
  periods.length === 1 && periods[0]
    ? `${say('latest')}: ${period(periods[0])}`
    : say('latestOfEach');
