import { LEVELS } from '../../geo/areas/levels.ts';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { change, pick, say, view } from '../state.ts';

/** City, kecamatan or kelurahan. */
export function LevelSwitch() {
  return (
    <div class="segments" role="group" aria-label={say('level')}>
      {LEVELS.map((level) => (
        <button
          key={level}
          type="button"
          aria-pressed={view.value.level === level}
          onClick={() => change({ level })}
        >
          {pick(LEVEL_NAMES[level])}
        </button>
      ))}
    </div>
  );
}
