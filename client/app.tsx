import { layer } from './data/shown.ts';
import { HelpButton } from './help/help-button.tsx';
import { MapView } from './map/map-view.tsx';
import { Announcement } from './panels/announcement.tsx';
import { AreaPanel } from './panels/area-panel.tsx';
import { Credits } from './panels/credits.tsx';
import { DownloadMenu } from './panels/downloads.tsx';
import { LanguageSwitch } from './panels/language-switch.tsx';
import { LayerPanel } from './panels/layer-panel.tsx';
import { Notices } from './panels/notices.tsx';
import { PrintLink } from './panels/print-link.tsx';
import { SearchBox } from './panels/search-box.tsx';
import { ShareButton } from './panels/share-button.tsx';
import { SideSwitch } from './panels/side-switch.tsx';
import { PhonePage } from './phone/phone-page.tsx';
import { start } from './start.ts';
import { change, say, view } from './state.ts';
import { TableDrawer } from './table/table-drawer.tsx';
import { isPhone } from './viewport.ts';

/** The page. The map keeps its place in the tree whatever lies around it, so it is made only once. */
export function App() {
  const phone = isPhone.value;
  return (
    <div class={phone ? 'page page-phone' : 'page'}>
      <SkipLink />
      <header class="bar">
        <h1>
          {say('brand')} <span>{start.city.name}</span>
        </h1>
        <SearchBox />
        {!phone && <ShareButton />}
        {!phone && <DownloadMenu />}
        {!phone && <PrintLink />}
        {!phone && <HelpButton />}
        <LanguageSwitch />
      </header>
      <main class="desk">
        {!phone && (
          <aside class="rail rail-layer" aria-label={say('shown')}>
            <LayerPanel />
          </aside>
        )}
        <div class="stage">
          <MapView />
          <SideSwitch />
          <Notices />
          {!phone && <TableDrawer />}
          <Credits />
        </div>
        {!phone && view.value.area && (
          <aside class="rail rail-area" aria-label={say('area')}>
            <AreaPanel />
          </aside>
        )}
        {phone && <PhonePage />}
      </main>
      <Announcement />
    </div>
  );
}

/** Leads past everything to the table, as soon as there is one. */
function SkipLink() {
  if (!layer.value) return null;
  return (
    <a class="skip" href="#table" onClick={() => change({ table: true }, 'replace')}>
      {say('skip')}
    </a>
  );
}
