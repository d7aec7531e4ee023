/** A feature as a file gives it: anything may stand in its properties and its geometry. */
export type RawFeature = {
  /** Where it starts in a text file; `null` in the others. */
  line: number | null;
  id: string | number | null;
  properties: Record<string, unknown>;
  /** A GeoJSON geometry, longitude before latitude on WGS 84. */
  geometry: unknown;
};

/** The features of one layer, with the source that the file as a whole names. */
export type FeatureFile = { features: RawFeature[]; source: string | null };
