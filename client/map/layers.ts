import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import { MOST_CLASSES, SYMBOL_COLOUR } from '../../geo/cartography/palettes.ts';
import { OVERLAY, PATTERNED } from '../../geo/cartography/patterns.ts';
import { labelLayers } from './label-layers.ts';
import { lineLayers } from './line-layers.ts';
import { TOLERANCE } from './large-tiles.ts';
import type { MapTheme } from './theme.ts';
import { pointedStrip, zoneLayers } from './zone-layers.ts';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const borderColour = ({ border, blankBorder }: MapTheme): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', 'blank'], false],
  blankBorder,
  border,
];
const SOURCES = [...LEVELS, 'symbols', 'pointed', 'pooled', 'selected', 'zones', 'lines', 'names'];
const source = () => ({
  type: 'geojson' as const,
  data: EMPTY,
  promoteId: 'code',
  tolerance: TOLERANCE,
});

/** The whole style: no tile, font or picture from anywhere; names draw from the reader's own fonts. */
export function styleOf(theme: MapTheme): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(SOURCES.map((name) => [name, source()])),
    layers: layersOf(theme),
  };
}

/**
 * All layers in drawing order. Also used to repaint when the theme or the opacity of the areas changes, 0
 * to 1.
 */
export function layersOf(theme: MapTheme, opacity = 1): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': theme.surroundings } },
    ...LEVELS.flatMap((level) => areaLayers(level, theme, opacity)),
    ...edgeLayers(theme),
    ...zoneLayers(theme),
    ...lineLayers(theme),
    symbolLayer(theme),
    ...pointedLayers(theme),
    ...selectionLayers(),
    ...labelLayers(theme),
  ];
}

const hidden = { visibility: 'none' } as const;

/** Names of the images of hatches over class colours, by class. */
export const HATCHES = Array.from({ length: MOST_CLASSES }, (_, i) => `hatch-${i}`);

/** Layers of one level that show whatever its areas carry: class colour and border. */
export const areaLayerIds = (level: Level): string[] => [`${level}-fill`, `${level}-border`];

function areaLayers(level: Level, theme: MapTheme, opacity: number): LayerSpecification[] {
  const shared = { source: level, layout: hidden };
  // A pattern cannot follow feature-state, its opacity can.
  const pattern = (name: string, when: ExpressionSpecification): LayerSpecification => ({
    ...shared,
    id: `${level}-${name}`,
    type: 'fill',
    paint: { 'fill-pattern': name, 'fill-opacity': ['case', when, opacity, 0] },
  });
  return [
    {
      ...shared,
      id: `${level}-fill`,
      type: 'fill',
      paint: {
        'fill-color': ['to-color', ['coalesce', ['feature-state', 'colour'], theme.land]],
        'fill-antialias': false,
        'fill-opacity': opacity,
      },
    },
    ...HATCHES.map((name, i) => pattern(name, ['==', ['feature-state', 'hatch'], i])),
    ...PATTERNED.map((name) => pattern(name, ['==', ['feature-state', 'pattern'], name])),
    pattern(OVERLAY, ['boolean', ['feature-state', OVERLAY], false]),
    {
      ...shared,
      id: `${level}-border`,
      type: 'line',
      layout: { ...hidden, 'line-join': 'round' },
      paint: { 'line-color': borderColour(theme), 'line-width': 0.8 },
    },
  ];
}

function edgeLayers(theme: MapTheme): LayerSpecification[] {
  const layout = { 'line-join': 'round' } as const;
  return [
    {
      id: 'kecamatan-edge',
      source: 'kecamatan',
      type: 'line',
      layout,
      paint: { 'line-color': borderColour(theme), 'line-width': 1.8 },
    },
    {
      id: 'kota-edge',
      source: 'kota',
      type: 'line',
      layout,
      paint: { 'line-color': theme.muted, 'line-width': 0.8, 'line-opacity': 0.7 },
    },
  ];
}

function symbolLayer(theme: MapTheme): LayerSpecification {
  return {
    id: 'symbols',
    source: 'symbols',
    type: 'circle',
    // Large circles first, so that small ones stay in reach.
    layout: { 'circle-sort-key': ['-', 0, ['get', 'radius']] },
    paint: {
      'circle-radius': ['get', 'radius'],
      'circle-color': SYMBOL_COLOUR,
      'circle-opacity': 0.6,
      'circle-stroke-color': theme.ink,
      'circle-stroke-width': 1,
    },
  };
}

/** Borders of the areas that the reader points at, and of a strip; the halo is for the darkest class. */
function pointedLayers({ ink, halo }: MapTheme): LayerSpecification[] {
  const border = (id: string, color: string, width: number): LayerSpecification => ({
    id,
    source: 'pointed',
    type: 'line',
    filter: ['!', ['has', 'strip']],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  });
  return [border('pointed-halo', halo, 4), border('pointed-area', ink, 1.8), pointedStrip(ink)];
}

function selectionLayers(): LayerSpecification[] {
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const outline = (source: string, part: string, color: string, width: number) => ({
    id: `${source}-${part}`,
    source,
    type: 'line' as const,
    layout,
    paint: { 'line-color': color, 'line-width': width },
  });
  return [
    outline('pooled', 'halo', '#ffffff', 4),
    outline('pooled', 'line', '#1c2326', 1.4),
    outline('selected', 'halo', '#ffffff', 6),
    outline('selected', 'line', '#1c2326', 2.6),
  ];
}
