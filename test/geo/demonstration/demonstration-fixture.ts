import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { geodesicAreaKm2 } from '../../../geo/boundaries/geodesic-area.ts';
import type { DemonstrationInput } from '../../../geo/demonstration/demonstration-input.ts';
import { kecamatanSignals } from '../../../geo/demonstration/kecamatan-signals.ts';
import { readCsv } from '../../../geo/read/csv.ts';
import { cellText } from '../../../geo/read/table.ts';

const dataFolder = join(import.meta.dirname, '../../../geo/data');
const read = (name: string) => readFileSync(join(dataFolder, name), 'utf8');

/** The bundled files as input of the register; the areas and lines as they are in the database. */
export function bundledInput(seed: number): DemonstrationInput {
  const boundaries = JSON.parse(read('kelurahan.geojson')) as FeatureCollection<
    Polygon | MultiPolygon,
    { code: string; kecamatan_code: string }
  >;
  const lines = JSON.parse(read('rivers-and-railway.geojson')) as FeatureCollection<
    LineString,
    { kind: string; method: string }
  >;
  const sizes = new Map(
    figuresOf('size-by-kelurahan.csv')
      .filter(({ indicator }) => indicator === 'resident_voters_estimate')
      .map(({ area, value }) => [area, value]),
  );
  return {
    areas: boundaries.features.map(({ properties, geometry }) => ({
      code: properties.code,
      parent: properties.kecamatan_code,
      geometry,
      areaKm2: geodesicAreaKm2(geometry),
    })),
    sizes,
    signals: kecamatanSignals(figuresOf('published-figures.csv'), sizes),
    lines: lines.features.map(({ properties, geometry }) => ({ ...properties, geometry })),
    seed,
  };
}

function figuresOf(name: string) {
  const [, ...rows] = readCsv(read(name));
  return rows.map(({ cells }) => {
    const [area = '', , , indicator = '', period = '', value = ''] = cells.map(cellText);
    return { area, indicator, period, value: Number(value) };
  });
}
