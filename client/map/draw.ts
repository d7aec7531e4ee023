import type { Map as MapLibre } from 'maplibre-gl';
import type { Feature } from 'geojson';
import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import { drawHatch } from '../../geo/cartography/hatches.ts';
import type { Mark, Picture } from '../../geo/cartography/picture.ts';
import {
  drawOverlay,
  drawPattern,
  OVERLAY,
  PATTERNED,
  type PatternImage,
} from '../../geo/cartography/patterns.ts';
import { LINES } from '../data/needs.ts';
import type { Drawn } from '../compare/drawn.ts';
import type { Ground } from '../data/shown.ts';
import type { Lines, PlacedArea } from '../data/ground.ts';
import type { Pointed } from './pointer.ts';
import { areaLayerIds, HATCHES, layersOf } from './layers.ts';
import { putFeatures } from './put-features.ts';
import { repaint } from './repaint.ts';
import type { MapTheme } from './theme.ts';

/** Puts boundaries, lines and names on the map; happens once per release. */
export function drawGround(map: MapLibre, ground: Ground): void {
  for (const level of LEVELS) putFeatures(map, level, ground.boundaries[level].features);
  putFeatures(
    map,
    'lines',
    LINES.flatMap((set) => inOneSource(set, ground.lines[set])),
  );
  putFeatures(map, 'names', [...ground.areas.values()].map(nameFeature));
}

const inOneSource = (set: string, { features }: Lines): Feature[] =>
  features.map((feature) => ({ ...feature, properties: { ...feature.properties, set } }));

const nameFeature = ({ code, name, level, point }: PlacedArea): Feature => ({
  type: 'Feature',
  properties: { code, name, level },
  geometry: { type: 'Point', coordinates: point },
});

/**
 * Colours, patterns and circles of a layer; nothing of them while only the strips carry values, nor where
 * the reader took a class off the map. Geometry stays where it is: only states change.
 */
export function drawLayer(map: MapLibre, shown: Drawn, ground: Ground, isBlank: boolean): void {
  const { level } = shown.layer;
  const { kind, marks, hatches } = shown.picture;
  hatches.forEach((hatch, i) => putImage(map, HATCHES[i] ?? '', drawHatch(hatch)));
  showLevel(map, level, isBlank ? [] : carriedPatterns(shown.picture));
  for (const [id, mark] of marks) {
    const state = isBlank || mark.off ? BLANK : stateOf(mark, kind);
    map.setFeatureState({ source: level, id }, state);
  }
  markBlank(map, ground, (code) => isBlank || (marks.get(code)?.off ?? false));
  const isCount = kind === 'count' && !isBlank;
  putFeatures(map, 'symbols', isCount ? symbolFeatures(shown, ground) : []);
}

const BLANK = { colour: null, pattern: null, hatch: null, [OVERLAY]: false };

const stateOf = (mark: Mark, kind: Picture['kind']) => ({
  colour: kind === 'count' ? null : mark.colour,
  pattern: mark.pattern,
  hatch: mark.hatch && mark.classIndex,
  [OVERLAY]: mark.unreliable,
});

/** Borders need a colour of their own where areas have none. */
function markBlank(
  map: MapLibre,
  { boundaries }: Ground,
  isBlank: (code: string) => boolean,
): void {
  for (const source of LEVELS) {
    for (const { properties } of boundaries[source].features) {
      const { code } = properties;
      map.setFeatureState({ source, id: code }, { blank: isBlank(code) });
    }
  }
}

function symbolFeatures(shown: Drawn, ground: Ground): Feature[] {
  return [...shown.picture.marks].flatMap(([code, { radius }]): Feature[] => {
    const area = ground.areas.get(code);
    if (!area || radius === 0) return [];
    const geometry = { type: 'Point' as const, coordinates: area.point };
    return [{ type: 'Feature', properties: { code, radius }, geometry }];
  });
}

/** Names of the patterns and hatches that an area carries. */
const carriedPatterns = ({ marks, hatches }: Pick<Picture, 'marks' | 'hatches'>): string[] => [
  ...HATCHES.slice(0, hatches.length),
  ...new Set([...marks.values()].flatMap((mark) => (mark.pattern ? [mark.pattern] : []))),
  ...([...marks.values()].some(({ unreliable }) => unreliable) ? [OVERLAY] : []),
];

/** Shows the layers of one level; of those with a pattern only what an area carries, for each costs frames. */
function showLevel(map: MapLibre, shown: Level, patterns: string[]): void {
  const show = (id: string, isShown: boolean) =>
    map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
  for (const level of LEVELS) {
    for (const id of areaLayerIds(level)) show(id, level === shown);
    for (const name of [...HATCHES, ...PATTERNED, OVERLAY])
      show(`${level}-${name}`, level === shown && patterns.includes(name));
  }
  show('kecamatan-edge', shown !== 'kota');
}

/**
 * Outlines the selected area, which is the first of those read together, the area with the focus, and more
 * thinly the others.
 */
export function drawSelection(
  map: MapLibre,
  [selected, ...others]: PlacedArea[],
  focused: PlacedArea | null,
  ground: Ground,
): void {
  const shapesOf = (areas: (PlacedArea | null | undefined)[]) =>
    areas.flatMap((area) => (area ? shapeOf(ground, area.code) : []));
  putFeatures(map, 'selected', shapesOf([selected, focused]));
  putFeatures(map, 'pooled', shapesOf(others));
}

function shapeOf({ areas, boundaries }: Ground, code: string): Feature[] {
  const area = areas.get(code);
  if (!area) return [];
  return boundaries[area.level].features.filter(({ properties }) => properties.code === code);
}

/** Borders of the areas that the reader points at, alone or together, and of the strip under the pointer. */
export function drawPointed(map: MapLibre, { codes, strip }: Pointed, ground: Ground): void {
  const strips = strip ? [{ ...strip, properties: { ...strip.properties, strip: true } }] : [];
  const areas = codes.flatMap((code) => shapeOf(ground, code));
  putFeatures(map, 'pointed', [...areas, ...strips]);
}

/** Repaints everything that is not data, and redraws the patterns; areas with an opacity of 0 to 1. */
export function drawTheme(map: MapLibre, theme: MapTheme, opacity: number): void {
  for (const name of PATTERNED) putImage(map, name, drawPattern(name, theme.pattern));
  putImage(map, OVERLAY, drawOverlay());
  repaint(map, layersOf(theme, opacity));
}

function putImage(map: MapLibre, name: string, image: PatternImage): void {
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio: 2 });
}
