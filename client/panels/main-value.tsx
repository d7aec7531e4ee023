import { isUnreliable } from '../../geo/cartography/picture.ts';
import { noteIn } from '../../geo/text/notes.ts';
import { QUALITY_NAMES } from '../../geo/text/names.ts';
import type { PlacedArea } from '../data/ground.ts';
import { valueAt, type ShownLayer } from '../data/shown.ts';
import { bareValue, fullValue, number, period, unitOf } from '../format.ts';
import { missingReason } from '../shared/missing-reason.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { language, pick, say } from '../state.ts';

type Props = { shown: ShownLayer; area: PlacedArea };

/** The one big number with its unit, period, interval, source and note; or why there is none. */
export function MainValue({ shown, area }: Props) {
  const { indicator, picture } = shown;
  const entry = valueAt(area.level, area.code);
  if (!entry) return null;
  const readable = entry.status === 'ok' && entry.value !== null;
  const unreliable = isUnreliable(entry);
  const hidden = entry.status === 'suppressed';
  // That a value is computed, its badge says already.
  const quality = entry.quality === 'derived' ? undefined : QUALITY_NAMES[entry.quality ?? ''];
  return (
    <section class="main-value" aria-label={pick(indicator.name)}>
      <p class={readable ? 'big' : 'big big-missing'}>
        {readable && entry.value !== null ? (
          <>
            <span class={indicator.kind === 'status' ? 'big-words' : ''}>
              {bareValue(entry.value, indicator, picture.places)}
            </span>
            <span class="big-unit">{unitOf(indicator)}</span>
          </>
        ) : (
          fullValue(null, entry.status, indicator)
        )}
      </p>
      <p class="main-name">
        {pick(indicator.name)}
        {entry.period && <span class="muted">, {period(entry.period)}</span>}
        {readable && !unreliable && quality && <span class="muted"> ({pick(quality)})</span>}
      </p>
      {!readable && <p class="small muted">{missingReason(entry)}</p>}
      {unreliable && (
        <p class="small unreliable">
          <b>{say('unreliable')}.</b> {say('unreliableWhy')}
        </p>
      )}
      {readable && entry.low !== null && entry.high !== null && (
        <p class="small muted">
          {say('interval', {
            low: number(entry.low, picture.places),
            high: number(entry.high, picture.places),
          }) + unitOf(indicator)}
        </p>
      )}
      {entry.source && (
        <p class="small muted">
          {say('source')}: <SourceLine source={entry.source} />
        </p>
      )}
      {entry.note && !hidden && (
        <p class="small muted">
          {say('note')}: {noteIn(language.value, entry.note)}
        </p>
      )}
    </section>
  );
}
