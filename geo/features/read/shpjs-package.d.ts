// The package has no types of its own.
declare module 'shpjs' {
  /** Geometries of a main file, in its own coordinates; `null` for an empty shape. */
  export function parseShp(shp: DataView): unknown[];
}
