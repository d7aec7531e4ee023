import proj4 from 'proj4';
import { FileError, finding, shorten } from '../../read/finding.ts';
import type { RawFeature } from './raw-feature.ts';

/** Eight decimals of a degree are a millimetre: what a conversion there and back changes. */
const DECIMALS = 1e8;
const LONGEST_DEFINITION = 10_000;
const DEFINITION = /^\s*(PROJCS|GEOGCS|PROJCRS|GEOGCRS|GEODCRS|BOUNDCRS)\s*\[/i;
const IS_GEOGRAPHIC = /^\s*GEOG/i;
const GREENWICH = /PRIMEM\s*\[\s*"Greenwich"\s*,\s*0(\.0*)?\s*[,\]]/i;
/** Datums within some metres of WGS 84: itself, and the Indonesian DGN95 and SRGI2013. */
const LIKE_WGS84 =
  /DATUM\s*\[\s*"(D_)?(WGS_?\s?(19)?84|World Geodetic System 1984|DGN_?(19)?95|Datum.Geodesi.Nasional.1995|SRGI_?2013|Sistem.Referensi.Geospasial.Indonesia.2013)|ENSEMBLE\s*\[\s*"World Geodetic System 1984/i;
const SHIFT = /TOWGS84|ABRIDGEDTRANSFORMATION/i;

type Convert = (x: number, y: number) => [number, number];

/**
 * Features of a coordinate system, stated as well-known text, brought to degrees on WGS 84. Coordinates
 * that are so already stay as they are.
 * @throws FileError when the system cannot be read, or its datum lies off WGS 84 by an unknown shift
 */
export function reproject(features: RawFeature[], definition: string): RawFeature[] {
  const convert = converterOf(definition);
  return convert === null
    ? features
    : features.map((one) => ({ ...one, geometry: moveGeometry(one.geometry, convert) }));
}

function converterOf(definition: string): Convert | null {
  const name = shorten(/"([^"]*)"/.exec(definition)?.[1] ?? definition);
  if (!DEFINITION.test(definition) || definition.length > LONGEST_DEFINITION) {
    throw new FileError(finding('crs_unreadable', { values: { name } }));
  }
  const isKnown = LIKE_WGS84.test(definition);
  if (!isKnown && !SHIFT.test(definition)) {
    throw new FileError(finding('crs_datum', { values: { name } }));
  }
  if (isKnown && IS_GEOGRAPHIC.test(definition) && GREENWICH.test(definition)) return null;
  try {
    const converter = proj4(definition);
    const round = (degrees: number) => Math.round(degrees * DECIMALS) / DECIMALS;
    return (x, y) => {
      const [lon = NaN, lat = NaN] = converter.inverse([x, y]);
      return [round(lon), round(lat)];
    };
  } catch {
    throw new FileError(finding('crs_unreadable', { values: { name } }));
  }
}

function moveGeometry(geometry: unknown, convert: Convert): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry;
  const { type, coordinates } = geometry as { type: unknown; coordinates: unknown };
  return { type, coordinates: move(coordinates, convert) };
}

function move(coordinates: unknown, convert: Convert): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const [x, y, ...rest] = coordinates as unknown[];
  return typeof x === 'number' && typeof y === 'number'
    ? // Heights are metres in any system; what is no number stays none.
      [...(Number.isFinite(x) && Number.isFinite(y) ? convert(x, y) : [NaN, NaN]), ...rest]
    : coordinates.map((part) => move(part, convert));
}
