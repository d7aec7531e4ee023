import type { LineKind } from '../kinds.ts';
import type { Line } from '../line.ts';
import type { FeatureReader } from './feature-reader.ts';

type Attributes = Pick<
  Line,
  | 'code'
  | 'section'
  | 'width_m_min'
  | 'width_m_max'
  | 'depth_m'
  | 'levee'
  | 'tunnel'
  | 'in_town'
  | 'basin_km2'
>;

/** Beyond these a number is a slip: metres, and square kilometres. */
const MOST = { widthM: 5000, depthM: 200, basinKm2: 1_000_000 };

/** What decides the set-backs of a feature that is of the given kinds. */
export function readAttributes(reader: FeatureReader, kinds: readonly LineKind[]): Attributes {
  // Geofabrik writes 0 for a width that is not known, and a number of its own as `code`.
  const isGeofabrik = reader.find('fclass') !== null;
  const isWater = kinds.includes('river') || kinds.includes('canal');
  return {
    code: isGeofabrik ? null : reader.text('code'),
    section: reader.text('section'),
    ...readWidth(reader, isGeofabrik),
    depth_m: readDepth(reader),
    // Along a railway, an embankment is what the track lies on.
    levee: reader.condition('levee') ?? (isWater ? reader.isTagged('embankment') : null),
    tunnel: reader.isTagged('tunnel') ?? false,
    in_town: reader.condition('in_town'),
    basin_km2: reader.measure('basin', MOST.basinKm2)?.high ?? null,
  };
}

function readWidth(reader: FeatureReader, zeroIsUnknown: boolean) {
  const width = reader.measure('width', MOST.widthM, zeroIsUnknown);
  const least = reader.measure('width_min', MOST.widthM)?.low ?? width?.low ?? null;
  const most = reader.measure('width_max', MOST.widthM)?.high ?? width?.high ?? null;
  const found = reader.find('width_min') ?? reader.find('width_max');
  if (found && least !== null && most !== null && least > most) {
    reader.refuse('width_order', found, { least, most });
  }
  return { width_m_min: least, width_m_max: most };
}

/** Of a range, the deeper end: it asks for the wider strip. */
function readDepth(reader: FeatureReader): number | null {
  const depth = reader.measure('depth', MOST.depthM);
  if (depth && depth.low < depth.high) {
    reader.tell('repaired', 'depth_range', { low: depth.low, high: depth.high });
  }
  return depth?.high ?? null;
}
