import { drawMap } from '../../../geo/cartography/draw-map.ts';
import { mercator } from '../../../geo/cartography/drawing.ts';
import { MapNames, USUAL_PIXELS } from '../../../geo/cartography/map-names.tsx';
import { swipePlaces } from '../../../geo/cartography/swipe-places.ts';
import { SvgMap, type DrawnMap } from '../../../geo/cartography/svg-map.tsx';
import { sideName } from '../../../geo/text/side-name.ts';
import { areaPage } from '../../../geo/view/address.ts';
import type { Position } from '../../../geo/view/view.ts';
import type { SeenLayers } from '../seen-layers.ts';
import { placeName, sayIn, valueOf, type First } from './words.ts';

/** Pixels of the whole world at zoom 0, as MapLibre counts. */
const WORLD_PIXELS = 512;

/** The map as SVG, every area a link, in the place where the drawn map will stand; two where a view has two. */
export function FirstMap(first: First) {
  const { maps, arrangement } = first.seen.layers;
  const { language, seen } = first;
  const [left, right] = maps;
  const places = arrangement === 'swipe' ? swipePlaces(seen.view.split) : null;
  return (
    <>
      {maps.map((map, i) => (
        <div
          key={map.side.side}
          class={i === 0 ? 'first-map map-canvas' : 'first-map map-beside'}
          style={i > 0 ? places?.map : undefined}
        >
          <OneMap first={first} map={map} />
        </div>
      ))}
      {left && right && (
        <>
          <p class="side-name side-left" style={places?.left}>
            {sideName(left.side, right.side, language)}
          </p>
          <p class="side-name side-right" style={places?.right}>
            {sideName(right.side, left.side, language)}
          </p>
          {places && <i class="swipe-line" style={places.line} />}
        </>
      )}
    </>
  );
}

type OneMapProps = { first: First; map: SeenLayers['maps'][number] };

function OneMap({ first, map: { side, marks } }: OneMapProps) {
  const { seen, language, defaults } = first;
  const { view, city, layers } = seen;
  const told = layers.mixed && layers.other ? [side, layers.other] : [side];
  const map = drawMap(
    seen.parts,
    { marks, inside: seen.inside?.marks ?? null },
    {
      titleOf: (code) => {
        const area = seen.areas.get(code);
        const values = told.map((one) => valueOf(code, one, language)).join('; ');
        return `${area ? placeName(area, seen) : code}: ${values}`;
      },
      hrefOf: (code) => areaPage(view, code, defaults),
    },
    view.area === null ? [] : [view.area, ...view.pool],
  );
  const indicator = told.map((one) => one.indicator.name[language]).join('; ');
  const label = sayIn(language)('firstMap', { city: city.name, indicator });
  return (
    <div class="first-frame" style={frameStyle(map, view.position)}>
      <SvgMap map={map} unit={map.frame.width / pixelsAcross(map, view.position)} label={label} />
      <MapNames names={seen.names} frame={map.frame} />
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
