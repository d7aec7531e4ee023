import { readShapefile } from '../../../geo/features/read/read-shapefile.ts';
import { reproject } from '../../../geo/features/read/reproject.ts';
import type { FeatureFile } from '../../../geo/features/read/raw-feature.ts';
import { wrongKind } from '../../../geo/features/read/file-kind.ts';
import { FileError, finding } from '../../../geo/read/finding.ts';
import { chooseLayer } from './choose-layer.ts';
import { openZip, type OpenZip } from './open-zip.ts';

/** What else a ZIP can be, by a path in it. */
const OTHERS: [string, RegExp][] = [
  ['XLSX', /^xl\//],
  ['DOCX', /^word\//],
  ['KMZ', /\.kml$/i],
  ['Geodatabase', /\.gdb\//i],
];
/** What the Finder adds beside each file. */
const SHADOW = /(^|\/)(__MACOSX\/|\._)/;

/**
 * The features of a zipped Shapefile; `wanted` names the layer where there are several.
 * @throws FileError when it holds no Shapefile, or an incomplete or damaged one
 */
export async function readZippedShapefile(
  file: string,
  wanted: string | undefined,
): Promise<FeatureFile> {
  const zip = await openZip(file);
  try {
    const paths = zip.paths.filter((path) => !SHADOW.test(path));
    const shapes = paths.filter((path) => /\.shp$/i.test(path));
    if (shapes.length === 0) {
      const other = OTHERS.find(([, form]) => paths.some((path) => form.test(path)));
      throw other ? wrongKind(other[0]) : new FileError(finding('zip_without_shapefile'));
    }
    const layer = chooseLayer(
      shapes.map((path) => ({ path, name: layerName(path, shapes) })),
      wanted,
    );
    return { features: await readLayer(zip, paths, layer.path), source: null };
  } finally {
    zip.close();
  }
}

/** The name of the file; with its folders where two have the same. */
function layerName(path: string, all: readonly string[]): string {
  const nameOf = (one: string) => one.replace(/^.*\//, '');
  const isTwice = all.filter((one) => nameOf(one) === nameOf(path)).length > 1;
  return (isTwice ? path : nameOf(path)).slice(0, -'.shp'.length);
}

async function readLayer(zip: OpenZip, paths: readonly string[], shape: string) {
  const stem = shape.slice(0, -'.shp'.length).toLowerCase();
  const find = (ending: string) => paths.find((path) => path.toLowerCase() === stem + ending);
  const readText = async (ending: string) => {
    const path = find(ending);
    return path === undefined ? null : new TextDecoder().decode(await zip.read(path));
  };
  const table = find('.dbf');
  if (table === undefined) throw new FileError(finding('shapefile_without_table'));
  const definition = (await readText('.prj'))?.trim();
  if (!definition) throw new FileError(finding('crs_not_declared', { values: { where: '.prj' } }));
  const cpg = (await readText('.cpg'))?.trim() || null;
  const features = readShapefile({ shp: await zip.read(shape), dbf: await zip.read(table), cpg });
  return reproject(features, definition);
}
