import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import Database from 'better-sqlite3';
import { freshImport } from './import-setup.ts';

/** What an import of the rivers is told. */
export const STATED = ['--source', 'BIG', '--accuracy', '5'];
export const COORDINATES = [
  [106.15, -6.1],
  [106.16, -6.11],
];

export const river = (name: string, coordinates: number[][] = COORDINATES) => ({
  type: 'Feature',
  properties: { waterway: 'river', name },
  geometry: { type: 'LineString', coordinates },
});

/** Bytes of a text. */
export const text = (words: string) => new TextEncoder().encode(words);

/** A database of its own, two rivers as GeoJSON, and GDAL and ZIP to make other files of them. */
export function freshFeatures() {
  const over = freshImport();
  const write = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(over.path(name), bytes);
    return over.path(name);
  };
  const writeZip = (name: string, parts: Unzipped) => write(name, zipSync(parts));
  /** A copy that GDAL makes; its format follows from the name. */
  const convert = (name: string, flags: string[] = [], source = 'rivers.geojson'): string => {
    execFileSync('ogr2ogr', [...flags, over.path(name), over.path(source)], { stdio: 'pipe' });
    return over.path(name);
  };
  const features = [river('Ci Satu'), river('Ci Élok')];
  write('rivers.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  const shapefile = unzipSync(readFileSync(convert('rivers.shz', ['-lco', 'ENCODING=UTF-8'])));
  return {
    ...over,
    ...{ write, writeZip, convert, shapefile },
    partOf: (ending: string): Uint8Array =>
      Object.entries(shapefile).find(([path]) => path.endsWith(ending))![1],
    /** The Shapefile with parts replaced, or without those that are `null`. */
    rezip: (name: string, changes: Record<string, Uint8Array | null>): string => {
      const parts = Object.entries(shapefile).map(([path, bytes]) => {
        const ending = path.slice(path.lastIndexOf('.'));
        return [path, ending in changes ? (changes[ending] ?? null) : bytes] as const;
      });
      return writeZip(
        name,
        Object.fromEntries(parts.filter(([, bytes]) => bytes !== null)) as Unzipped,
      );
    },
    /** A GeoPackage of the rivers in which SQL changed something. */
    changeGeopackage: (name: string, sql: string, ...values: unknown[]): string => {
      const file = convert(name, ['-lco', 'SPATIAL_INDEX=NO']);
      const db = new Database(file);
      db.pragma('foreign_keys = off');
      db.prepare(sql).run(...values);
      db.close();
      return file;
    },
    /** Imports a file of rivers without storing them. */
    dry: (file: string, ...flags: string[]) =>
      over.run(['lines', file, ...STATED, '--dry-run', ...flags]),
  };
}
