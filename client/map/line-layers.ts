import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapTheme } from './theme.ts';

type LineSet = 'waterways' | 'railways' | 'stations';

/** Features of one collection; all lie in one source, for every source costs frames. */
export const inSet = (
  set: LineSet,
  ...rules: ExpressionSpecification[]
): ExpressionSpecification => ['all', ['==', ['get', 'set'], set], ...rules];
export const ESTIMATED: ExpressionSpecification = ['==', ['get', 'method'], 'estimated'];
const KNOWN: ExpressionSpecification = ['!=', ['get', 'method'], 'estimated'];
const RIVER_WIDTH: ExpressionSpecification = ['case', ['==', ['get', 'kind'], 'river'], 2.2, 1.3];

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;
const DOTS = [0.1, 2.2];

/** Layers that one switch shows or hides. */
export const SWITCHED: Record<LineSet, string[]> = {
  waterways: [
    'river-casing',
    'river',
    'river-estimated',
    'river-name',
    'waterways-estimated-label',
  ],
  railways: [
    'railway',
    'railway-dashes',
    'railway-estimated-casing',
    'railway-estimated',
    'railways-estimated-label',
  ],
  stations: ['station', 'station-name'],
};

/** River, railway and stations. Sections whose course is only estimated are dotted. */
export function lineLayers(theme: MapTheme): LayerSpecification[] {
  return [...riverLayers(theme), ...railwayLayers(theme), stationLayer(theme)];
}

function riverLayers(theme: MapTheme): LayerSpecification[] {
  const shared = { source: 'lines', type: 'line' as const, layout: ROUND };
  return [
    {
      ...shared,
      id: 'river-casing',
      filter: inSet('waterways', KNOWN),
      paint: { 'line-color': theme.halo, 'line-width': 4.2, 'line-opacity': 0.75 },
    },
    {
      ...shared,
      id: 'river',
      filter: inSet('waterways', KNOWN),
      paint: { 'line-color': theme.river, 'line-width': RIVER_WIDTH },
    },
    {
      ...shared,
      id: 'river-estimated',
      filter: inSet('waterways', ESTIMATED),
      paint: { 'line-color': theme.river, 'line-width': 2.2, 'line-dasharray': DOTS },
    },
  ];
}

function railwayLayers(theme: MapTheme): LayerSpecification[] {
  const shared = { source: 'lines', type: 'line' as const };
  return [
    {
      ...shared,
      id: 'railway',
      filter: inSet('railways', KNOWN),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.ink, 'line-width': 3.6 },
    },
    {
      ...shared,
      id: 'railway-dashes',
      filter: inSet('railways', KNOWN),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.halo, 'line-width': 1.6, 'line-dasharray': [4, 4] },
    },
    {
      ...shared,
      id: 'railway-estimated-casing',
      filter: inSet('railways', ESTIMATED),
      layout: ROUND,
      paint: { 'line-color': theme.halo, 'line-width': 4.4, 'line-opacity': 0.6 },
    },
    {
      ...shared,
      id: 'railway-estimated',
      filter: inSet('railways', ESTIMATED),
      layout: ROUND,
      paint: { 'line-color': theme.ink, 'line-width': 2.4, 'line-dasharray': DOTS },
    },
  ];
}

function stationLayer(theme: MapTheme): LayerSpecification {
  return {
    id: 'station',
    source: 'lines',
    type: 'circle',
    filter: inSet('stations'),
    paint: {
      'circle-radius': 4,
      'circle-color': theme.halo,
      'circle-stroke-color': theme.ink,
      'circle-stroke-width': 2,
    },
  };
}
