import type { Geometry, Position } from 'geojson';
import type { FeatureFile, RawFeature } from '../features/read/raw-feature.ts';
import { finding } from '../read/finding.ts';
import type { LineKind } from './kinds.ts';
import type { Line } from './line.ts';
import { nothingLeftOut, tellLeftOut, tellUnknown, type LeftOut } from './read/count-warnings.ts';
import { makeFeatureReader, type FeatureReader } from './read/feature-reader.ts';
import { CARRIES_WORDS } from './read/kind-words.ts';
import { readAttributes } from './read/line-attributes.ts';
import { readLineGeometry } from './read/line-geometry.ts';
import { FARTHEST_M, isNear, widen } from './read/near-city.ts';
import { readRule, rulesFor, type StatedRule } from './read/read-rule.ts';
import { readOrigin, type Stated } from './read/stated.ts';
import { readStationGeometry } from './read/station-geometry.ts';
import { thingOf } from './read/thing-of.ts';
import { nothingTold, type Told } from './read/told.ts';

/** Lines of a file; there are none when any feature was refused. */
export type ReadLines = Told & { read: number; accepted: number; lines: Line[] };

/**
 * Waterways, railways, bridges and stations of a file, in the names of our own properties or in tags of
 * OpenStreetMap. Each feature is checked by itself; what is left out is counted in a warning. Ids are the
 * kind and its number among the lines kept.
 */
export function readLines({ features, source }: FeatureFile, stated: Stated): ReadLines {
  const told = nothingTold();
  const leftOut = nothingLeftOut();
  const known = { ...stated, source: stated.source ?? source ?? undefined };
  const read = features.map((raw, index) =>
    readFeature(makeFeatureReader(raw, index + 1, told), raw, known, leftOut),
  );
  const kept = read.filter((lines) => lines.length > 0);
  told.warnings.push(...tellLeftOut(leftOut), ...tellUnknown(kept.flat()));
  if (kept.length === 0 && told.refused.length === 0) told.refused.push(finding('nothing_left'));
  const isRefused = told.refused.length > 0;
  return {
    ...told,
    read: features.length,
    accepted: isRefused ? 0 : kept.length,
    lines: isRefused ? [] : numberLines(kept.flat()),
  };
}

type Unnumbered = Omit<Line, 'id'>;

/** The lines of one feature: none when it is refused or left out, two for a railway on a bridge. */
function readFeature(
  reader: FeatureReader,
  raw: RawFeature,
  stated: Stated,
  leftOut: LeftOut,
): Unnumbered[] {
  const thing = thingOf(reader);
  if (!thing) return [];
  if ('leftOut' in thing) {
    leftOut.things.set(thing.leftOut, (leftOut.things.get(thing.leftOut) ?? 0) + 1);
    return [];
  }
  const { kinds } = thing;
  const origin = readOrigin(reader, stated);
  const attributes = readAttributes(reader, kinds);
  const rule = readRule(reader, kinds);
  const carries = readCarries(reader, kinds) ?? thing.carries;
  const geometry = readGeometry(reader, raw, kinds, stated);
  if (!origin || !geometry) return [];
  if (stated.city && !isNear(pathsOf(geometry), widen(stated.city, FARTHEST_M))) {
    leftOut.far += 1;
    return [];
  }
  return kinds.map((kind) => ({
    kind,
    ...origin,
    ...attributes,
    carries: kind === 'bridge' ? carries : null,
    ...ruleFor(kind, rule),
    geometry,
  }));
}

/** Each line of a feature takes the rule only where it fits its kind. */
const ruleFor = (kind: LineKind, stated: StatedRule | null): Pick<Line, 'rule' | 'rule_reason'> =>
  stated && rulesFor(kind).includes(stated.rule)
    ? { rule: stated.rule, rule_reason: stated.reason }
    : { rule: null, rule_reason: null };

function readCarries(reader: FeatureReader, kinds: readonly LineKind[]): Line['carries'] {
  const found = reader.find('carries');
  if (found && !kinds.includes('bridge')) return reader.refuse('carries_without_bridge', found);
  return reader.word('carries', CARRIES_WORDS);
}

function readGeometry(
  { tell }: FeatureReader,
  { geometry }: RawFeature,
  kinds: readonly LineKind[],
  { city }: Stated,
): Line['geometry'] | null {
  const read = kinds.includes('station')
    ? readStationGeometry(geometry, city ?? null)
    : readLineGeometry(geometry, city ?? null);
  if ('code' in read) {
    tell('refused', read.code, read.values);
    return null;
  }
  if (read.flattened) tell('repaired', 'height_dropped');
  if (read.repeated > 0) tell('repaired', 'positions_repeated', { count: read.repeated });
  return read.geometry;
}

function pathsOf(geometry: Exclude<Geometry, { type: 'GeometryCollection' }>): Position[][] {
  if (geometry.type === 'Point') return [[geometry.coordinates]];
  return geometry.type === 'LineString'
    ? [geometry.coordinates]
    : (geometry.coordinates as Position[][]);
}

function numberLines(lines: readonly Unnumbered[]): Line[] {
  const counted = new Map<LineKind, number>();
  return lines.map((line) => {
    const number = (counted.get(line.kind) ?? 0) + 1;
    counted.set(line.kind, number);
    return { id: `${line.kind}-${number}`, ...line };
  });
}
