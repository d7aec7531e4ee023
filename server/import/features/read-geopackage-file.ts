import { existsSync, readFileSync } from 'node:fs';
import type { FeatureFile, RawFeature } from '../../../geo/features/read/raw-feature.ts';
import { readGeopackageGeometry } from '../../../geo/features/read/read-geopackage-geometry.ts';
import { reproject } from '../../../geo/features/read/reproject.ts';
import { wrongKind } from '../../../geo/features/read/file-kind.ts';
import { FileError, finding } from '../../../geo/read/finding.ts';
import {
  openGeopackage,
  type Geopackage,
  type GeopackageLayer,
  type GeopackageRow,
} from '../../db/geopackage.ts';
import { readStart } from '../rows/file-start.ts';
import { chooseLayer } from './choose-layer.ts';

/** Degrees on WGS 84. */
const WGS84 = 4326;
/** The two numbers that mean that nothing is declared. */
const UNDECLARED = [-1, 0];

/**
 * The features of a GeoPackage; `wanted` names the layer where there are several.
 * @throws FileError when the file is another SQLite file, or damaged
 */
export function readGeopackageFile(file: string, wanted: string | undefined): FeatureFile {
  let geopackage: Geopackage | null = null;
  try {
    geopackage = openGeopackage(sourceOf(file));
    if (!geopackage) throw wrongKind('SQLite');
    const layer = chooseLayer(geopackage.layers, wanted);
    const features = geopackage.rows(layer).map(toFeature);
    return { features: toWgs84(features, layer), source: null };
  } catch (error) {
    throw asDamage(error);
  } finally {
    geopackage?.close();
  }
}

/** Bytes of the header that say how the file is written, and what they say. */
const [READ_VERSION, WRITE_VERSION] = [18, 19];
const ROLLBACK_JOURNAL = 1;
const WRITE_AHEAD = 2;

/**
 * A file that a GIS left set for a write-ahead log is read from memory: SQLite would put two files beside
 * it, and fail where it may not. One that is still being written has its log beside it already.
 */
function sourceOf(file: string): string | Buffer {
  const isLogged = readStart(file, WRITE_VERSION + 1)[READ_VERSION] === WRITE_AHEAD;
  if (!isLogged || existsSync(`${file}-wal`)) return file;
  const bytes = readFileSync(file);
  bytes[READ_VERSION] = ROLLBACK_JOURNAL;
  bytes[WRITE_VERSION] = ROLLBACK_JOURNAL;
  return bytes;
}

function toWgs84(features: RawFeature[], { srsId, epsg, definition }: GeopackageLayer) {
  if (epsg === WGS84) return features;
  if (UNDECLARED.includes(srsId) || definition === null) {
    throw new FileError(finding('crs_not_declared', { values: { where: 'gpkg_spatial_ref_sys' } }));
  }
  return reproject(features, definition);
}

function toFeature({ id, properties, geometry }: GeopackageRow, index: number): RawFeature {
  try {
    return {
      line: null,
      id,
      properties,
      geometry: geometry === null ? null : readGeopackageGeometry(geometry),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const feature = `#${index + 1}`;
    throw new FileError(finding('damaged_geometry', { cell: feature, values: { feature } }));
  }
}

/** What SQLite says about a file that is cut off or written over, or that it may not read. */
function asDamage(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return error;
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT)/.test(code)) {
    return new FileError(finding('geopackage_damaged'));
  }
  return /^SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/.test(code)
    ? new FileError(finding('unreadable_file', { values: { why: code } }))
    : error;
}
