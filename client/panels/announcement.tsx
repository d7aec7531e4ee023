import { zoneSets } from '../data/needs.ts';
import { zones } from '../data/shown-zones.ts';
import { layer, selected, valueAt } from '../data/shown.ts';
import { fullValue, period } from '../format.ts';
import { pick, say, view } from '../state.ts';
import { tableRows } from '../table/shown-rows.ts';
import { setName } from '../zones/zone-words.ts';

/** Says aloud what changed on the map: the layer, the selected area with its value and rank, and the zone. */
export function Announcement() {
  const [shown, area] = [layer.value, selected.value];
  if (!shown) return null;
  const entry = area && valueAt(area.level, area.code);
  const row = tableRows.value.find(({ code }) => code === area?.code);
  const parts = [
    area ? `${area.name}:` : null,
    pick(shown.indicator.name),
    // Two compared periods differ in nothing else that can be heard.
    shown.other && shown.layer.period ? `${period(shown.layer.period)}:` : null,
    entry ? fullValue(entry.value, entry.status, shown.indicator, shown.picture.places) : null,
    row?.rank ? say('rank', row.rank) : null,
  ];
  return (
    <>
      <p class="unseen" role="status">
        {parts.filter(Boolean).join(' ')}
      </p>
      <p class="unseen" role="status">
        {zoneWords()}
      </p>
    </>
  );
}

// A sentence of its own: the layer is not told again when only the zone changes.
function zoneWords(): string {
  if (!zoneSets.value) return '';
  const strips = zones.value;
  if (!strips) return view.value.zone === null ? say('zoneNoneShown') : '';
  const words = say('zoneShown', { set: setName(strips.set) });
  return view.value.inside ? `${words} ${say('insideOnly')}.` : words;
}
