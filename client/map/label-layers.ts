import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { ESTIMATED, inSet } from './line-layers.ts';
import type { MapTheme } from './theme.ts';

// No font file: the name only carries the weight, the letters come from the system's sans-serif.
const BOLD = ['Peta Bold'];
const REGULAR = ['Peta Medium'];

const KELURAHAN_NAMES_FROM_ZOOM = 12;
const ESTIMATED_FROM_ZOOM = 12;

/** What is written along sections whose course is only estimated; the words follow the language. */
export const ESTIMATED_LABELS = ['waterways-estimated-label', 'railways-estimated-label'];

/** Names, the most important first in line for room: kecamatan, stations, rivers, kelurahan. */
export function labelLayers(theme: MapTheme): LayerSpecification[] {
  const halo = { 'text-halo-color': theme.halo, 'text-halo-width': 1.8, 'text-halo-blur': 0.2 };
  return [
    kelurahanNames({ 'text-color': theme.ink, ...halo }),
    riverNames({ 'text-color': theme.river, ...halo }),
    estimatedLabel('waterways', { 'text-color': theme.ink, ...halo }),
    estimatedLabel('railways', { 'text-color': theme.ink, ...halo }),
    stationNames({ 'text-color': theme.ink, ...halo }),
    kecamatanNames({ 'text-color': theme.ink, ...halo }),
  ];
}

type TextPaint = Record<string, string | number>;

const named = (level: string): ExpressionSpecification => ['==', ['get', 'level'], level];

const kecamatanNames = (paint: TextPaint): LayerSpecification => ({
  id: 'kecamatan-name',
  source: 'names',
  type: 'symbol',
  filter: named('kecamatan'),
  layout: {
    'text-field': ['upcase', ['get', 'name']],
    'text-font': BOLD,
    'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 13, 14],
    'text-letter-spacing': 0.14,
    'text-max-width': 14,
    'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
    'text-radial-offset': 0.6,
    'text-padding': 4,
  },
  paint: { ...paint, 'text-halo-width': 2.2 },
});

const kelurahanNames = (paint: TextPaint): LayerSpecification => ({
  id: 'kelurahan-name',
  source: 'names',
  type: 'symbol',
  filter: named('kelurahan'),
  minzoom: KELURAHAN_NAMES_FROM_ZOOM,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': REGULAR,
    'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 15, 14],
    'text-max-width': 7,
    'text-padding': 3,
  },
  paint,
});

const stationNames = (paint: TextPaint): LayerSpecification => ({
  id: 'station-name',
  source: 'lines',
  type: 'symbol',
  filter: inSet('stations'),
  minzoom: 11,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': REGULAR,
    'text-size': 11,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.8,
    'text-justify': 'auto',
    'text-max-width': 9,
  },
  paint,
});

const riverNames = (paint: TextPaint): LayerSpecification => ({
  id: 'river-name',
  source: 'lines',
  type: 'symbol',
  filter: inSet('waterways', ['has', 'name']),
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 320,
    'text-field': ['coalesce', ['get', 'name'], ''],
    'text-font': ['Peta Italic'],
    'text-size': 11.5,
    'text-letter-spacing': 0.08,
    'text-max-angle': 60,
    'text-offset': [0, -0.9],
  },
  paint,
});

const estimatedLabel = (set: 'waterways' | 'railways', paint: TextPaint): LayerSpecification => ({
  id: `${set}-estimated-label`,
  source: 'lines',
  type: 'symbol',
  filter: inSet(set, ESTIMATED),
  minzoom: ESTIMATED_FROM_ZOOM,
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 160,
    'text-field': '',
    'text-font': ['Peta Italic'],
    'text-size': 11,
    'text-max-angle': 60,
    'text-offset': [0, 1],
  },
  paint,
});
