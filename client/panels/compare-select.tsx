import { comparedPeriods, wantedIndicator } from '../data/needs.ts';
import { change, say, view } from '../state.ts';
import { coverageOf } from './coverage.ts';
import { periodOptions } from './period-select.tsx';

/** A second period with values at this level, to see both in the same classes. */
export function CompareSelect() {
  const indicator = wantedIndicator.value;
  if (!indicator) return null;
  const covered = coverageOf(indicator, view.value.level).toReversed();
  // The latest of each area is no period: then the newest one is compared.
  const own = view.value.period ?? covered[0]?.period ?? null;
  const others = covered.filter((entry) => entry.period !== own);
  const chosen = comparedPeriods.value?.b ?? '';
  if (others.length === 0 && !chosen) return null;
  const compare = (second: string) =>
    change({ period: second ? own : view.peek().period, compare: second || null });
  return (
    <label class="field">
      <span class="field-name">{say('compareWith')}</span>
      <select
        class="select"
        value={chosen}
        onChange={({ currentTarget }) => compare(currentTarget.value)}
      >
        <option value="">{say('compareNone')}</option>
        {periodOptions(others, chosen || null)}
      </select>
    </label>
  );
}
