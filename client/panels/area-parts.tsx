import type { AreaProfile } from '../../server/schemas/areas.ts';
import { change, say } from '../state.ts';

/** The areas inside this one, and the ones it lies in, as steps up and down. */
export function AreaParts({ profile }: { profile: AreaProfile }) {
  if (profile.children.length === 0) return null;
  return (
    <section aria-labelledby="parts-head">
      <h3 class="head" id="parts-head">
        {say('parts')}
      </h3>
      <ul class="parts">
        {profile.children.map(({ code, name, level }) => (
          <li key={code}>
            <button type="button" class="link" onClick={() => change({ area: code, level })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
