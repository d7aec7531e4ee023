import { readFileSync, statSync } from 'node:fs';
import {
  featureFileKind,
  START_BYTES,
  type FeatureFileKind,
} from '../../../geo/features/read/file-kind.ts';
import type { FeatureFile } from '../../../geo/features/read/raw-feature.ts';
import { readGeojson } from '../../../geo/features/read/read-geojson.ts';
import { decodeText } from '../../../geo/read/decode.ts';
import { FileError, finding } from '../../../geo/read/finding.ts';
import { readJson } from '../../../geo/read/json.ts';
import { readStart } from '../rows/file-start.ts';
import { readGeopackageFile } from './read-geopackage-file.ts';
import { readZippedShapefile } from './read-zipped-shapefile.ts';
import { MOST_BYTES } from './open-zip.ts';

export type FeatureOptions = {
  /** Layer of a file that has several. */
  layer?: string | undefined;
};

type Reader = (file: string, options: FeatureOptions) => Promise<FeatureFile> | FeatureFile;

const READERS: Record<FeatureFileKind, Reader> = {
  geojson: (file, { layer }) => {
    if (layer !== undefined)
      throw new FileError(finding('layer_of_geojson', { values: { layer } }));
    return readGeojson(readJson(decodeText(readFileSync(file))));
  },
  zip: (file, { layer }) => readZippedShapefile(file, layer),
  geopackage: (file, { layer }) => readGeopackageFile(file, layer),
};

/** A text becomes some twenty times its size in memory, the others six times. */
const LARGEST: Record<FeatureFileKind, number> = {
  geojson: 64_000_000,
  zip: MOST_BYTES,
  geopackage: MOST_BYTES,
};

/**
 * Features of a GeoJSON, a zipped Shapefile or a GeoPackage, whichever it is, in degrees on WGS 84.
 * @throws FileError when it is of another kind, damaged, too large, or its coordinate system is unknown
 */
export async function readFeatures(file: string, options: FeatureOptions): Promise<FeatureFile> {
  const kind = featureFileKind(readStart(file, START_BYTES));
  if (statSync(file).size > LARGEST[kind]) {
    const most = LARGEST[kind] / 1e6;
    throw new FileError(finding('features_too_large', { values: { most } }));
  }
  const read = await READERS[kind](file, options);
  if (read.features.length === 0) throw new FileError(finding('no_features'));
  return read;
}
