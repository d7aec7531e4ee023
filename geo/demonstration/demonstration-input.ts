import type { MultiPolygon, Polygon } from 'geojson';
import type { KecamatanSignal } from './kecamatan-signals.ts';
import type { DemonstrationLine } from './line-distance.ts';

/** A kelurahan; `parent` is the code of its kecamatan. */
export type DemonstrationArea = {
  code: string;
  parent: string;
  geometry: Polygon | MultiPolygon;
  areaKm2: number;
};

/** All that the register is made from. */
export type DemonstrationInput = {
  areas: readonly DemonstrationArea[];
  /** How large each kelurahan is beside the others (indicator resident_voters_estimate). */
  sizes: ReadonlyMap<string, number>;
  signals: readonly KecamatanSignal[];
  lines: readonly DemonstrationLine[];
  seed: number;
};
