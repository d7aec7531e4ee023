import type { Sentence } from '../../geo/text/page.ts';
import { LAYOUTS, type Layout } from '../../geo/view/view.ts';
import { comparedSides } from '../data/needs.ts';
import { change, say, view } from '../state.ts';
import { layoutObstacle } from '../../geo/view/sides.ts';

const LABELS: Record<Layout, Sentence> = {
  one: 'layoutOne',
  swipe: 'layoutSwipe',
  side: 'layoutSide',
  bivariate: 'layoutBivariate',
};

/** How two compared layers share the map; one that cannot be is off, and a line below says why. */
export function LayoutSwitch() {
  const compared = comparedSides.value;
  if (!compared) return null;
  const { layout, inside } = view.value;
  const obstacles = LAYOUTS.map((one) => layoutObstacle(one, [compared.a, compared.b], inside));
  const current = obstacles[LAYOUTS.indexOf(layout)] ? 'one' : layout;
  const [reason] = obstacles.flatMap((obstacle) => obstacle ?? []);
  return (
    <>
      <div class="segments layouts" role="group" aria-label={say('layout')}>
        {LAYOUTS.map((one, i) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === current}
            disabled={obstacles[i] !== null}
            onClick={() => change({ layout: one })}
          >
            {say(LABELS[one])}
          </button>
        ))}
      </div>
      {reason && <p class="small muted layouts-note">{say(reason)}</p>}
    </>
  );
}
