import { isTogether } from '../compare/arrangement.ts';
import { inOrder } from '../data/compared.ts';
import { insideLayer } from '../data/inside.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground, layer, type ShownLayer } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { fullValue, number, period, unitOf } from '../format.ts';
import { missingReason } from '../shared/missing-reason.ts';
import { Swatch } from '../shared/swatch.tsx';
import { pick, say } from '../state.ts';
import { hover } from './pointer.ts';
import { SidesTip } from './sides-tip.tsx';
import { ZoneTip } from './zone-tip.tsx';

/** Name, value and class of the area or strip under the pointer. The table and the panel say the same aloud. */
export function Tooltip() {
  const [at, shown, strips, inside] = [hover.value, layer.value, zones.value, insideLayer.value];
  const area = at && ground.value?.areas.get(at.code);
  if (!at?.at || !shown || !area) return null;
  const flip = at.at.x > window.innerWidth / 2 ? ' tooltip-left' : '';
  return (
    <div
      class={`tooltip${flip}`}
      style={{ left: `${at.at.x}px`, top: `${at.at.y}px` }}
      aria-hidden="true"
    >
      <strong>{area.name}</strong>
      <span class="muted">
        {area.kecamatan && area.level === 'kelurahan' ? ` ${area.kecamatan}` : ''}
      </span>
      {strips && (at.inZone || inside) ? (
        <ZoneTip code={area.code} strips={strips} inside={inside} />
      ) : (
        <LayerTip area={area} shown={shown} />
      )}
    </div>
  );
}

function LayerTip({ area, shown }: { area: PlacedArea; shown: ShownLayer }) {
  const sides = isTogether.value ? inOrder(shown) : null;
  if (sides) return <SidesTip code={area.code} sides={sides} />;
  return <AreaTip area={area} shown={shown} />;
}

function AreaTip({ area, shown }: { area: PlacedArea; shown: ShownLayer }) {
  const { picture, indicator } = shown;
  const entry = shown.values.get(area.code);
  if (!entry) return null;
  const mark = picture.marks.get(area.code);
  const limits = mark?.classIndex == null ? null : picture.classes[mark.classIndex];
  return (
    <>
      <div class="tooltip-value">
        <Swatch mark={mark} />
        {fullValue(entry.value, entry.status, indicator, picture.places)}
      </div>
      {mark?.unreliable && (
        <div class="tooltip-reason">{`${say('unreliable')}. ${say('unreliableWhy')}`}</div>
      )}
      {mark?.pattern && <div class="tooltip-reason">{missingReason(entry)}</div>}
      {mark?.off && <div class="tooltip-reason">{say('offHere')}</div>}
      <div class="muted">
        {pick(indicator.name)}
        {entry.period && `, ${period(entry.period)}`}
        {limits && indicator.kind === 'rate' && (
          <>
            <br />
            {`${number(limits.from, picture.places)} – ${number(limits.to, picture.places)}${unitOf(indicator)}`}
          </>
        )}
      </div>
    </>
  );
}
