import type { MultiPolygon, Polygon } from 'geojson';
import type { PolygonKind } from './kinds.ts';
import type { Method } from './line.ts';

/** A zone that a file gives as a polygon: a slum with its score, or any other. */
export type ZonePolygon = {
  id: string;
  kind: PolygonKind;
  name: string | null;
  method: Method;
  accuracy_m: number;
  evidence: string;
  licence: string;
  /** Sum of the scores of the criteria of Permen PUPR 14/2018, 16 to 80; slums only. */
  score: number | null;
  source: string;
  date: string | null;
  geometry: Polygon | MultiPolygon;
};

export const SLUM_CLASSES = ['heavy', 'medium', 'light'] as const;
export type SlumClass = (typeof SLUM_CLASSES)[number];

/** Scores that a slum can have. */
export const SLUM_SCORES = { least: 16, most: 80 } as const;

/**
 * Class of a slum by its score (Permen PUPR 14/2018: 16 criteria scored 0 to 5; 60-80 heavy, 38-59
 * medium, 16-37 light). Throws outside 16 to 80.
 */
export function slumClass(score: number): SlumClass {
  if (!(score >= SLUM_SCORES.least && score <= SLUM_SCORES.most)) {
    throw new RangeError(`no slum score: ${score}`);
  }
  if (score >= 60) return 'heavy';
  return score >= 38 ? 'medium' : 'light';
}
