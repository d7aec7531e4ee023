import { computed, effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Sentence } from '../../geo/text/page.ts';
import { BivariateLegend } from '../compare/bivariate-legend.tsx';
import { mixed, sidesOnMap } from '../compare/drawn.ts';
import { sideName } from '../compare/side-name.ts';
import { isTwoIndicators } from '../../geo/view/sides.ts';
import { insideLayer } from '../data/inside.ts';
import { layer, type ShownLayer, type ShownSide } from '../data/shown.ts';
import { period } from '../format.ts';
import { AreaPanel } from '../panels/area-panel.tsx';
import { DownloadLinks, TemplateLinks, ZoneLinks } from '../panels/downloads.tsx';
import { LayerPanel } from '../panels/layer-panel.tsx';
import { OriginBadge } from '../panels/origin-badge.tsx';
import { PrintLink } from '../panels/print-link.tsx';
import { ShareButton } from '../panels/share-button.tsx';
import { Icon } from '../shared/icon.tsx';
import { NetworkNote } from '../shared/network-link.tsx';
import { change, pick, say, view } from '../state.ts';
import { DataTable } from '../table/data-table.tsx';
import { wantedTable } from '../zones/show-area-zones.ts';
import { LegendRibbon } from './legend-ribbon.tsx';
import { Sheet, stop, type Stop } from './sheet.tsx';

const TABS = ['map', 'table', 'layers', 'download'] as const;
type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, Sentence> = {
  map: 'tabMap',
  table: 'tabTable',
  layers: 'tabLayers',
  download: 'tabDownload',
};
const STOP_OF: Record<Tab, Stop> = { map: 'line', table: 'line', layers: 'half', download: 'half' };

// Only the area: another choice in the sheet must not take the sheet away.
const selectedCode = computed(() => view.value.area);

const drawer = signal<Exclude<Tab, 'table'>>('map');

function open(tab: Tab) {
  change({ table: tab === 'table' }, 'replace');
  if (tab === 'table') return;
  drawer.value = tab;
  stop.value = tab === 'map' && view.peek().area ? 'half' : STOP_OF[tab];
}

/** What lies over the map on a phone: indicator on top, sheet and tabs below; the table is a page of its own. */
export function PhonePage() {
  useEffect(
    () =>
      effect(() => {
        // Asking for the zone table of the selected area again leads back to it too.
        if (selectedCode.value || wantedTable.value) [drawer.value, stop.value] = ['map', 'half'];
      }),
    [],
  );
  const shown = layer.value;
  if (view.value.table) {
    return (
      <>
        <section class="phone-table" id="table" aria-label={say('table')}>
          {shown && <h2>{pick(shown.indicator.name)}</h2>}
          <div class="phone-table-body" tabIndex={0} role="group" aria-label={say('table')}>
            <DataTable />
          </div>
        </section>
        <Tabs />
      </>
    );
  }
  return (
    <>
      <button type="button" class="phone-indicator" onClick={() => open('layers')}>
        <b>{shown ? shownNames(shown) : say('loading')}</b>
        <span class="muted">{shown ? shownPeriods(shown) : ''}</span>
        <Icon name="down" />
      </button>
      <Sheet>{CONTENT[drawer.value]()}</Sheet>
      <Tabs />
    </>
  );
}

const namesOf = (sides: ShownSide[]) =>
  [...new Set(sides.map(({ indicator }) => pick(indicator.name)))].join(' – ');

/** Name of the indicator on the map, or of both. */
const shownNames = (shown: ShownLayer): string => namesOf(sidesOnMap(shown));

/** Its period; of two indicators none, for lack of room. */
function shownPeriods(shown: ShownLayer): string {
  const sides = sidesOnMap(shown);
  const [left, right] = sides;
  if (left && right && isTwoIndicators(left, right)) return '';
  return sides
    .map(({ layer: asked }) => (asked.period ? period(asked.period) : say('latest')))
    .join(' – ');
}

const CONTENT: Record<Exclude<Tab, 'table'>, () => preact.ComponentChildren> = {
  map: () => <MapSheet />,
  layers: () => <LayerPanel />,
  download: () => (
    <>
      <NetworkNote />
      <div class="sheet-actions">
        <ShareButton />
        <PrintLink />
      </div>
      <h2 class="head">{say('downloadLayer')}</h2>
      <DownloadLinks />
      <ZoneLinks />
      <h2 class="head">{say('ownRegister')}</h2>
      <TemplateLinks />
    </>
  ),
};

/** The legend of what is on the map: one ribbon, two under their names, or the square of two colours. */
function Ribbons({ shown }: { shown: ShownLayer }) {
  if (mixed.value) return <BivariateLegend shown={shown} picture={mixed.value} compact />;
  const sides = sidesOnMap(shown);
  const [left, right] = sides;
  if (!left || !right || !isTwoIndicators(left, right)) return <LegendRibbon shown={shown} />;
  return sides.map((side, i) => (
    <div key={side.side} class="ribbon-pair">
      <p class="small">{sideName(side, sides[1 - i] ?? side)}</p>
      <LegendRibbon shown={{ ...side, release: shown.release, other: null }} />
    </div>
  ));
}

function MapSheet() {
  const shown = layer.value;
  return (
    <>
      {shown && (!view.value.area || shown.picture.kind === 'rate') && <Ribbons shown={shown} />}
      {insideLayer.value && <h2 class="head">{say('insideHead')}</h2>}
      {shown && <OriginBadge shown={shown} />}
      {view.value.area ? <AreaPanel /> : <p class="muted">{say('pickArea')}</p>}
    </>
  );
}

function Tabs() {
  const current = view.value.table ? 'table' : drawer.value;
  return (
    // While the table is no page yet, the link that skips to it leads to where it opens.
    <nav class="tabs" id={view.value.table ? undefined : 'table'}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === current ? 'page' : undefined}
          onClick={() => open(tab)}
        >
          <Icon name={tab} />
          {say(LABELS[tab])}
        </button>
      ))}
    </nav>
  );
}
