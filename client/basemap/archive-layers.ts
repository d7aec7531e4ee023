import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapTheme } from '../map/theme.ts';

type Colours = MapTheme['basemap'];

// Names of the layers of the usual schemas: OpenMapTiles, Protomaps, Shortbread, Tilezen.
const WATER = ['water', 'ocean', 'oceans', 'lakes', 'water_polygons'];
const STREAM = ['waterway', 'waterways', 'water_lines', 'rivers', ...WATER];
const GREEN = ['landcover', 'landuse', 'land', 'sites', 'park', 'parks', 'natural', 'greens'];
const ROAD = ['transportation', 'roads', 'road', 'streets', 'highways'];
const BUILDING = ['building', 'buildings'];

/** What of the use of land is green, in any schema. */
const GREEN_KINDS =
  'wood forest grass grassland park garden meadow scrub wetland swamp mangrove farmland orchard rice paddy cemetery nature_reserve national_park recreation_ground village_green protected_area public_park'.split(
    ' ',
  );
const MAJOR_KINDS =
  'motorway trunk primary secondary highway major_road medium_road motorway_link trunk_link'.split(
    ' ',
  );
/** The railway is a layer of our own. */
const NO_ROADS = 'rail railway transit ferry pier aerialway minor_rail'.split(' ');

const KIND: ExpressionSpecification = ['coalesce', ['get', 'class'], ['get', 'kind'], ''];
const isOneOf = (kinds: string[]): ExpressionSpecification => ['in', KIND, ['literal', kinds]];
const isOfGreen: FilterSpecification = ['any', ['==', KIND, ''], isOneOf(GREEN_KINDS)];
const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: FilterSpecification = ['==', ['geometry-type'], 'LineString'];

const grow = (...stops: number[]): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  ...stops,
];

type Rule = {
  part: string;
  from: string[];
  draw: (colours: Colours) => Omit<LayerSpecification, 'id' | 'source'>;
};

/** What is drawn from layers of which names, in drawing order. */
const RULES: Rule[] = [
  {
    part: 'green',
    from: GREEN,
    draw: ({ green }) => ({
      type: 'fill',
      filter: ['all', isArea, isOfGreen],
      paint: { 'fill-color': green, 'fill-antialias': false },
    }),
  },
  {
    part: 'water',
    from: WATER,
    draw: ({ water }) => ({ type: 'fill', filter: isArea, paint: { 'fill-color': water } }),
  },
  {
    part: 'stream',
    from: STREAM,
    draw: ({ water }) => ({
      type: 'line',
      filter: isLine,
      paint: { 'line-color': water, 'line-width': grow(9, 0.6, 16, 4) },
    }),
  },
  {
    part: 'building',
    from: BUILDING,
    draw: ({ building }) => ({
      type: 'line',
      minzoom: 14,
      paint: { 'line-color': building, 'line-width': 0.8 },
    }),
  },
  {
    part: 'road',
    from: ROAD,
    draw: ({ road }) => ({
      type: 'line',
      minzoom: 12,
      filter: ['all', isLine, ['!', isOneOf([...MAJOR_KINDS, ...NO_ROADS])]],
      paint: { 'line-color': road, 'line-width': grow(12, 0.4, 17, 5) },
    }),
  },
  {
    part: 'major-road',
    from: ROAD,
    draw: ({ majorRoad }) => ({
      type: 'line',
      filter: ['all', isLine, isOneOf(MAJOR_KINDS)],
      paint: { 'line-color': majorRoad, 'line-width': grow(8, 0.5, 12, 1.6, 17, 9) },
    }),
  },
];

/**
 * A grey style for an archive of vector tiles of any schema: water, green, roads and outlines of buildings,
 * of the layers that are there. No names, fonts or pictures.
 * @param names the layers that the archive says it has
 */
export function archiveLayers(
  source: string,
  names: string[],
  colours: Colours,
): LayerSpecification[] {
  return RULES.flatMap(({ part, from, draw }) =>
    names
      .filter((name) => from.includes(name.toLowerCase()))
      .map((name) => {
        const layer = { ...draw(colours), id: `${source}-${part}-${name}`, source };
        return { ...layer, 'source-layer': name } as LayerSpecification;
      }),
  );
}
