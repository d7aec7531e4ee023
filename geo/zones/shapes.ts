import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';
import type { Geometry } from 'geojson';
import type { Geos } from './geos.ts';

/** A geometry inside the engine: a pointer that must not outlive its {@link Shapes}. */
export type Shape = number & { readonly shape: unique symbol };

/** Operations on plane geometries in metres. */
export type Shapes = ReturnType<typeof makeShapes>;

/** A round end may be flatter than its circle by this much, metres. */
const FLATNESS_M = 0.05;

/** Segments for a quarter of a circle that stay within {@link FLATNESS_M} of it. */
const quadrantSegments = (radiusM: number): number =>
  Math.max(4, Math.ceil(Math.PI / 4 / Math.acos(1 - FLATNESS_M / Math.max(radiusM, 1))));

/** Runs a step and frees every geometry that it made, whatever happens. */
export function withShapes<T>(geos: Geos, step: (shapes: Shapes) => T): T {
  const made: number[] = [];
  try {
    return step(makeShapes(geos, made));
  } finally {
    for (const pointer of made) geos.GEOSGeom_destroy(pointer);
  }
}

function makeShapes(geos: Geos, made: number[]) {
  /** Keeps a result for freeing. Throws where the engine could not make it. */
  const keep = (pointer: number, what: string): Shape => {
    if (!pointer) throw new Error(`the geometry engine failed at ${what}`);
    made.push(pointer);
    return pointer as Shape;
  };
  const union = (parts: readonly Shape[]): Shape | null => {
    // In halves: adding one by one would take the square of the time.
    if (parts.length < 2) return parts[0] ?? null;
    const middle = parts.length >> 1;
    const [left, right] = [union(parts.slice(0, middle)), union(parts.slice(middle))];
    if (left === null || right === null) return left ?? right;
    return keep(geos.GEOSUnion(left, right), 'a union');
  };
  return {
    union,
    read: (geometry: Geometry): Shape => keep(geojsonToGeosGeom(geometry, geos), 'reading'),
    write: (shape: Shape): Geometry => geosGeomToGeojson(shape, geos) as Geometry,
    buffer: (shape: Shape, radiusM: number): Shape =>
      keep(geos.GEOSBuffer(shape, radiusM, quadrantSegments(radiusM)), 'a buffer'),
    intersect: (a: Shape, b: Shape): Shape => keep(geos.GEOSIntersection(a, b), 'an intersection'),
    subtract: (a: Shape, b: Shape): Shape => keep(geos.GEOSDifference(a, b), 'a difference'),
    touches: (a: Shape, b: Shape): boolean => geos.GEOSIntersects(a, b) === 1,
    areaM2: (shape: Shape): number => {
      const place = geos.Module._malloc(Float64Array.BYTES_PER_ELEMENT);
      try {
        geos.GEOSArea(shape, place);
        return geos.Module.getValue(place, 'double');
      } finally {
        geos.Module._free(place);
      }
    },
  };
}
