import type { Position } from 'geojson';
import type { Level } from '../../geo/areas/levels.ts';
import { labelPoint } from '../../geo/cartography/label-point.ts';
import { listShapes, type AreaShape } from '../db/areas.ts';
import type { Db } from '../db/open.ts';
import type { Snapshot } from '../db/snapshot.ts';

/** An area with the point inside it where its name or circle stands. */
export type PlacedShape = AreaShape & { point: Position };

// Finding the points takes longer than drawing the map, and they change with the release only.
type Kept = { release: number; shapes: PlacedShape[] };
const kept = new WeakMap<Db, Partial<Record<Level, Kept>>>();

/** The areas of a level with a point inside each, found once a release. */
export function pointsInside({ db, release }: Snapshot, level: Level): PlacedShape[] {
  const levels = kept.get(db) ?? {};
  const before = levels[level];
  if (before?.release === release) return before.shapes;
  const shapes = listShapes(db, level).map((shape) => ({
    ...shape,
    point: labelPoint(shape.geometry),
  }));
  kept.set(db, { ...levels, [level]: { release, shapes } });
  return shapes;
}
