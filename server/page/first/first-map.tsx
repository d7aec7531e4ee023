import { drawMap } from '../../../geo/cartography/draw-map.ts';
import { mercator } from '../../../geo/cartography/drawing.ts';
import { MapNames, USUAL_PIXELS } from '../../../geo/cartography/map-names.tsx';
import { SvgMap, type DrawnMap } from '../../../geo/cartography/svg-map.tsx';
import { areaPage } from '../../../geo/view/address.ts';
import type { Position } from '../../../geo/view/view.ts';
import { placeName, sayIn, valueOf, type First } from './words.ts';

/** Pixels of the whole world at zoom 0, as MapLibre counts. */
const WORLD_PIXELS = 512;

/** The map as SVG, every area a link, in the place where the drawn map will stand. */
export function FirstMap(first: First) {
  const { seen, language, defaults } = first;
  const { view, city, indicator } = seen;
  const say = sayIn(language);
  const map = drawMap(
    seen.parts,
    seen.picture,
    {
      titleOf: (code) => {
        const area = seen.areas.get(code);
        return `${area ? placeName(area, seen) : code}: ${valueOf(code, first)}`;
      },
      hrefOf: (code) => areaPage(view, code, defaults),
    },
    view.area,
  );
  const label = say('firstMap', { city: city.name, indicator: indicator.name[language] });
  return (
    <div class="first-map">
      <div class="first-frame" style={frameStyle(map, view.position)}>
        <SvgMap map={map} unit={map.frame.width / pixelsAcross(map, view.position)} label={label} />
        <MapNames names={seen.names} frame={map.frame} />
      </div>
    </div>
  );
}

const pixelsAcross = ({ frame }: DrawnMap, position: Position | null) =>
  position ? (frame.width / frame.scale) * WORLD_PIXELS * 2 ** position.zoom : USUAL_PIXELS;

/**
 * Fitted to the city the frame keeps its shape and fills the room (first.css); at a position of its own it
 * is laid out as MapLibre would: so many pixels, the position in the middle.
 */
function frameStyle(map: DrawnMap, position: Position | null): string {
  const { frame } = map;
  const ratio = frame.width / frame.height;
  if (!position) return `--ratio:${ratio.toFixed(5)}`;
  const pixels = pixelsAcross(map, position);
  const [x, y] = mercator([position.lon, position.lat]);
  const [left, top] = [x - frame.west, y - frame.north].map((part) => part * frame.scale);
  const scale = pixels / frame.width;
  const shift = [left ?? 0, top ?? 0].map((units) => `calc(50% - ${(units * scale).toFixed(1)}px)`);
  return `--ratio:${ratio.toFixed(5)};width:${pixels.toFixed(1)}px;translate:none;left:${shift[0]};top:${shift[1]}`;
}
