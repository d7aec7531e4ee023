import { markedEncoding } from '../../read/decode.ts';
import { FileError, finding } from '../../read/finding.ts';

/** Kinds of file that hold features and are read. A ZIP may hold a Shapefile. */
export type FeatureFileKind = 'geojson' | 'zip' | 'geopackage';

/** How many bytes of a file tell what it is. */
export const START_BYTES = 4096;

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** First bytes; the name of a file proves nothing. */
const READ: [FeatureFileKind, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['geopackage', ascii('SQLite format 3\0')],
];
const OTHER_BYTES: [string, number[]][] = [
  ['PDF', ascii('%PDF')],
  ['GZIP', [0x1f, 0x8b]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['ZIP', ascii('PK')],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', ascii('Rar!')],
  ['FlatGeobuf', ascii('fgb')],
];
const OTHER_TEXTS: [string, RegExp][] = [
  ['KML', /^<[^]*<kml/i],
  ['GPX', /^<[^]*<gpx/i],
  ['OSM XML', /^<[^]*<osm/i],
  ['XML / HTML', /^</],
];
/** A main file of a Shapefile without the others. */
const BARE_SHAPEFILE = [0x00, 0x00, 0x27, 0x0a];

/**
 * Which kind of features a file holds, from its first bytes.
 * @throws FileError naming the kind of any other file
 */
export function featureFileKind(start: Uint8Array): FeatureFileKind {
  const startsWith = (bytes: readonly number[]) =>
    bytes.every((byte, index) => start[index] === byte);
  if (start.length === 0) throw new FileError(finding('empty_file'));
  const known = READ.find(([, bytes]) => startsWith(bytes));
  if (known) return known[0];
  if (startsWith(BARE_SHAPEFILE)) throw new FileError(finding('bare_shapefile'));
  const other = OTHER_BYTES.find(([, bytes]) => startsWith(bytes));
  if (other) throw wrongKind(other[0]);
  const text = new TextDecoder(markedEncoding(start) ?? 'utf-8').decode(start).trimStart();
  if (/^[{[]/.test(text)) return 'geojson';
  if (text === '') throw new FileError(finding('empty_file'));
  const named = OTHER_TEXTS.find(([, form]) => form.test(text));
  throw wrongKind(named?.[0] ?? (text.includes('\0') ? '?' : 'CSV / TXT'));
}

/** The refusal of a file of another kind. */
export const wrongKind = (kind: string): FileError =>
  new FileError(finding('wrong_kind_of_features', { values: { kind } }));
