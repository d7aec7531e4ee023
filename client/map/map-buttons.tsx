import { say } from '../state.ts';
import { Icon } from '../shared/icon.tsx';
import type { CameraControls } from './camera.ts';

const BUTTONS = [
  ['zoomIn', 'plus'],
  ['zoomOut', 'minus'],
  ['home', 'home'],
] as const;

/** Closer, farther, the whole city. */
export function MapButtons({ city }: { city: CameraControls }) {
  return (
    <div class="map-buttons" role="group" aria-label={say('map', { city: '' }).trim()}>
      {BUTTONS.map(([action, icon]) => (
        <button
          key={action}
          type="button"
          aria-label={say(action)}
          title={say(action)}
          onClick={() => city[action]()}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
