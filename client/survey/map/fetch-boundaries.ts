import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Level } from '../../../geo/areas/levels.ts';

export type Boundaries = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;

/** Boundaries of a level as the service has them; nothing of the survey is in the request. */
export async function fetchBoundaries(level: Level): Promise<Boundaries> {
  const response = await fetch(`/api/collections/${level}/items?indicators=none`);
  if (!response.ok) throw new Error(`no boundaries: ${response.status}`);
  return (await response.json()) as Boundaries;
}
