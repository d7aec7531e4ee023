import { useId, useState } from 'preact/hooks';
import { areaAtPoint } from '../../geo/areas/area-at-point.ts';
import type { Sentence } from '../../geo/text/page.ts';
import { ground } from '../data/shown.ts';
import { number } from '../format.ts';
import { Icon } from '../shared/icon.tsx';
import { start } from '../start.ts';
import { change, say, view } from '../state.ts';
import { placeOf } from './search-result.tsx';

const PATIENCE_MILLISECONDS = 15_000;

/** What the reader is told; in words only when it shows, so that it follows the language. */
type Told = { sentence: Sentence; values?: Record<string, string>; known: boolean };

/**
 * Selects the area where the reader is. Only a click asks for the position; it is looked up in the
 * boundaries that are already here and leaves the browser neither in a request nor in the address.
 */
export function NearMe() {
  const id = useId();
  const [told, setTold] = useState<Told | null>(null);
  const ask = () => {
    setTold({ sentence: 'nearAsking', known: false });
    void locate().then(setTold);
  };
  return (
    <>
      <button
        type="button"
        class="near-me"
        aria-label={say('nearMe')}
        aria-describedby={id}
        title={`${say('nearMe')}. ${say('nearPrivate')}`}
        disabled={!ground.value}
        onClick={ask}
      >
        <Icon name="locate" />
      </button>
      <span id={id} hidden>
        {say('nearPrivate')}
      </span>
      <div class={told ? 'results near-told' : 'unseen'}>
        <p role="status">
          {told && say(told.sentence, told.values)}
          {told?.known && <span class="muted"> {say('nearPrivate')}</span>}
        </p>
        {told && (
          <button
            type="button"
            class="near-close"
            aria-label={say('close')}
            onClick={() => setTold(null)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </>
  );
}

async function locate(): Promise<Told> {
  if (!isSecureContext || !('geolocation' in navigator))
    return { sentence: 'nearInsecure', known: false };
  try {
    const { coords } = await new Promise<GeolocationPosition>((found, failed) =>
      navigator.geolocation.getCurrentPosition(found, failed, {
        enableHighAccuracy: true,
        timeout: PATIENCE_MILLISECONDS,
      }),
    );
    return choose(coords);
  } catch (error) {
    const refused = error instanceof GeolocationPositionError && error.code === 1;
    return { sentence: refused ? 'nearRefused' : 'nearUnavailable', known: false };
  }
}

/** The area of the shown level at a position; outside the city none is selected. */
function choose({ longitude, latitude, accuracy }: GeolocationCoordinates): Told {
  const held = ground.peek();
  const { features } = held?.boundaries[view.peek().level] ?? { features: [] };
  const code = areaAtPoint([longitude, latitude], features);
  const area = code === null ? undefined : held?.areas.get(code);
  const metres = number(Math.max(1, Math.round(accuracy)));
  if (!area)
    return { sentence: 'nearOutside', values: { metres, city: start.city.name }, known: true };
  change({ area: area.code });
  const words = `${area.name}, ${placeOf(area)}`;
  return { sentence: 'nearFound', values: { area: words, metres }, known: true };
}
