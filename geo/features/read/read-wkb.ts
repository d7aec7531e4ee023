import type { Position } from 'geojson';

/** Type of a geometry of well-known binary without heights and measures (OGC 06-103r4, 8.2). */
const POINT = 1;
const NAMES = [
  '',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
] as const;
/** Flags of the extended form. */
const HAS_Z = 0x8000_0000;
const HAS_M = 0x4000_0000;
const HAS_SRID = 0x2000_0000;

/** A geometry with coordinates nested as GeoJSON nests them; curves and collections come without. */
export type WkbGeometry = { type: string; coordinates: unknown[] | null };

/**
 * A geometry of well-known binary, ISO or extended. Measures are dropped, heights kept as a third number.
 * @throws RangeError where it is cut off or counts more than there is
 */
export function readWkb(bytes: Uint8Array): WkbGeometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function geometry(): WkbGeometry {
    const little = view.getUint8(at) === 1;
    const code = view.getUint32(at + 1, little);
    at += code & HAS_SRID ? 9 : 5;
    const plain = code & 0xfff_ffff;
    const dimensions = Math.floor(plain / 1000);
    const z = (code & HAS_Z) !== 0 || dimensions === 1 || dimensions === 3;
    const m = (code & HAS_M) !== 0 || dimensions >= 2;
    const base = plain % 1000;
    const type = NAMES[base] ?? '';
    if (type === '') return { type: `WKB ${plain}`, coordinates: null };
    const position = (): Position => {
      const read = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
      if (z) read.push(view.getFloat64(at + 16, little));
      at += 16 + (z ? 8 : 0) + (m ? 8 : 0);
      return read;
    };
    const list = <T>(item: () => T): T[] => {
      const count = view.getUint32(at, little);
      at += 4;
      const items: T[] = [];
      while (items.length < count) items.push(item());
      return items;
    };
    const path = () => list(position);
    if (base === POINT) return { type, coordinates: position() };
    if (base === 2) return { type, coordinates: path() };
    if (base === 3) return { type, coordinates: list(path) };
    return { type, coordinates: list(part) };
  }

  /** Where the next part starts is known only after one that was read. */
  function part(): unknown[] {
    const { coordinates } = geometry();
    if (coordinates === null) throw new RangeError('a part of an unknown type');
    return coordinates;
  }

  return geometry();
}
