import { comparePeriods } from '../../geo/indicators/periods.ts';
import { comparedPeriods } from '../data/needs.ts';
import { period } from '../format.ts';
import { change, say, view } from '../state.ts';
import { SIDES } from '../../geo/view/view.ts';

/** Two buttons over the map: which of the compared periods it shows, the earlier on the left. */
export function SideSwitch() {
  const periods = comparedPeriods.value;
  if (!periods) return null;
  const order = SIDES.toSorted((a, b) => comparePeriods(periods[a], periods[b]));
  return (
    <div class="segments sides" role="group" aria-label={say('sides')}>
      {order.map((side) => (
        <button
          key={side}
          type="button"
          aria-pressed={view.value.side === side}
          onClick={() => change({ side })}
        >
          {period(periods[side])}
        </button>
      ))}
    </div>
  );
}
