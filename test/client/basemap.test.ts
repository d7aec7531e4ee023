import type { StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { adoptStyle } from '../../client/basemap/adopt-style.ts';
import { archiveLayers } from '../../client/basemap/archive-layers.ts';

const COLOURS = {
  water: 'blue',
  green: 'green',
  road: 'grey',
  majorRoad: 'black',
  building: 'tan',
};

test('an archive is drawn from whichever usual layers it has', () => {
  const ids = (names: string[]) => archiveLayers('b', names, COLOURS).map(({ id }) => id);
  expect(ids(['water', 'waterway', 'landcover', 'transportation', 'building', 'poi'])).toEqual([
    'b-green-landcover',
    'b-water-water',
    'b-stream-water',
    'b-stream-waterway',
    'b-building-building',
    'b-road-transportation',
    'b-major-road-transportation',
  ]);
  expect(ids(['earth', 'landuse', 'roads', 'buildings'])).toContain('b-road-roads');
  expect(ids(['streets', 'water_polygons', 'water_lines'])).toContain('b-stream-water_lines');
  expect(ids(['places', 'pois'])).toEqual([]);
});

test('a style lies under ours with names of its own, whole addresses, and no pictures', () => {
  const style = {
    version: 8,
    glyphs: 'https://fonts.example/{fontstack}/{range}.pbf',
    sources: {
      osm: { type: 'vector', tiles: ['../t/{z}/{x}/{y}.pbf'] },
      other: { type: 'vector', url: 'https://tiles.example/tiles.json' },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': 'white' } },
      { id: 'wood', type: 'fill', source: 'osm', paint: { 'fill-pattern': 'trees' } },
      {
        id: 'town',
        type: 'symbol',
        source: 'other',
        layout: { 'text-field': 'x', 'icon-image': 'dot' },
      },
      { id: 'poi', type: 'symbol', source: 'osm', layout: { 'icon-image': 'dot' } },
      { id: 'off', type: 'line', source: 'osm', layout: { visibility: 'none' } },
    ],
  } as unknown as StyleSpecification;
  const { sources, layers } = adoptStyle(style, 'https://tiles.example/grey/style.json');
  expect(sources).toEqual({
    'basemap-osm': { type: 'vector', tiles: ['https://tiles.example/t/{z}/{x}/{y}.pbf'] },
    'basemap-other': { type: 'vector', url: 'https://tiles.example/tiles.json' },
  });
  expect(layers.map(({ id }) => id)).toEqual(['basemap-ground', 'basemap-town']);
  expect(layers[0]).not.toHaveProperty('source');
  expect(layers[1]).toMatchObject({ source: 'basemap-other', layout: { 'text-field': 'x' } });
  expect(layers[1]?.layout).not.toHaveProperty('icon-image');
});
