import { SUBJECTS } from '../../geo/indicators/types.ts';
import { SUBJECT_NAMES } from '../../geo/text/names.ts';
import type { IndicatorEntry } from '../../server/schemas/indicators.ts';
import { LayoutSwitch } from '../compare/layout-switch.tsx';
import { comparedSides, register, secondIndicator, wantedIndicator } from '../data/needs.ts';
import { change, pick, say, view } from '../state.ts';
import { coverageOf } from './coverage.ts';
import { coverageText } from './indicator-select.tsx';
import { latestText, periodOptions } from './period-select.tsx';

/** What the layer is compared with: another period in the same classes, or another indicator; and how. */
export function CompareSelect() {
  const indicator = wantedIndicator.value;
  if (!indicator) return null;
  const covered = coverageOf(indicator, view.value.level).toReversed();
  // The latest of each area is no period: then the newest one is compared.
  const own = view.value.period ?? covered[0]?.period ?? null;
  const others = covered.filter((entry) => entry.period !== own);
  const second = secondIndicator.value;
  const chosen = comparedSides.value?.b;
  const period = second ? null : (chosen?.layer.period ?? null);
  const compare = (next: string) => {
    if (isIndicator(next)) change({ second: next, compare: null });
    else change({ second: null, period: next ? own : view.peek().period, compare: next || null });
  };
  return (
    <>
      <label class="field">
        <span class="field-name">{say('compareWith')}</span>
        <select
          class="select"
          value={second?.id ?? period ?? ''}
          onChange={({ currentTarget }) => compare(currentTarget.value)}
        >
          <option value="">{say('compareNone')}</option>
          {(others.length > 0 || period) && (
            <optgroup label={say('otherPeriods')}>{periodOptions(others, period)}</optgroup>
          )}
          <IndicatorOptions without={indicator} />
        </select>
      </label>
      {second && <SecondPeriod second={second} />}
      <LayoutSwitch />
    </>
  );
}

const isIndicator = (chosen: string) => /^[a-z]/.test(chosen);

/** The other indicators that have values at this level, by subject. */
function IndicatorOptions({ without }: { without: IndicatorEntry }) {
  const { level, second } = view.value;
  const offered = (register.value?.indicators ?? []).filter(
    ({ id, levels }) => id !== without.id && (levels.includes(level) || id === second),
  );
  return SUBJECTS.map((subject) => {
    const members = offered.filter((one) => one.subject === subject);
    if (members.length === 0) return null;
    return (
      <optgroup
        key={subject}
        label={say('otherIndicator', { subject: pick(SUBJECT_NAMES[subject]) })}
      >
        {members.map((one) => (
          <option key={one.id} value={one.id}>
            {`${pick(one.name)} · ${coverageText(one)}`}
          </option>
        ))}
      </optgroup>
    );
  });
}

/** Which period of the second indicator; nothing while there is no choice. */
function SecondPeriod({ second }: { second: IndicatorEntry }) {
  const covered = coverageOf(second, view.value.level).toReversed();
  const { compare } = view.value;
  if (covered.length < 2 && !compare) return null;
  return (
    <label class="field">
      <span class="field-name">{say('secondPeriod')}</span>
      <select
        class="select"
        value={compare ?? ''}
        onChange={({ currentTarget }) => change({ compare: currentTarget.value || null })}
      >
        <option value="">{latestText(covered.map(({ period }) => period))}</option>
        {periodOptions(covered, compare)}
      </select>
    </label>
  );
}
