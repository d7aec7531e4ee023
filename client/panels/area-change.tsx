import { changeBetween } from '../data/change.ts';
import { inOrder } from '../data/compared.ts';
import type { PlacedArea } from '../data/ground.ts';
import { entryIn, type ShownLayer } from '../data/shown.ts';
import { bareChange, changeUnit, fullValue, period } from '../format.ts';
import { Swatch } from '../shared/swatch.tsx';
import { say } from '../state.ts';

type Props = { shown: ShownLayer; area: PlacedArea };

/** The area's value in both compared periods and what changed, or why it is not subtracted. */
export function AreaChange({ shown, area }: Props) {
  const sides = inOrder(shown);
  if (!sides) return null;
  const { indicator } = shown;
  const { places } = shown.picture;
  const figures = sides.map((side) => ({
    period: side.layer.period ?? '',
    entry: entryIn(side, area.level, area.code),
    mark: indicator.kind === 'count' ? undefined : side.picture.marks.get(area.code),
  }));
  const [earlier, later] = figures;
  const change = changeBetween(earlier?.entry ?? null, later?.entry ?? null, indicator);
  return (
    <section aria-labelledby="change-head">
      <h3 class="head" id="change-head">
        {say('comparedPeriods')}
      </h3>
      <dl class="pairs">
        {figures.map(({ period: one, entry, mark }) => (
          <div key={one}>
            <dt>{period(one)}</dt>
            <dd>
              <Swatch mark={mark} />
              {fullValue(entry?.value ?? null, entry?.status ?? 'no_data', indicator, places)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('change')}</dt>
          <dd class={change.kind === 'none' ? 'missing' : 'amount'}>
            {bareChange(change, places)}
            {change.kind === 'difference' && ` ${changeUnit(indicator)}`}
          </dd>
        </div>
      </dl>
    </section>
  );
}
