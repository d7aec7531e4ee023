import { layer, selected, valueAt } from '../data/shown.ts';
import { fullValue, period } from '../format.ts';
import { pick, say } from '../state.ts';
import { tableRows } from '../table/shown-rows.ts';

/** Says aloud what changed on the map: the layer, and the selected area with its value and rank. */
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
    <p class="unseen" role="status">
      {parts.filter(Boolean).join(' ')}
    </p>
  );
}
