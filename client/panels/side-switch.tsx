import { arrangement } from '../compare/arrangement.ts';
import { sideName } from '../compare/side-name.ts';
import { orderSides } from '../../geo/view/sides.ts';
import { comparedSides } from '../data/needs.ts';
import { change, say, view } from '../state.ts';

/** Two buttons over the map that shows one layer at a time: which of the compared ones, the earlier first. */
export function SideSwitch() {
  const compared = comparedSides.value;
  if (!compared || arrangement.value !== 'one') return null;
  const { a, b } = compared;
  return (
    <div class="segments sides" role="group" aria-label={say('sides')}>
      {orderSides(a, b).map((one) => (
        <button
          key={one.side}
          type="button"
          aria-pressed={view.value.side === one.side}
          onClick={() => change({ side: one.side, layout: 'one' })}
        >
          {sideName(one, one === a ? b : a)}
        </button>
      ))}
    </div>
  );
}
