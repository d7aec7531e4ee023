import { useId, useMemo, useState } from 'preact/hooks';
import { findAreas, hasLostDigits, type Found } from '../../geo/areas/find-areas.ts';
import type { AreaEntry } from '../../server/schemas/areas.ts';
import { areaNames } from '../data/needs.ts';
import { Icon } from '../shared/icon.tsx';
import { change, say } from '../state.ts';
import { isPhone } from '../viewport.ts';
import { NearMe } from './near-me.tsx';
import { SearchResult } from './search-result.tsx';

/** Finds areas of every level by name, other spelling or code, and the one where the reader is. */
export function SearchBox() {
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const names = areaNames.value;
  const found = useMemo(() => (open ? findAreas(query, names) : []), [open, query, names]);
  const choose = (one: Found<AreaEntry> | undefined) => {
    if (!one) return;
    change({ area: one.area.code, level: one.area.level });
    setQuery(one.area.name);
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
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('search')}
        aria-expanded={expanded && found.length > 0}
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
      <NearMe />
      <ul
        id={`${id}-list`}
        class="results"
        role="listbox"
        aria-label={say('searchResults')}
        hidden={!expanded || found.length === 0}
      >
        {found.map((one, i) => (
          <li
            key={one.area.code}
            id={option(i)}
            role="option"
            aria-selected={i === active}
            // Before the blur, which closes the list.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(one);
            }}
            onMouseEnter={() => setActive(i)}
          >
            <SearchResult {...one} />
          </li>
        ))}
      </ul>
      <p class={expanded && found.length === 0 ? 'results results-none' : 'unseen'} role="status">
        {expanded && outcome(query, found)}
      </p>
    </div>
  );
}

/** What was found, in one sentence. */
function outcome(query: string, found: Found<AreaEntry>[]): string {
  const count = found.length;
  if (count > 0)
    return say(found[0]?.way === 'similar' ? 'searchSimilar' : 'searchCount', { count });
  return say(hasLostDigits(query) ? 'searchLostDigits' : 'searchNone', { query });
}
