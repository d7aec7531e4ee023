import { isUnreliable } from '../../geo/cartography/picture.ts';
import { noteIn } from '../../geo/text/notes.ts';
import { ORIGIN_BADGES, QUALITY_NAMES } from '../../geo/text/names.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';
import type { PlacedArea } from '../data/ground.ts';
import { valueAt, type ShownLayer } from '../data/shown.ts';
import { asOf, bareValue, fullValue, number, period, unitOf } from '../format.ts';
import { missingReason } from '../shared/missing-reason.ts';
import { SourceLine } from '../shared/source-line.tsx';
import { language, pick, say } from '../state.ts';
import { tableRows } from '../table/shown-rows.ts';

type Props = { shown: ShownLayer; area: PlacedArea };

/** The one big number with its unit, interval, rank, source and note; or why there is none. */
export function MainValue({ shown, area }: Props) {
  const { indicator, picture } = shown;
  const entry = valueAt(area.level, area.code);
  if (!entry) return null;
  const value = entry.status === 'ok' ? entry.value : null;
  // The unit stands beside the number already.
  const name = pick(indicator.name).replace(/ \(%\)$/, '');
  return (
    <section class="main-value" aria-label={pick(indicator.name)}>
      <p class={value === null ? 'big big-missing' : 'big'}>
        {value === null ? (
          fullValue(null, entry.status, indicator)
        ) : (
          <>
            <span class={indicator.kind === 'status' ? 'big-words' : ''}>
              {bareValue(value, indicator, picture.places)}
            </span>
            <span class="big-unit">{unitOf(indicator)}</span>
          </>
        )}{' '}
        <span class="main-name">{name}</span>
      </p>
      {value === null && <p class="small muted">{missingReason(entry)}</p>}
      <Standing shown={shown} entry={entry} />
      {isUnreliable(entry) && (
        <p class="small unreliable">
          <b>{say('unreliable')}.</b> {say('unreliableWhy')}
        </p>
      )}
      <Origin entry={entry} />
    </section>
  );
}

/** "27,0 – 30,1 % · peringkat 1 dari 67". */
function Standing({
  shown: { indicator, picture },
  entry,
}: {
  shown: ShownLayer;
  entry: ValueEntry;
}) {
  const { code, status, low, high } = entry;
  const rank = tableRows.value.find((row) => row.code === code)?.rank;
  const limits =
    status === 'ok' && low !== null && high !== null
      ? { low: number(low, picture.places), high: number(high, picture.places) }
      : null;
  const parts = [
    limits && say('intervalText', limits) + unitOf(indicator),
    rank && rank.of > 1 && say('rank', rank),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return <p class="standing">{parts.join(' · ')}</p>;
}

/** Mark of a demonstration, period, quality, day of a register's figures, source and note: what a figure must never travel without. */
function Origin({ entry }: { entry: ValueEntry }) {
  const { status, origin } = entry;
  const isRead = status === 'ok' && entry.value !== null;
  // That a value is computed, its badge says already.
  const quality =
    isRead && entry.quality !== 'derived' && !isUnreliable(entry)
      ? QUALITY_NAMES[entry.quality ?? '']
      : undefined;
  if (!entry.period && !entry.source) return null;
  const day = asOf([entry.as_of]);
  return (
    <p class="small muted">
      {origin === 'demonstration' && (
        <span class="badge badge-demonstration">{pick(ORIGIN_BADGES.demonstration.label)}</span>
      )}
      {entry.period && <b>{period(entry.period)}</b>}
      {quality && ` (${pick(quality)})`}
      {day && ` · ${day}`}
      {entry.source && (
        <>
          {' · '}
          <SourceLine source={entry.source} />
        </>
      )}
      {entry.note &&
        status !== 'suppressed' &&
        `. ${say('note')}: ${noteIn(language.value, entry.note)}`}
    </p>
  );
}
