import { csvAddress, fileName, geojsonAddress } from '../addresses.ts';
import { wantedLayer } from '../data/needs.ts';
import { Icon } from '../shared/icon.tsx';
import { language, say } from '../state.ts';

/** Links to exactly the layer on the map, as a map file and as a table. */
export function DownloadLinks() {
  const layer = wantedLayer.value;
  if (!layer) return null;
  return (
    <ul class="downloads">
      <li>
        <a href={geojsonAddress(layer)} download={fileName(layer, 'geojson')}>
          <Icon name="download" />
          <b>{say('downloadGeojson')}</b>
          <span class="muted">{say('downloadGeojsonNote')}</span>
        </a>
      </li>
      <li>
        <a href={csvAddress(layer, language.value)} download={fileName(layer, 'csv')}>
          <Icon name="download" />
          <b>{say('downloadCsv')}</b>
          <span class="muted">{say('downloadCsvNote')}</span>
        </a>
      </li>
    </ul>
  );
}

/** The links behind a button in the bar. */
export function DownloadMenu() {
  return (
    <details class="menu" onKeyDown={closeOnEscape} onFocusOut={closeWhenLeft}>
      <summary class="button">{say('download')}</summary>
      <div class="menu-body">
        <h2 class="head">{say('downloadLayer')}</h2>
        <DownloadLinks />
      </div>
    </details>
  );
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent) {
  if (key !== 'Escape' || !(currentTarget instanceof HTMLDetailsElement)) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

function closeWhenLeft({ relatedTarget, currentTarget }: FocusEvent) {
  if (!(currentTarget instanceof HTMLDetailsElement)) return;
  if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) {
    currentTarget.open = false;
  }
}
