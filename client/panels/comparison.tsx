import { formatShare } from '../../geo/cartography/numbers.ts';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground, valueAt, type ShownLayer } from '../data/shown.ts';
import { fullValue, period } from '../format.ts';
import { language, pick, say } from '../state.ts';

type Line = { area: PlacedArea; entry: ValueEntry };

/** The area beside its kecamatan and its city: bars for a rate, parts of the whole for a count. */
export function Comparison({ shown, area }: { shown: ShownLayer; area: PlacedArea }) {
  const lines = linesOf(area).filter(({ entry }) => entry.status === 'ok' && entry.value !== null);
  const [own] = lines;
  if (lines.length < 2 || own?.area.code !== area.code || shown.indicator.kind === 'status')
    return null;
  const longest = Math.max(...lines.map(({ entry }) => entry.value ?? 0));
  return (
    <section aria-labelledby="comparison-head">
      <h3 class="head" id="comparison-head">
        {say('comparison')}
      </h3>
      <dl class="comparison">
        {lines.map(({ area: one, entry }) => (
          <div key={one.code}>
            <dt>
              {nameOf(one)}
              {entry.period !== own.entry.period && entry.period && (
                <span class="muted small"> {period(entry.period)}</span>
              )}
            </dt>
            <dd>
              {shown.indicator.kind === 'rate' ? (
                <i
                  class={one === area ? 'bar-chosen' : ''}
                  style={{ width: `${(100 * (entry.value ?? 0)) / longest}%` }}
                />
              ) : (
                <span class="muted small">{shareText(own, { area: one, entry })}</span>
              )}
            </dd>
            <dd class="amount">
              {fullValue(entry.value, entry.status, shown.indicator, shown.picture.places)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function linesOf(area: PlacedArea): Line[] {
  const parent = ground.value?.areas.get(area.parent ?? '');
  const entry = valueAt(area.level, area.code);
  return [...(entry ? [{ area, entry }] : []), ...(parent ? linesOf(parent) : [])];
}

const nameOf = ({ level, name }: PlacedArea): string =>
  level === 'kecamatan' ? `Kec. ${name}` : level === 'kelurahan' ? pick(LEVEL_NAMES[level]) : name;

// A part of a whole only where both are of one period: otherwise the share means nothing.
function shareText(own: Line, whole: Line): string {
  const [part, all] = [own.entry.value, whole.entry.value];
  if (own.area === whole.area || part === null || !all) return '';
  if (own.entry.period !== whole.entry.period || part > all) return '';
  return formatShare(part, all, language.value);
}
