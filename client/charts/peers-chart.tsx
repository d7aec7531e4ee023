import { computed } from '@preact/signals';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground, layer, selected, type ShownLayer } from '../data/shown.ts';
import { hover, isAdding, point } from '../map/pointer.ts';
import { togglePooled } from '../pool/change-pool.ts';
import { change, pick, say } from '../state.ts';
import { Chart } from './chart.tsx';
import { PEER_ROW, peersTop } from './peer-rows.ts';
import { describePeers, peersOf } from './peers.ts';
import type { PeersDrawing } from './plots.ts';

const FEWEST = 2;

// The values of the parents arrive later than the layer's own: the drawing follows all of them.
const peers = computed<PeersDrawing | null>(() => {
  const [shown, area] = [layer.value, selected.value];
  return shown && area && peersOf(shown, area);
});

/**
 * The area among the areas of the same parent, as dots with their intervals, and the values of the areas
 * around as lines. Pointing at a row points at its area everywhere; a click selects it.
 */
export function PeersChart({ shown, area }: { shown: ShownLayer; area: PlacedArea }) {
  const parent = ground.value?.areas.get(area.parent ?? '');
  const drawing = peers.value;
  const known = drawing?.peers.filter(({ value }) => value !== null) ?? [];
  if (!drawing || !parent || known.length < FEWEST || shown.indicator.kind === 'status')
    return null;
  const hasInterval = known.some(({ low }) => low !== null);
  const codeAt = (event: MouseEvent) => {
    const { top } = (event.currentTarget as Element).getBoundingClientRect();
    const row = Math.floor((event.clientY - top - peersTop(drawing.parents.length)) / PEER_ROW);
    return drawing.peers[row]?.code ?? null;
  };
  const title = titleOf(parent);
  return (
    <section aria-labelledby="peers-head">
      <h3 class="head" id="peers-head">
        {title}
      </h3>
      <div
        class="peers"
        onMouseMove={(event) => point(codeAt(event))}
        onMouseLeave={() => point(null)}
        onClick={(event) => {
          const code = codeAt(event);
          if (code && isAdding(event)) togglePooled(code);
          else if (code) change({ area: code });
        }}
      >
        <Chart
          words={`${pick(shown.indicator.name)}, ${title}: ${describePeers(drawing, shown)}`}
          drawing={drawing}
          draw={(library, what, width) => library.drawPeers(what, width)}
        >
          <PointedRow drawing={drawing} />
        </Chart>
      </div>
      {hasInterval && <p class="small muted">{say('peersHint')}</p>}
    </section>
  );
}

const titleOf = ({ level, name }: PlacedArea): string =>
  level === 'kota'
    ? say('peersCity', { place: name })
    : say('peers', { level: pick(LEVEL_NAMES.kelurahan), place: `Kec. ${name}` });

/** The row of the area that is pointed at on the map, in the table or here. */
function PointedRow({ drawing }: { drawing: PeersDrawing }) {
  const row = drawing.peers.findIndex(({ code }) => code === hover.value?.code);
  return row < 0 ? null : (
    <i class="pointed" style={{ top: `${peersTop(drawing.parents.length) + PEER_ROW * row}px` }} />
  );
}
