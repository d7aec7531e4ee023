import { LANGUAGES } from '../../../geo/text/languages.ts';
import { mapPage, printPage } from '../../../geo/view/address.ts';
import { AreaAside } from './area-aside.tsx';
import { AreasTable } from './areas-table.tsx';
import { FirstMap } from './first-map.tsx';
import { FirstRail } from './layer-rail.tsx';
import { sayIn, type First } from './words.ts';

/**
 * The page as the service draws it: map, legend and table of the view in the address, working by links
 * and one form. It stands until the script has drawn the same, and stays where there is no script.
 */
export function FirstPage(first: First) {
  const { seen, language } = first;
  const say = sayIn(language);
  const { view, asked, city, layers } = seen;
  const isUnknown = view.indicator !== null && view.indicator !== asked.id;
  return (
    <div class="first" id="first">
      <div class="page">
        <header class="bar">
          <h1>
            {say('brand')} <span>{city.name}</span>
          </h1>
          <a class="button" href="#table">
            {say('tableBelow')}
          </a>
          <a class="button" href={printPage(view)}>
            {say('print')}
          </a>
          <Languages {...first} />
        </header>
        <main class="desk">
          <FirstRail {...first} />
          <div class="stage">
            <section
              class={`map map-${layers.arrangement}`}
              aria-label={say('map', { city: city.name })}
            >
              <FirstMap {...first} />
            </section>
            {isUnknown && (
              <p class="toast" role="status">
                {say('unknownIndicatorShown', {
                  id: view.indicator ?? '',
                  name: asked.name[language],
                })}
              </p>
            )}
            <p class="credits">{seen.attribution.map((one) => one[language]).join(' · ')}</p>
          </div>
          <AreaAside {...first} />
        </main>
      </div>
      <AreasTable {...first} />
      <Downloads {...first} />
    </div>
  );
}

function Languages({ seen: { view }, language, defaults }: First) {
  return (
    <nav class="segments language" aria-label={sayIn(language)('language')}>
      {LANGUAGES.map((code) => (
        <a
          key={code}
          lang={code}
          href={mapPage({ ...view, lang: code }, defaults)}
          aria-current={code === language ? 'true' : undefined}
        >
          {code.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}

function Downloads({ seen, language }: First) {
  const say = sayIn(language);
  const { level, indicator, period } = seen.layers.shown.layer;
  const items = `/api/collections/${level}/items?indicators=${indicator}`;
  const layer = period ? `${items}&period=${period}` : items;
  return (
    <nav class="first-downloads" aria-label={say('download')}>
      <a href={`${layer}&f=csv`}>{say('downloadCsv')}</a> ·{' '}
      <a href={layer}>{say('downloadGeojson')}</a> · <a href="/api/docs">{say('apiDocs')}</a>
    </nav>
  );
}
