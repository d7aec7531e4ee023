import type { ComponentChildren } from 'preact';
import {
  entriesOf,
  isOff,
  isolateEntry,
  toggleEntry,
  type Hideable,
} from '../../geo/cartography/legend-entries.ts';
import type { Picture } from '../../geo/cartography/picture.ts';
import { turnedOff } from '../data/chosen-style.ts';
import { highlight } from '../map/pointer.ts';
import { Icon } from '../shared/icon.tsx';
import { change, say } from '../state.ts';

type Props = { text: string; note?: string; count: number; children: ComponentChildren };

/** A line of the legend that only tells. */
export const PlainEntry = (props: Props) => (
  <li>
    <Words {...props} />
  </li>
);

const Words = ({ text, note, count, children }: Props) => (
  <>
    {children}
    <span>
      {text}
      {note && ' '}
      {note && <span class="entry-note small muted">{note}</span>}
    </span>{' '}
    <span class="count">{count}</span>
  </>
);

type SwitchProps = Props & { entry: Hideable; picture: Picture };

/** A line that takes its areas off the map and brings them back, with a button that leaves only them. */
export function SwitchEntry({ entry, picture, ...words }: SwitchProps) {
  const off = turnedOff.value;
  const { text, note, count } = words;
  const isOn = !off.includes(entry);
  // Pointing at a class lifts its areas on the map, in the table and in the charts.
  const lift = () => {
    highlight.value = codesOf(picture, entry);
  };
  const isolate = () => {
    const all = entriesOf(picture.classes.length, picture.patternCounts);
    change({ off: isolateEntry(off, entry, all) });
  };
  return (
    <li
      class={isOn ? 'entry' : 'entry entry-off'}
      onMouseEnter={lift}
      onMouseLeave={drop}
      onFocusCapture={lift}
      onBlurCapture={drop}
    >
      <button
        type="button"
        class="entry-switch"
        aria-pressed={isOn}
        // The words that are seen come in it as they are, so that they can be spoken to a computer.
        aria-label={say('classEntry', { text: note ? `${text} ${note}` : text, count })}
        onClick={() => change({ off: toggleEntry(off, entry) })}
      >
        <Words {...words} />
      </button>
      <button
        type="button"
        class="entry-only"
        aria-label={say('onlyThis', { text })}
        title={say('onlyThis', { text })}
        onClick={isolate}
      >
        <Icon name="only" />
      </button>
    </li>
  );
}

const drop = () => {
  highlight.value = [];
};

const codesOf = ({ marks }: Picture, entry: Hideable): string[] =>
  [...marks].flatMap(([code, mark]) => (isOff(mark, [entry]) ? code : []));

/** How many areas the reader took off the map, so that nobody takes them for missing, and the way back. */
export function OffNote({ picture: { offCount } }: { picture: Picture }) {
  const isAny = turnedOff.value.length > 0;
  return (
    <p class={isAny ? 'off-note small' : 'off-note'} role="status">
      {isAny && (
        <>
          {say('offCount', { count: offCount })}{' '}
          <button type="button" class="link off-all" onClick={() => change({ off: [] })}>
            {say('showAll')}
          </button>
        </>
      )}
    </p>
  );
}
