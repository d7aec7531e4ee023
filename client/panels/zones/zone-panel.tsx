import { POLYGON_KINDS, ZONE_KINDS, type ZoneKind } from '../../../geo/zones/kinds.ts';
import { ZONE_KIND_NAMES } from '../../../geo/text/zone-names.ts';
import { missingZone } from '../../data/shown-zones.ts';
import { wantedZone, zoneSets } from '../../data/needs.ts';
import { change, pick, say, view } from '../../state.ts';
import { DEFAULT_VIEW } from '../../../geo/view/view.ts';
import { setOfKind } from '../../zones/choose-set.ts';
import { setName } from '../../zones/zone-words.ts';
import { ZoneLaw } from './zone-law.tsx';
import { ZoneRanking } from './zone-ranking.tsx';
import { ZoneWidth } from './zone-width.tsx';

/** Which strips are on the map, what they are by law, and who lives inside. */
export function ZonePanel() {
  return (
    <section class="zones" aria-labelledby="zones-head">
      <h2 class="head" id="zones-head">
        {say('zones')}
      </h2>
      <Kinds />
      <Missing />
      <ZoneWidth />
      {wantedZone.value && (
        <label class="zone-inside">
          <input
            type="checkbox"
            checked={view.value.inside}
            onChange={({ currentTarget }) => change({ inside: currentTarget.checked })}
          />
          <span>{say('insideOnly')}</span>
        </label>
      )}
      <ZoneLaw />
      <ZoneRanking />
    </section>
  );
}

function Kinds() {
  const answer = zoneSets.value;
  const chosen = wantedZone.value?.kind ?? null;
  // Until the sets are there nothing can be said of the choice.
  if (!answer) return null;
  const choose = (kind: ZoneKind) => {
    const set = setOfKind(answer, kind, wantedZone.peek());
    if (set) change({ zone: set.id });
  };
  return (
    <div class="zone-kinds" role="radiogroup" aria-label={say('zoneKind')}>
      {ZONE_KINDS.map((kind) => (
        <KindChoice
          key={kind}
          kind={kind}
          name={pick(ZONE_KIND_NAMES[kind])}
          checked={chosen === kind}
          disabled={!answer.sets.some((set) => set.kind === kind)}
          choose={() => choose(kind)}
        />
      ))}
      <KindChoice
        kind="none"
        name={say('zoneNone')}
        checked={chosen === null}
        disabled={false}
        choose={() => change({ zone: null })}
      />
    </div>
  );
}

type ChoiceProps = {
  kind: ZoneKind | 'none';
  name: string;
  checked: boolean;
  disabled: boolean;
  choose: () => void;
};

const KindChoice = ({ kind, name, checked, disabled, choose }: ChoiceProps) => (
  <label class={disabled ? 'zone-empty' : ''}>
    <input type="radio" name="zone" checked={checked} disabled={disabled} onChange={choose} />
    <ZoneSign kind={kind} />
    <span>{name}</span>
    {disabled && <span class="zone-note">{say('zoneNoData')}</span>}
  </label>
);

/** The strip as on the map, with the line that it runs along. */
function ZoneSign({ kind }: { kind: ZoneKind | 'none' }) {
  const isArea = kind === 'any' || POLYGON_KINDS.some((one) => one === kind);
  return (
    <svg class={`zone-sign zone-sign-${kind}`} width="28" height="14" aria-hidden="true">
      {kind !== 'none' && <rect x="1" y="1.5" width="26" height="11" />}
      {kind !== 'none' && !isArea && <line class="sign-base" x1="1" x2="27" y1="7" y2="7" />}
      {kind === 'railway' && <line class="sign-top" x1="1" x2="27" y1="7" y2="7" />}
    </svg>
  );
}

/** A set that the release does not have: nothing is shown in its place without a word. */
function Missing() {
  const [missing, answer] = [missingZone.value, zoneSets.value];
  if (!missing || !answer) return null;
  const asked = { kind: missing.kind, width_m: missing.widthM, basis: missing.basis };
  const usual = answer.sets.find(({ id }) => id === DEFAULT_VIEW.zone);
  return (
    <div class="zone-missing small" role="status">
      <p>{say('missingSet', { set: setName(asked) })}</p>
      {usual && (
        <button type="button" class="button" onClick={() => change({ zone: usual.id })}>
          {say('showUsual', { set: setName(usual) })}
        </button>
      )}
    </div>
  );
}
