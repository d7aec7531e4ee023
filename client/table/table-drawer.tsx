import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { layer } from '../data/shown.ts';
import { Icon } from '../shared/icon.tsx';
import { change, pick, say, view } from '../state.ts';
import { DataTable } from './data-table.tsx';

/** The table rising from the bottom over the map, and the tab that opens it. */
export function TableDrawer() {
  const shown = layer.value;
  const open = view.value.table;
  if (!shown) return null;
  const title = say('tableTitle', {
    count: shown.values.size,
    level: pick(LEVEL_NAMES[shown.layer.level]).toLowerCase(),
  });
  return (
    <section class={`drawer${open ? ' drawer-open' : ''}`} aria-label={title} id="table">
      <button
        type="button"
        class="drawer-tab"
        aria-expanded={open}
        aria-controls="table-body"
        onClick={() => change({ table: !open }, 'replace')}
      >
        {title} <Icon name={open ? 'down' : 'up'} />
      </button>
      <div
        id="table-body"
        class="drawer-body"
        hidden={!open}
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        {open && <DataTable />}
      </div>
    </section>
  );
}
