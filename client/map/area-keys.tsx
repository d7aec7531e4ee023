import { useEffect, useId } from 'preact/hooks';
import {
  neighbourInDirection,
  type Direction,
  type PlacedPoint,
} from '../../geo/areas/neighbour-in-direction.ts';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground, layer } from '../data/shown.ts';
import { change, pick, say, view } from '../state.ts';
import { tableRows } from '../table/shown-rows.ts';
import { areaWords } from './area-words.ts';
import type { CameraControls } from './camera.ts';
import { focusedCode } from './focused.ts';
import { hover } from './pointer.ts';

type Props = {
  /** Pixel of an area's point from the corner of the map; `null` while there is none. */
  place: (code: string) => { x: number; y: number } | null;
  /** The map that moves with the keys; without it the picture stays as it is. */
  city?: CameraControls;
};

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const PAN_PIXELS = 100;
const PAN: Record<Direction, [right: number, down: number]> = {
  left: [-PAN_PIXELS, 0],
  right: [PAN_PIXELS, 0],
  up: [0, -PAN_PIXELS],
  down: [0, PAN_PIXELS],
};
const CAMERA: Record<string, 'zoomIn' | 'zoomOut' | 'home'> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'home',
};

/**
 * The areas of the shown level as a list that lies over the picture: one stop of the tab key, arrows to
 * the area on that side, Home and End by rank. It takes no pointer; the map below does.
 */
export function AreaKeys({ place, city }: Props) {
  const id = useId();
  const shown = layer.value;
  const areas = inOrder();
  const codes = areas.map(({ code }) => code);
  const known = (code: string | null) => (code !== null && codes.includes(code) ? code : null);
  const at = known(focusedCode.value);
  const stop = at ?? known(view.value.area) ?? codes[0];
  const spot = at === null ? null : place(at);
  useEffect(() => {
    // The tooltip stands where the area is now, also after the map has moved.
    if (at !== null) hover.value = { code: at, at: spot, inZone: false };
  }, [at, spot?.x, spot?.y]);
  if (!shown || areas.length === 0) return null;

  const elementOf = (code: string) => document.getElementById(`${id}-${code}`);
  const go = (code: string | null | undefined) => {
    if (code) elementOf(code)?.focus({ preventScroll: true });
  };
  const enter = (area: PlacedArea) => {
    focusedCode.value = area.code;
    city?.reveal(area.point);
  };
  const leave = () => {
    focusedCode.value = null;
    hover.value = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = areas.find(({ code }) => code === at);
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event, { from, areas, go, ...(city ? { city } : {}) });
    if (!act) return;
    event.preventDefault();
    act();
  };
  const level = pick(LEVEL_NAMES[shown.layer.level]).toLowerCase();
  return (
    <div
      class="area-keys"
      role="listbox"
      aria-label={say('areasOnMap', { count: areas.length, level })}
      aria-describedby="map-help"
      onKeyDown={onKeyDown}
    >
      {areas.map((area) => {
        const pixel = place(area.code);
        return (
          <div
            key={area.code}
            id={`${id}-${area.code}`}
            role="option"
            tabIndex={area.code === stop ? 0 : -1}
            aria-selected={area.code === view.value.area}
            aria-label={areaWords(area, shown)}
            style={pixel ? { left: `${pixel.x}px`, top: `${pixel.y}px` } : {}}
            onFocus={() => enter(area)}
            onBlur={leave}
            // Assistive technology of a touch screen clicks without a pointer.
            onClick={() => change({ area: area.code })}
          />
        );
      })}
    </div>
  );
}

type Situation = {
  from: PlacedArea;
  areas: PlacedArea[];
  go: (code: string | null | undefined) => void;
  city?: CameraControls;
};

/** What a key does at an area; `null` for keys that are not the map's. */
function actionOf(
  { key, shiftKey }: KeyboardEvent,
  { from, areas, go, city }: Situation,
): (() => void) | null {
  const direction = ARROWS[key];
  if (direction && shiftKey) return () => city?.pan(...PAN[direction]);
  if (direction)
    return () => go(neighbourInDirection(pointOf(from), areas.map(pointOf), direction));
  const control = CAMERA[key];
  if (control) return () => city?.[control](from.point);
  const others: Record<string, () => void> = {
    Home: () => go(areas[0]?.code),
    End: () => go(areas.at(-1)?.code),
    Enter: () => change({ area: from.code }),
    ' ': () => change({ area: from.code }),
    Escape: () => change({ area: null }),
  };
  return others[key] ?? null;
}

/** Areas of the shown level by rank, those without one last, by name. */
function inOrder(): PlacedArea[] {
  const places = ground.value?.areas;
  if (!places) return [];
  const rank = (row: (typeof tableRows.value)[number]) => row.rank?.position ?? Infinity;
  return tableRows.value
    .toSorted((a, b) =>
      rank(a) === rank(b) ? a.name.localeCompare(b.name, 'id') : rank(a) - rank(b),
    )
    .flatMap(({ code }) => places.get(code) ?? []);
}

/** Degrees of longitude shrink away from the equator; near it that does not choose another area. */
const pointOf = ({ code, point: [x = 0, y = 0] }: PlacedArea): PlacedPoint => ({ code, x, y });
