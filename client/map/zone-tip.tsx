import { fullValue } from '../format.ts';
import { cellInside, type ShownZones } from '../data/shown-zones.ts';
import type { ShownLayer } from '../data/shown.ts';
import { Swatch } from '../shared/swatch.tsx';
import { pick, say } from '../state.ts';
import { isReached } from '../zones/rank-zones.ts';
import { bestWords, isNumber, rangeWords, setName } from '../zones/zone-words.ts';

type Props = { code: string; strips: ShownZones; inside: ShownLayer | null };

/** What the tooltip says on a strip: families inside and, while only strips carry values, the value. */
export function ZoneTip({ code, strips, inside }: Props) {
  const properties = strips.byCode.get(code);
  if (!properties) return null;
  if (!isReached(properties)) return <div>{say('notReached')}</div>;
  const range = rangeWords(properties);
  const cell = inside && cellInside(properties, inside.indicator.id);
  return (
    <>
      {inside && cell && (
        <>
          <div class="tooltip-value">
            <Swatch mark={inside.picture.marks.get(code)} />
            {fullValue(cell.value, cell.status, inside.indicator, inside.picture.places)}
          </div>
          <div class="muted">{`${pick(inside.indicator.name)}, ${say('insideHead')}`}</div>
        </>
      )}
      <div class={inside ? '' : 'tooltip-value'}>
        {isNumber(properties)
          ? say('familiesOf', { best: bestWords(properties) })
          : bestWords(properties)}
      </div>
      <div class="muted">
        {[range, setName(strips.set)].filter(Boolean).join(' · ')}
        {properties.assessed === 'part' && ` · ${say('partlyAssessed')}`}
      </div>
    </>
  );
}
