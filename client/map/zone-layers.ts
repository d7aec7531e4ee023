import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Patterned } from '../../geo/cartography/patterns.ts';
import type { MapTheme } from './theme.ts';

/** Patterns that strips without a value carry, and how their outline is broken where a pattern has no room. */
const BROKEN: [Patterned, number[]][] = [
  ['no_data', [1.2, 1.2]],
  ['suppressed', [0.1, 1.6]],
];

/** Layers that answer to the pointer as strips. */
export const ZONE_TARGETS = ['zone-fill', 'zone-line'];

/** Layers that only strips without a value need; each costs frames. */
export const missingLayerIds = BROKEN.flatMap(([name]) => [`zone-${name}`, `zone-line-${name}`]);

/** Strips up to this width would lie hidden under the sign of their own line, metres. */
const NARROW_M = 30;
// Polygons have no width; they are seen by themselves.
const IS_NARROW: ExpressionSpecification = [
  'all',
  ['>', ['get', 'width_m'], 0],
  ['<=', ['get', 'width_m'], NARROW_M],
];

/** Pixels of the outline: on a map of the city it stands for the strip, near by the polygon shows itself. */
const OUTLINE = [
  { zoom: 10, narrow: 9, wide: 5 },
  { zoom: 12, narrow: 8, wide: 3 },
  { zoom: 14, narrow: 4, wide: 1.8 },
  { zoom: 15, narrow: 1.2, wide: 1.2 },
];

/** Width of the outline by zoom, with some pixels more or less. */
const widths = (more: number): ExpressionSpecification =>
  [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...OUTLINE.flatMap(({ zoom, narrow, wide }) => [
      zoom,
      ['case', IS_NARROW, narrow + more, wide + more],
    ]),
  ] as ExpressionSpecification;

const OWN_COLOUR: ExpressionSpecification = ['feature-state', 'colour'];
/** Whether only strips carry values. */
const IS_DATA: ExpressionSpecification = ['boolean', ['feature-state', 'data'], false];
/** On a map of the city fill and outline make one band; near by the areas show through. */
const FILL_OPACITY: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...[11, opacityOf(0.85), 13, opacityOf(0.45), 14, opacityOf(0.32)],
];

function opacityOf(plain: number): ExpressionSpecification {
  return ['case', IS_DATA, 1, plain];
}

const hasPattern = (name: Patterned): ExpressionSpecification => [
  '==',
  ['feature-state', 'pattern'],
  name,
];

/**
 * Strips over the areas: orange-red with a light casing that keeps it plain on the darkest class, or in the
 * class colour of the families inside with a dark one.
 */
export function zoneLayers(theme: MapTheme): LayerSpecification[] {
  const line = {
    source: 'zones',
    type: 'line' as const,
    layout: { 'line-join': 'round' as const },
  };
  const colour: ExpressionSpecification = [
    'case',
    IS_DATA,
    ['to-color', ['coalesce', OWN_COLOUR, theme.land]],
    theme.zone,
  ];
  return [
    {
      ...line,
      id: 'zone-casing',
      paint: {
        'line-color': ['case', IS_DATA, theme.ink, theme.halo],
        'line-width': widths(1.6),
        'line-opacity': ['case', IS_DATA, 0.75, 0.9],
      },
    },
    {
      id: 'zone-fill',
      source: 'zones',
      type: 'fill',
      paint: {
        'fill-color': colour,
        'fill-opacity': FILL_OPACITY,
        'fill-antialias': false,
      },
    },
    {
      ...line,
      id: 'zone-line',
      paint: {
        'line-color': colour,
        'line-width': widths(0),
      },
    },
    ...BROKEN.flatMap(([name, dashes]) => missingLayers(name, dashes, theme)),
  ];
}

/** The strip under the pointer, as wide as it is drawn. */
export const pointedStrip = (ink: string): LayerSpecification => ({
  id: 'pointed-strip',
  source: 'pointed',
  type: 'line',
  filter: ['has', 'strip'],
  layout: { 'line-join': 'round' },
  paint: { 'line-color': ink, 'line-width': widths(0), 'line-opacity': 0.85 },
});

function missingLayers(name: Patterned, dashes: number[], theme: MapTheme): LayerSpecification[] {
  const opacity: ExpressionSpecification = ['case', hasPattern(name), 1, 0];
  return [
    {
      id: `zone-${name}`,
      source: 'zones',
      type: 'fill',
      layout: { visibility: 'none' },
      paint: { 'fill-pattern': name, 'fill-opacity': opacity },
    },
    {
      id: `zone-line-${name}`,
      source: 'zones',
      type: 'line',
      layout: {
        visibility: 'none',
        'line-join': 'round',
        'line-cap': name === 'suppressed' ? 'round' : 'butt',
      },
      paint: {
        'line-color': theme.muted,
        'line-width': widths(-0.9),
        'line-dasharray': dashes,
        'line-opacity': opacity,
      },
    },
  ];
}
