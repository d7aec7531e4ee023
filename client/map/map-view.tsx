import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaddingOptions } from 'maplibre-gl';
import { start } from '../start.ts';
import { say } from '../state.ts';
import { isPhone } from '../viewport.ts';
import type { CityMap } from './city-map.ts';
import { MapButtons } from './map-buttons.tsx';
import { Tooltip } from './tooltip.tsx';

// Asked for at once, beside the first data: the library is by far the largest file of the page.
const loading = import('./city-map.ts');

/** Room for what lies over the map: scale and credits, on a phone the search box and the sheet. */
const padding = (): PaddingOptions =>
  isPhone.peek()
    ? { top: 128, bottom: 210, left: 16, right: 16 }
    : { top: 24, bottom: 56, left: 32, right: 64 };

/** The map with its buttons and tooltip. Without WebGL it says so: the table has everything. */
export function MapView() {
  const container = useRef<HTMLDivElement>(null);
  const [city, setCity] = useState<CityMap | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let made: CityMap | null = null;
    let gone = false;
    const create = ({ createCityMap }: Awaited<typeof loading>) => {
      if (!container.current || gone) return;
      made = createCityMap(container.current, padding);
      setCity(made);
    };
    loading.then(create).catch(() => setBroken(true));
    return () => {
      gone = true;
      made?.remove();
    };
  }, []);
  return (
    <section class="map" aria-label={say('map', { city: start.city.name })}>
      <p id="map-help" class="unseen">
        {say('mapHelp')}
      </p>
      <div ref={container} class="map-canvas" />
      {broken && (
        <p class="notice" role="alert">
          {say('noWebgl')} {say('noWebglNext')}
        </p>
      )}
      {city && <MapButtons city={city} />}
      <Tooltip />
    </section>
  );
}
