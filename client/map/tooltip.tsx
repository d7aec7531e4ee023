import { ground, layer } from '../data/shown.ts';
import { fullValue, number, period, unitOf } from '../format.ts';
import { missingReason } from '../shared/missing-reason.ts';
import { Swatch } from '../shared/swatch.tsx';
import { pick, say } from '../state.ts';
import { hover } from './pointer.ts';

/** Name, value and class of the area under the pointer. The table and the panel say the same aloud. */
export function Tooltip() {
  const [at, shown] = [hover.value, layer.value];
  const area = at && ground.value?.areas.get(at.code);
  const entry = at && shown?.values.get(at.code);
  if (!at?.at || !shown || !area || !entry) return null;
  const { picture, indicator } = shown;
  const mark = picture.marks.get(at.code);
  const limits = mark?.classIndex == null ? null : picture.classes[mark.classIndex];
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
      <div class="tooltip-value">
        <Swatch mark={mark} />
        {fullValue(entry.value, entry.status, indicator, picture.places)}
      </div>
      {mark?.unreliable && (
        <div class="tooltip-reason">{`${say('unreliable')}. ${say('unreliableWhy')}`}</div>
      )}
      {mark?.pattern && <div class="tooltip-reason">{missingReason(entry)}</div>}
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
    </div>
  );
}
