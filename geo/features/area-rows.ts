import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { LayerEntry } from '../indicators/pick-layer.ts';
import type { Area } from '../indicators/types.ts';

/** A feature before it is encoded: flat properties, one geometry. */
export type Row = {
  id: string;
  geometry: Geometry | null;
  properties: Record<string, string | number | boolean | null>;
};

type Shape = Area & { geometry: Polygon | MultiPolygon };
export type Layer = { indicator: string; entries: LayerEntry[] };

/**
 * Joins layers to boundaries: one row an area with `code, bps_code, name, kecamatan, area_km2` and,
 * per indicator x, `x` (null when there is no value to show), `x_status`, `x_period`, `x_as_of`
 * (day of a figure of a real register, else null), `x_origin`.
 * @param kecamatanName name of the kecamatan an area is in or is, `null` for a kota
 */
export function areaRows(
  shapes: Shape[],
  layers: Layer[],
  kecamatanName: (area: Area) => string | null,
): Row[] {
  const joined = layers.map(({ indicator, entries }) => ({
    indicator,
    byCode: new Map(entries.map((entry) => [entry.area.code, entry.figure])),
  }));
  return shapes.map((shape) => {
    const properties: Row['properties'] = {
      code: shape.code,
      bps_code: shape.bpsCode,
      name: shape.name,
      kecamatan: kecamatanName(shape),
      area_km2: shape.areaKm2,
    };
    for (const { indicator, byCode } of joined) {
      const figure = byCode.get(shape.code);
      properties[indicator] = figure?.value ?? null;
      properties[`${indicator}_status`] = figure?.status ?? 'no_data';
      properties[`${indicator}_period`] = figure?.period ?? null;
      properties[`${indicator}_as_of`] = figure?.asOf ?? null;
      properties[`${indicator}_origin`] = figure?.origin ?? null;
    }
    return { id: shape.code, geometry: asMultiPolygon(shape.geometry), properties };
  });
}

/** One geometry type for a whole layer: readers take a layer's type from its first features. */
const asMultiPolygon = (geometry: Polygon | MultiPolygon): MultiPolygon =>
  geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
