import { parseShp } from 'shpjs';
import { FileError, finding } from '../../read/finding.ts';
import type { RawFeature } from './raw-feature.ts';
import { readDbf } from './read-dbf.ts';

/** The files of one layer of a Shapefile that are read. */
export type ShapefileParts = { shp: Uint8Array; dbf: Uint8Array; cpg: string | null };

/** First number of a main file (ESRI Shapefile Technical Description, 1998). */
const MARK = 9994;

const damaged = (part: string): FileError =>
  new FileError(finding('shapefile_damaged', { values: { part } }));

/**
 * The features of a Shapefile, in the coordinates of the file; deleted records are left out.
 * @throws FileError when a part is damaged, cut off, or its text cannot be decoded
 */
export function readShapefile({ shp, dbf, cpg }: ShapefileParts): RawFeature[] {
  const records = readDbf(dbf, cpg);
  const geometries = readShapes(shp);
  // The parser stops in silence where a file is cut off.
  if (geometries.length !== records.length) throw damaged('.shp / .dbf');
  return records.flatMap((properties, index) =>
    properties === null
      ? []
      : [{ line: null, id: index + 1, properties, geometry: geometries[index] ?? null }],
  );
}

function readShapes(shp: Uint8Array): unknown[] {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  try {
    if (view.getInt32(0) === MARK) return parseShp(view);
  } catch {
    // It throws whatever reading beyond an end throws.
  }
  throw damaged('.shp');
}
