import { useId, useRef, useState } from 'preact/hooks';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground } from '../data/shown.ts';
import { searchAreas } from '../search-areas.ts';
import { Icon } from '../shared/icon.tsx';
import { change, pick, say } from '../state.ts';
import { isPhone } from '../viewport.ts';

/** Finds areas of every level by name or code: a combobox with a list of at most eight. */
export function SearchBox() {
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = open ? searchAreas(query, ground.value?.areas.values() ?? []) : [];
  const choose = (area: PlacedArea | undefined) => {
    if (!area) return;
    change({ area: area.code, level: area.level });
    setQuery(area.name);
    setOpen(false);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (open ? setActive((active + 1) % Math.max(1, found.length)) : setOpen(true)),
    ArrowUp: () => setActive((active + found.length - 1) % Math.max(1, found.length)),
    Enter: () => choose(found[active]),
    Escape: () => (open ? setOpen(false) : setQuery('')),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const expanded = open && query.trim() !== '';
  const option = (i: number) => `${id}-${i}`;
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('search')}
        aria-expanded={expanded}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={expanded && found[active] ? option(active) : undefined}
        placeholder={say(isPhone.value ? 'searchShort' : 'search')}
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setOpen(false)}
      />
      <ul
        id={`${id}-list`}
        class="results"
        role="listbox"
        aria-label={say('searchResults')}
        hidden={!expanded || found.length === 0}
      >
        {found.map((area, i) => (
          <li
            key={area.code}
            id={option(i)}
            role="option"
            aria-selected={i === active}
            // Before the blur, which closes the list.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(area);
            }}
            onMouseEnter={() => setActive(i)}
          >
            <span>
              <b>{area.name}</b> <span class="muted">{placeOf(area)}</span>
            </span>
            <span class="muted code">{area.code}</span>
          </li>
        ))}
      </ul>
      <p class={expanded && found.length === 0 ? 'results results-none' : 'unseen'} role="status">
        {expanded &&
          (found.length === 0
            ? say('searchNone', { query })
            : say('searchCount', { count: found.length }))}
      </p>
    </div>
  );
}

const placeOf = ({ level, kecamatan }: PlacedArea): string =>
  level === 'kelurahan' && kecamatan ? `Kec. ${kecamatan}` : pick(LEVEL_NAMES[level]);
