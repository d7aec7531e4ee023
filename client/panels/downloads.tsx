import type { Sentence } from '../../geo/text/page.ts';
import {
  csvAddress,
  layerFileName,
  geojsonAddress,
  zonesAddress,
  zonesCsvAddress,
  zonesFileName,
} from '../addresses.ts';
import { sideName } from '../compare/side-name.ts';
import { orderSides } from '../../geo/view/sides.ts';
import { comparedSides, wantedSide, wantedZoneLayer, type AskedEntry } from '../data/needs.ts';
import { layer as shownLayer } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { Icon } from '../shared/icon.tsx';
import { NetworkLink, NetworkNote } from '../shared/network-link.tsx';
import { language, say } from '../state.ts';
import { setName } from '../zones/zone-words.ts';

/** Links to exactly the layer on the map, as a map file and as a table; of two compared layers to both. */
export function DownloadLinks() {
  const [compared, alone] = [comparedSides.value, wantedSide.value];
  if (!compared) return alone && <LayerLinks side={alone} />;
  return orderSides(compared.a, compared.b).map((side, i, sides) => {
    const id = `download-${side.side}`;
    return (
      <section key={side.side} aria-labelledby={id}>
        <h3 class="downloads-side" id={id}>
          {sideName(side, sides[1 - i] ?? side)}
        </h3>
        <LayerLinks side={side} />
      </section>
    );
  });
}

function LayerLinks({ side: { side, layer } }: { side: AskedEntry }) {
  const shown = shownLayer.value;
  const origin = [shown, shown?.other].find((one) => one?.side === side)?.origin ?? null;
  return (
    <ul class="downloads">
      <li>
        <NetworkLink
          href={geojsonAddress(layer)}
          download={layerFileName(layer, origin, 'geojson')}
        >
          <Icon name="download" />
          <b>{say('downloadGeojson')}</b>
          <span class="muted">{say('downloadGeojsonNote')}</span>
        </NetworkLink>
      </li>
      <li>
        <NetworkLink
          href={csvAddress(layer, language.value)}
          download={layerFileName(layer, origin, 'csv')}
        >
          <Icon name="download" />
          <b>{say('downloadCsv')}</b>
          <span class="muted">{say('downloadCsvNote')}</span>
        </NetworkLink>
      </li>
    </ul>
  );
}

/** Links to exactly the strips on the map, with what is told of the families inside. */
export function ZoneLinks() {
  const asked = wantedZoneLayer.value;
  if (!asked) return null;
  const properties = zones.value?.features.map((one) => one.properties) ?? [];
  const origin = properties.find((one) => one.origin !== null)?.origin ?? null;
  const set = setName(asked.set);
  return (
    <>
      <h2 class="head">{say('downloadZones')}</h2>
      <ul class="downloads">
        <li>
          <NetworkLink
            href={zonesAddress(asked)}
            download={zonesFileName(asked, origin, 'geojson')}
          >
            <Icon name="download" />
            <b>{say('downloadZonesMap')}</b>
            <span class="muted">{say('downloadZonesMapNote', { set })}</span>
          </NetworkLink>
        </li>
        <li>
          <NetworkLink
            href={zonesCsvAddress(asked, language.value)}
            download={zonesFileName(asked, origin, 'csv')}
          >
            <Icon name="download" />
            <b>{say('downloadZonesTable')}</b>
            <span class="muted">{say('downloadZonesTableNote', { set })}</span>
          </NetworkLink>
        </li>
      </ul>
    </>
  );
}

const TEMPLATES: [file: string, label: Sentence, note: Sentence][] = [
  ['households.csv', 'templateFile', 'templateFileNote'],
  ['households-codebook.csv', 'templateCodebook', 'templateCodebookNote'],
];

/** What an office needs to put its own register on the map. */
export function TemplateLinks() {
  return (
    <ul class="downloads">
      {TEMPLATES.map(([file, label, note]) => (
        <li key={file}>
          <NetworkLink href={`/api/templates/${file}?lang=${language.value}`} download={file}>
            <Icon name="download" />
            <b>{say(label)}</b>
            <span class="muted">{say(note)}</span>
          </NetworkLink>
        </li>
      ))}
    </ul>
  );
}

/** The links behind a button in the bar. */
export function DownloadMenu() {
  return (
    <details class="menu" onKeyDown={closeOnEscape} onFocusOut={closeWhenLeft}>
      <summary class="button">{say('download')}</summary>
      <div class="menu-body">
        <NetworkNote />
        <h2 class="head">{say('downloadLayer')}</h2>
        <DownloadLinks />
        <ZoneLinks />
        <h2 class="head">{say('ownRegister')}</h2>
        <TemplateLinks />
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
