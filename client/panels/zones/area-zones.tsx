import { useEffect, useRef } from 'preact/hooks';
import { SLUM_CLASS_NAMES } from '../../../geo/text/zone-names.ts';
import { ORIGIN_BADGES } from '../../../geo/text/names.ts';
import type { AreaProfile } from '../../../server/schemas/areas.ts';
import type { AreaZone } from '../../../server/schemas/zones.ts';
import { wantedZone } from '../../data/needs.ts';
import { pick, say, view } from '../../state.ts';
import { wantedTable } from '../../zones/show-area-zones.ts';
import { areaWords, bestWords, isNumber, rangeWords, setName } from '../../zones/zone-words.ts';
import { ZoneComparison } from './zone-comparison.tsx';

/** Pixels between the edge of the panel and the head. */
const ROOM_ABOVE = 8;

/** The zones that reach an area: the one on the map first and open, with its comparison; all others behind it. */
export function AreaZones({ profile }: { profile: AreaProfile }) {
  const section = useRef<HTMLElement>(null);
  const isWanted = wantedTable.value === profile.code;
  useEffect(() => {
    if (!isWanted) return;
    if (section.current) scrollToTop(section.current);
    wantedTable.value = null;
  }, [isWanted, profile]);
  const set = view.value.zone === null ? null : wantedZone.value;
  const own = profile.zones.find(({ id }) => id === set?.id) ?? null;
  const others = profile.zones.filter((one) => one !== own);
  const isDemonstration = profile.zones.some(({ origin }) => origin === 'demonstration');
  return (
    <section class="area-zones" aria-labelledby="area-zones-head" ref={section}>
      <h3 class="head" id="area-zones-head">
        {`${say('areaZones')} · ${profile.name}`}
      </h3>
      {isDemonstration && (
        <p class="origin">
          <span class="badge badge-demonstration">{pick(ORIGIN_BADGES.demonstration.label)}</span>
        </p>
      )}
      {profile.zones.length === 0 && <p class="small muted">{say('areaZonesNone')}</p>}
      {set && !own && profile.zones.length > 0 && (
        <p class="small muted">{say('areaZonesNotThis', { set: setName(set) })}</p>
      )}
      {own && <ZoneRows zones={[own]} />}
      {own && <ZoneComparison zone={own} profile={profile} />}
      {others.length > 0 && (
        <details class="zone-details" open={own === null}>
          <summary>{say('areaZonesOther', { count: others.length })}</summary>
          <ZoneRows zones={others} />
        </details>
      )}
    </section>
  );
}

// The browser's own scrollIntoView would push the whole page of a phone up as well.
function scrollToTop(section: HTMLElement): void {
  const panel = section.closest('.rail, .sheet-body');
  if (!panel) return;
  const distance = section.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop += distance - ROOM_ABOVE;
}

const ZoneRows = ({ zones }: { zones: AreaZone[] }) => (
  <dl class="zone-rows">
    {zones.map((zone) => (
      <div key={zone.id}>
        <dt>
          {setName(zone)}
          <span class="small muted">{detailsOf(zone)}</span>
        </dt>
        <dd>
          {isNumber(zone) ? (
            <b>{say('familiesOf', { best: bestWords(zone) })}</b>
          ) : (
            <span class="missing">{bestWords(zone)}</span>
          )}
          <span class="small muted">{rangeWords(zone)}</span>
        </dd>
      </div>
    ))}
  </dl>
);

/** Area, share, what is not assessed, how it was counted, and the class of a slum. */
function detailsOf(zone: AreaZone): string {
  const method = zone.method === 'area' ? say('methodArea') : say('methodMixed');
  return [
    areaWords(zone),
    zone.slum_class && pick(SLUM_CLASS_NAMES[zone.slum_class]),
    zone.assessed === 'part' && say('partlyAssessed'),
    zone.method !== null && zone.method !== 'points' && method,
  ]
    .filter(Boolean)
    .join(' · ');
}
