import { zoneSets } from '../data/needs.ts';
import { zones } from '../data/shown-zones.ts';
import { isTogether } from '../compare/arrangement.ts';
import { sideName } from '../compare/side-name.ts';
import { inOrder } from '../data/compared.ts';
import type { PlacedArea } from '../data/ground.ts';
import { entryIn, layer, selected, valueAt, type ShownLayer } from '../data/shown.ts';
import { fullValue, period } from '../format.ts';
import { pick, say, view } from '../state.ts';
import { tableRows } from '../table/shown-rows.ts';
import { setName } from '../zones/zone-words.ts';

/** Says aloud what changed on the map: the layer, the selected area with its value and rank, and the zone. */
export function Announcement() {
  const [shown, area] = [layer.value, selected.value];
  if (!shown) return null;
  return (
    <>
      <p class="unseen" role="status">
        {isTogether.value ? togetherWords(shown, area) : layerWords(shown, area)}
      </p>
      <p class="unseen" role="status">
        {zoneWords()}
      </p>
    </>
  );
}

function layerWords(shown: ShownLayer, area: PlacedArea | null): string {
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
  return parts.filter(Boolean).join(' ');
}

/** Both layers that share the map, of the selected area with their values. */
function togetherWords(shown: ShownLayer, area: PlacedArea | null): string {
  const sides = inOrder(shown) ?? [];
  const parts = sides.map((side, i) => {
    const entry = area && entryIn(side, area.level, area.code);
    const { indicator, picture } = side;
    const name = sideName(side, sides[1 - i] ?? side);
    return entry
      ? `${name}: ${fullValue(entry.value, entry.status, indicator, picture.places)}`
      : name;
  });
  const names = new Set(sides.map(({ indicator }) => pick(indicator.name)));
  const head = [area?.name, names.size === 1 ? [...names][0] : null].filter(Boolean).join(': ');
  return [head, parts.join('; ')].filter(Boolean).join('. ');
}

// A sentence of its own: the layer is not told again when only the zone changes.
function zoneWords(): string {
  if (!zoneSets.value) return '';
  const strips = zones.value;
  if (!strips) return view.value.zone === null ? say('zoneNoneShown') : '';
  const words = say('zoneShown', { set: setName(strips.set) });
  return view.value.inside ? `${words} ${say('insideOnly')}.` : words;
}
