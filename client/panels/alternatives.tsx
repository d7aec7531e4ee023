import { noteIn } from '../../geo/text/notes.ts';
import type { PlacedArea } from '../data/ground.ts';
import { valueAt, type ShownLayer } from '../data/shown.ts';
import { fullValue } from '../format.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { language, say } from '../state.ts';

/** Second figures for the same area and period: beside the first with their sources, never averaged. */
export function Alternatives({ shown, area }: { shown: ShownLayer; area: PlacedArea }) {
  const others = valueAt(area.level, area.code)?.alternatives ?? [];
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="alternatives-head">
      <h3 class="head" id="alternatives-head">
        {say('alternatives')}
      </h3>
      <ul class="alternatives">
        {others.map(({ value, source, note }) => (
          <li key={source}>
            <b>{fullValue(value, value === null ? 'no_data' : 'ok', shown.indicator)}</b>
            <span class="small muted">
              <SourceLine source={source} />
              {note && `; ${noteIn(language.value, note)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
