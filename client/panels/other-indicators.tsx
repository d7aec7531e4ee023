import { decimalsOfComputed } from '../../geo/cartography/decimals.ts';
import { isUnreliable } from '../../geo/cartography/picture.ts';
import { SUBJECT_NAMES } from '../../geo/text/names.ts';
import { SUBJECTS } from '../../geo/indicators/types.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import { register } from '../data/needs.ts';
import { fullValue, period } from '../format.ts';
import { change, pick, say } from '../state.ts';

type Known = AreaProfile['indicators'][number];

/** Every other indicator with a value here, by subject; a name leads to its map. */
export function OtherIndicators({ profile, without }: { profile: AreaProfile; without: string }) {
  const others = profile.indicators.filter(
    ({ id, status, value }) => id !== without && (value !== null || status === 'suppressed'),
  );
  const entries = new Map(register.value?.indicators.map((entry) => [entry.id, entry]));
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others-head">
      <h3 class="head" id="others-head">
        {say('otherIndicators')}
      </h3>
      {SUBJECTS.map((subject) => {
        const members = others.filter(({ id }) => entries.get(id)?.subject === subject);
        if (members.length === 0) return null;
        return (
          <div key={subject} class="others">
            <h4>{pick(SUBJECT_NAMES[subject])}</h4>
            <dl>
              {members.map((one) => (
                <Other key={one.id} one={one} level={profile.level} />
              ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
}

function Other({ one, level }: { one: Known; level: AreaProfile['level'] }) {
  const entry = register.value?.indicators.find(({ id }) => id === one.id);
  if (!entry) return null;
  const places =
    entry.counted && entry.kind === 'rate' ? decimalsOfComputed(one.value ?? 0) : undefined;
  const show = () => change({ indicator: one.id, level, period: null });
  return (
    <div>
      <dt>
        <button type="button" class="link" onClick={show}>
          {pick(one.name)}
        </button>
      </dt>
      <dd>
        <span class={one.status === 'ok' ? '' : 'missing'}>
          {fullValue(one.value, one.status, entry, places)}
        </span>
        <span class="small muted">
          {isUnreliable(one) && `${say('unreliable')} · `}
          {one.period && period(one.period)}
          {one.rank &&
            entry.kind !== 'status' &&
            one.rank.of > 1 &&
            ` · ${say('rankShort', one.rank)}`}
        </span>
      </dd>
    </div>
  );
}
