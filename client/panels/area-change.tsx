import { changeBetween } from '../data/change.ts';
import { markOn } from '../compare/drawn.ts';
import { sideName } from '../compare/side-name.ts';
import { isTwoIndicators } from '../../geo/view/sides.ts';
import { inOrder } from '../data/compared.ts';
import type { PlacedArea } from '../data/ground.ts';
import { entryIn, type ShownLayer, type ShownSide } from '../data/shown.ts';
import { bareChange, changeUnit, fullValue, period } from '../format.ts';
import { Swatch } from '../shared/swatch.tsx';
import { say } from '../state.ts';

type Props = { shown: ShownLayer; area: PlacedArea };

/** The area's value in both compared layers; of two periods what changed, or why it is not subtracted. */
export function AreaChange({ shown, area }: Props) {
  const sides = inOrder(shown);
  if (!sides) return null;
  const isTwo = isTwoIndicators(...sides);
  return (
    <section aria-labelledby="change-head">
      <h3 class="head" id="change-head">
        {say(isTwo ? 'comparedIndicators' : 'comparedPeriods')}
      </h3>
      <dl class="pairs">
        {sides.map((side, i) => (
          <SideValue key={side.side} side={side} other={sides[1 - i] ?? side} area={area} />
        ))}
        {!isTwo && <ChangeRow shown={shown} sides={sides} area={area} />}
      </dl>
    </section>
  );
}

type SideProps = { side: ShownSide; other: ShownSide; area: PlacedArea };

function SideValue({ side, other, area }: SideProps) {
  const { indicator, picture } = side;
  const entry = entryIn(side, area.level, area.code);
  const mark = indicator.kind === 'count' ? undefined : markOn(side, area.code);
  return (
    <div>
      <dt>
        {sideName(side, other)}
        {isTwoIndicators(side, other) && !side.layer.period && entry?.period && (
          <span class="muted">, {period(entry.period)}</span>
        )}
      </dt>
      <dd class="pair-value">
        <Swatch mark={mark} />
        {fullValue(entry?.value ?? null, entry?.status ?? 'no_data', indicator, picture.places)}
      </dd>
    </div>
  );
}

function ChangeRow({ shown, sides, area }: Props & { sides: readonly ShownSide[] }) {
  const { indicator, picture } = shown;
  const [earlier = null, later = null] = sides.map((side) => entryIn(side, area.level, area.code));
  const change = changeBetween(earlier, later, indicator);
  return (
    <div>
      <dt>{say('change')}</dt>
      <dd class={change.kind === 'none' ? 'missing' : 'amount'}>
        {bareChange(change, picture.places)}
        {change.kind === 'difference' && ` ${changeUnit(indicator)}`}
      </dd>
    </div>
  );
}
