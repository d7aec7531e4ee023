import { readWkb, type WkbGeometry } from './read-wkb.ts';

/** Bytes of the envelope by its code (OGC 12-128r18, 2.1.3.1.1). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const IS_EMPTY = 0b1_0000;
const HEADER_BYTES = 8;

/**
 * The geometry in a cell of a GeoPackage, in the coordinates of its layer; `null` for an empty one.
 * @throws RangeError when it is damaged
 */
export function readGeopackageGeometry(cell: Uint8Array): WkbGeometry | null {
  const [first, second, version, flags = 0] = cell;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0b111];
  const isHeader = first === 0x47 && second === 0x50 && version === 0;
  if (!isHeader || envelope === undefined) throw new RangeError('no GeoPackage geometry');
  return flags & IS_EMPTY ? null : readWkb(cell.subarray(HEADER_BYTES + envelope));
}
