import { SUBJECTS } from '../../geo/indicators/types.ts';
import { LEVEL_NAMES, SUBJECT_NAMES } from '../../geo/text/names.ts';
import type { IndicatorEntry } from '../../server/schemas/indicators.ts';
import { register, wantedIndicator } from '../data/needs.ts';
import { change, pick, say, view } from '../state.ts';

/** All indicators by subject, each with how many areas of the level it covers. */
export function IndicatorSelect() {
  const all = register.value?.indicators ?? [];
  return (
    <label class="field">
      <span class="unseen">{say('indicator')}</span>
      <select
        class="select select-strong"
        value={wantedIndicator.value?.id ?? ''}
        onChange={({ currentTarget }) => change({ indicator: currentTarget.value, period: null })}
      >
        {SUBJECTS.map((subject) => {
          const members = all.filter((one) => one.subject === subject);
          if (members.length === 0) return null;
          return (
            <optgroup key={subject} label={pick(SUBJECT_NAMES[subject])}>
              {members.map((one) => (
                <option key={one.id} value={one.id}>
                  {`${pick(one.name)} · ${coverageText(one)}`}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** "44 dari 67" for the level on the map, or the levels that have values. */
export function coverageText(indicator: IndicatorEntry): string {
  const reach = indicator.reach.find(({ level }) => level === view.value.level);
  if (reach) return say('coverage', { areas: reach.areas, of: reach.of });
  const levels = indicator.levels.map((level) => pick(LEVEL_NAMES[level]).toLowerCase());
  return levels.length > 0 ? say('onlyAt', { levels: levels.join(', ') }) : say('noCoverage');
}
