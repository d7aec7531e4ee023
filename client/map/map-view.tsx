import { computed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaddingOptions } from 'maplibre-gl';
import { arrangement, isDoubled } from '../compare/arrangement.ts';
import { SecondMap } from '../compare/second-map.tsx';
import { start } from '../start.ts';
import { say } from '../state.ts';
import { isPhone } from '../viewport.ts';
import { isUnknown } from '../data/needs.ts';
import { failure, ground, layer } from '../data/shown.ts';
import { zonesWaiting } from '../data/shown-zones.ts';
import { AreaKeys } from './area-keys.tsx';
import type { CityMap } from './city-map.ts';
import { MapButtons } from './map-buttons.tsx';
import { SvgFallback } from './svg-fallback.tsx';
import { Tooltip } from './tooltip.tsx';

// Asked for at once, beside the first data: the library is by far the largest file of the page.
const loading = import('./city-map.ts');

const isReady = computed(
  () =>
    ground.value !== null &&
    (layer.value !== null || isUnknown.value) &&
    (!zonesWaiting.value || failure.value !== null),
);

/** What the map is to show is there. A map of empty sources would be drawn anew for each that fills: dozens of frames that nobody sees. */
const ready = new Promise<void>((resolve) => {
  isReady.subscribe((isThere) => {
    if (isThere) resolve();
  });
});

/** Room for what lies over the map: buttons and credits, the rail of the area, on a phone search box and sheet. */
function padding(): PaddingOptions {
  const isSide = arrangement.peek() === 'side';
  // Beside each other the maps keep clear of search box and sheet by themselves.
  if (isPhone.peek() && isSide) return { top: 40, bottom: 16, left: 16, right: 16 };
  if (isPhone.peek()) return { top: 112, bottom: 226, left: 16, right: 16 };
  const rail = overlap(document.querySelector('.rail-area'), document.querySelector('.map-canvas'));
  // Above stands the name of each side, and the buttons stand over one map only.
  if (isSide) return { top: 48, bottom: 28, left: 16, right: rail + 16 };
  return { top: 24, bottom: 48, left: 24, right: rail + (rail ? 16 : 60) };
}

/** By how many pixels the rail of the selected area lies over the map: on narrow screens only. */
function overlap(rail: Element | null, map: Element | null): number {
  if (!rail || !map) return 0;
  return Math.max(0, map.getBoundingClientRect().right - rail.getBoundingClientRect().left);
}

/** The map with its buttons and tooltip. Without WebGL it is drawn as SVG, and that is said. */
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
    Promise.all([loading, ready])
      .then(([library]) => create(library))
      .catch(() => setBroken(true));
    return () => {
      gone = true;
      made?.remove();
    };
  }, []);
  return (
    <section
      class={`map map-${arrangement.value}`}
      aria-label={say('map', { city: start.city.name })}
    >
      <p id="map-help" class="unseen">
        {say('mapHelp')}
      </p>
      {broken ? (
        <>
          <SvgFallback />
          <p class="toast" role="status">
            {say('noWebgl')}
          </p>
        </>
      ) : (
        <div ref={container} class="map-canvas" />
      )}
      {city && isDoubled.value && <SecondMap city={city} />}
      {city && <AreaKeys place={placeOn(city)} city={city} />}
      {city && <MapButtons city={city} />}
      <Tooltip />
    </section>
  );
}

/** Pixel of an area's point on a map; follows the map. */
const placeOn = (city: CityMap) => (code: string) => {
  const area = city.moved.value > 0 ? ground.value?.areas.get(code) : undefined;
  return area ? city.project(area.point) : null;
};
