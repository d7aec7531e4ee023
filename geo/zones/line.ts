import type { LineString, MultiLineString, Point } from 'geojson';
import type { LineKind } from './kinds.ts';
import type { RuleId } from './rules.ts';

/**
 * How the place of a line is known. Sections that are only `estimated` are drawn, but get no strip
 * and no count.
 */
export const METHODS = ['measured', 'inferred', 'estimated'] as const;
export type Method = (typeof METHODS)[number];

/**
 * A waterway, railway section, bridge or station, in the names of its public properties. Widths are
 * those of the channel or track, in metres; `null` is not known. `accuracy_m` is a 95 % bound of how far
 * the line may be off.
 */
export type Line = {
  id: string;
  kind: LineKind;
  name: string | null;
  code: string | null;
  section: string | null;
  method: Method;
  accuracy_m: number;
  evidence: string;
  licence: string;
  width_m_min: number | null;
  width_m_max: number | null;
  /** Depth of a river. */
  depth_m: number | null;
  levee: boolean | null;
  /** Whether it runs underground: then nothing on the surface is kept clear. */
  tunnel: boolean;
  /** Whether the law of towns holds; `null`: a kota is a town. */
  in_town: boolean | null;
  /** Area of a river's basin, which decides its set-back outside towns. */
  basin_km2: number | null;
  /** What a bridge carries. */
  carries: 'railway' | 'road' | null;
  /** Set-back rule that holds instead of the one that follows from the line, and why. */
  rule: RuleId | null;
  rule_reason: string | null;
  source: string;
  date: string | null;
  geometry: LineString | MultiLineString | Point;
};
