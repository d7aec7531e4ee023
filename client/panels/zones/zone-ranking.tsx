import { useState } from 'preact/hooks';
import { ORIGIN_BADGES } from '../../../geo/text/names.ts';
import { unitName } from '../../../geo/text/units.ts';
import { zones, type ZoneProperties } from '../../data/shown-zones.ts';
import { hover } from '../../map/pointer.ts';
import { pick, say, view } from '../../state.ts';
import { rankZones } from '../../zones/rank-zones.ts';
import { showAreaZones } from '../../zones/show-area-zones.ts';
import { bestWords, isNumber, rangeWords, setName } from '../../zones/zone-words.ts';

const FIRST = 8;

/** Areas of the level by families inside the zone; a click leads to the zone table of the area. */
export function ZoneRanking() {
  const [all, setAll] = useState(false);
  const shown = zones.value;
  if (!shown) return null;
  const { areas, untouched } = rankZones(shown.byCode.values());
  const listed = all ? areas : areas.slice(0, FIRST);
  const origin = areas.find((area) => area.origin !== null)?.origin ?? null;
  return (
    <section class="zone-ranking" aria-labelledby="ranking-head">
      <h3 class="head" id="ranking-head">
        {say('rankingHead')}
      </h3>
      <p class="small muted">
        {origin === 'demonstration' && (
          <span class="badge badge-demonstration">{pick(ORIGIN_BADGES.demonstration.label)}</span>
        )}
        {setName(shown.set)} · {say('rankingKey')}
      </p>
      {areas.length === 0 && <p class="small">{say('rankingEmpty')}</p>}
      <ol>
        {listed.map((area) => (
          <RankedArea key={area.code} area={area} most={areas[0]?.families ?? 0} />
        ))}
      </ol>
      {areas.length > FIRST && (
        <button type="button" class="button" onClick={() => setAll(!all)}>
          {all ? say('rankingFewer', { count: FIRST }) : say('rankingAll', { count: areas.length })}
        </button>
      )}
      {untouched > 0 && <p class="small muted">{say('rankingOutside', { count: untouched })}</p>}
    </section>
  );
}

function RankedArea({ area, most }: { area: ZoneProperties; most: number }) {
  const mark = (code: string | null) => () => {
    hover.value = code ? { code, at: null, inZone: false } : null;
  };
  const isChosen = view.value.area === area.code;
  return (
    <li>
      <button
        type="button"
        class={isChosen ? 'ranked ranked-chosen' : 'ranked'}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => showAreaZones(area.code)}
        onMouseEnter={mark(area.code)}
        onMouseLeave={mark(null)}
        onFocus={mark(area.code)}
        onBlur={mark(null)}
      >
        <span class="ranked-name">{area.name}</span>
        <Families area={area} />
        {isNumber(area) && most > 0 && (
          <i style={{ width: `${(100 * (area.families ?? 0)) / most}%` }} aria-hidden="true" />
        )}
      </button>
    </li>
  );
}

/** "640  410 – 905", or why there is no number. */
function Families({ area }: { area: ZoneProperties }) {
  const range = rangeWords(area);
  const best = bestWords(area);
  return (
    <span class="ranked-families">
      {isNumber(area) ? (
        <b>
          {best}
          <span class="unseen"> {pick(unitName('families'))}</span>
        </b>
      ) : (
        <span class="missing">{best}</span>
      )}
      {range && <span class="ranked-range muted small">{range}</span>}
    </span>
  );
}
