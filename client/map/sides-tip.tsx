import { markOn } from '../compare/drawn.ts';
import { sideName } from '../compare/side-name.ts';
import { isTwoIndicators } from '../../geo/view/sides.ts';
import type { ShownSide } from '../data/shown.ts';
import { fullValue, period } from '../format.ts';
import { missingReason } from '../shared/missing-reason.ts';
import { Swatch } from '../shared/swatch.tsx';
import { say } from '../state.ts';

/** What the tooltip says while two layers share the map: both values under their names. */
export function SidesTip({
  code,
  sides,
}: {
  code: string;
  sides: readonly [ShownSide, ShownSide];
}) {
  const [one, two] = sides;
  return (
    <div class="tooltip-sides">
      <SideTip code={code} side={one} other={two} />
      <SideTip code={code} side={two} other={one} />
    </div>
  );
}

function SideTip({ code, side, other }: { code: string; side: ShownSide; other: ShownSide }) {
  const { indicator, picture } = side;
  const entry = side.values.get(code);
  if (!entry) return null;
  const mark = picture.marks.get(code);
  const ownPeriod = isTwoIndicators(side, other) && !side.layer.period && entry.period;
  return (
    <div>
      <div class="muted">
        {sideName(side, other)}
        {ownPeriod && `, ${period(ownPeriod)}`}
      </div>
      <div class="tooltip-value">
        <Swatch mark={markOn(side, code)} />
        {fullValue(entry.value, entry.status, indicator, picture.places)}
      </div>
      {mark?.unreliable && <div class="tooltip-reason">{say('unreliable')}</div>}
      {mark?.pattern && <div class="tooltip-reason">{missingReason(entry)}</div>}
    </div>
  );
}
