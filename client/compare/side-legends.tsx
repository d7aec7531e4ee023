import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { orderSides } from '../../geo/view/sides.ts';
import type { ShownLayer, ShownSide } from '../data/shown.ts';
import { unitOf } from '../format.ts';
import { ClassControls } from '../panels/class-controls.tsx';
import { Histogram } from '../panels/histogram.tsx';
import { Legend } from '../panels/legend.tsx';
import { pick, say } from '../state.ts';
import { isTogether } from './arrangement.ts';
import { sideName } from './side-name.ts';

type Props = { shown: ShownLayer; other: ShownSide };

/** The legends of two indicators, each under its name with its own classes and unit; the reader's choices are of the first. */
export function SideLegends({ shown, other }: Props) {
  return orderSides<ShownSide>(shown, other).map((side) => {
    const alone = { ...side, release: shown.release, other: null };
    const id = `legend-${side.side}`;
    const isHere = isTogether.value || side === shown;
    return (
      <section key={side.side} class="side-legend" aria-labelledby={id}>
        <h2 id={id}>{sideName(side, side === shown ? other : shown)}</h2>
        <p class="head">
          {[unitOf(side.indicator).trim(), areasOf(side), isHere ? '' : say('notOnMap')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Histogram shown={alone} fixed={side.side === 'b'} />
        <Legend shown={alone} fixed={side.side === 'b'} />
        {side.side === 'a' && <ClassControls shown={alone} />}
      </section>
    );
  });
}

const areasOf = ({ values, layer }: ShownSide) =>
  `${values.size} ${pick(LEVEL_NAMES[layer.level])}`;
