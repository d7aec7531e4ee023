import type { LineKind } from '../kinds.ts';
import type { Line } from '../line.ts';
import type { FieldName } from './field-names.ts';
import { lookUp, type FeatureReader } from './feature-reader.ts';
import { LINE_WORDS } from './kind-words.ts';

/**
 * What a feature is: lines of one or two kinds, something that is known and left out, or `null` when
 * nothing says it (which is refused, unless it was already).
 */
export type Thing = { kinds: LineKind[]; carries: Line['carries'] } | { leftOut: string };

type Words = Readonly<Record<string, LineKind>>;

const WATERWAYS: Words = {
  ...{ river: 'river', stream: 'river', tidal_channel: 'river' },
  ...{ canal: 'canal', ditch: 'canal', drain: 'canal' },
};
const RAILWAYS: Words = {
  ...{ rail: 'railway', light_rail: 'railway', narrow_gauge: 'railway', subway: 'railway' },
  ...{ tram: 'railway', station: 'station', halt: 'station' },
};
/** Geofabrik's classes are the same words, except for stations. */
const CLASSES: Words = {
  ...WATERWAYS,
  ...RAILWAYS,
  ...{ railway_station: 'station', railway_halt: 'station' },
};

const ROAD_CLASS =
  /^((motorway|trunk|primary|secondary|tertiary)(_link)?|unclassified|residential|living_street|pedestrian|busway|service|track(_grade[1-5])?|bridleway|cycleway|footway|path|steps)$/;
/** Classes beside these in the same files; any other class is not a line at all. */
const OTHER_CLASS =
  /^(dam|weir|lock_gate|waterfall|riverbank|dock|reservoir|water|wetland|funicular|monorail|miniature_railway|rack|tram_stop|bus_stop|bus_station|taxi|ferry_terminal|airport|helipad)$/;
/** Roads that are not there: their bridges are not either. */
const NO_ROAD = /^(construction|proposed|planned|razed|demolished|abandoned|disused|platform)$/i;

const TAGS: [FieldName, Words][] = [
  ['waterway', WATERWAYS],
  ['railway', RAILWAYS],
];

/** Tells what a feature is, by our `kind`, by tags of OpenStreetMap, or by Geofabrik's class. */
export function thingOf(reader: FeatureReader): Thing | null {
  if (reader.find('kind')) {
    const kind = reader.word('kind', LINE_WORDS);
    return kind && { kinds: [kind], carries: null };
  }
  const tagged = thingByTags(reader) ?? thingByRoad(reader) ?? thingByClass(reader);
  if (tagged) return tagged;
  if (reader.isTagged('bridge')) return { kinds: ['bridge'], carries: null };
  return refuseUnknown(reader);
}

function thingByTags(reader: FeatureReader): Thing | null {
  let leftOut: Thing | null = null;
  for (const [field, words] of TAGS) {
    const found = reader.find(field);
    if (!found) continue;
    const kind = lookUp(words, found.value);
    if (kind) return withBridge(kind, reader);
    leftOut ??= { leftOut: `${field}=${String(found.value)}` };
  }
  return reader.find('highway') ? null : leftOut;
}

/** A railway on a bridge is a railway, and a bridge that carries one. */
const withBridge = (kind: LineKind, reader: FeatureReader): Thing =>
  kind === 'railway' && reader.isTagged('bridge')
    ? { kinds: ['railway', 'bridge'], carries: 'railway' }
    : { kinds: [kind], carries: null };

function thingByRoad(reader: FeatureReader): Thing | null {
  const found = reader.find('highway');
  return found && roadThing(reader, String(found.value), 'highway');
}

const roadThing = (reader: FeatureReader, value: string, field: string): Thing =>
  reader.isTagged('bridge') && !NO_ROAD.test(value)
    ? { kinds: ['bridge'], carries: 'road' }
    : { leftOut: field };

function thingByClass(reader: FeatureReader): Thing | null {
  const found = reader.find('fclass');
  if (!found) return null;
  const value = String(found.value).toLowerCase();
  const kind = lookUp(CLASSES, value);
  if (kind) return withBridge(kind, reader);
  if (ROAD_CLASS.test(value)) return roadThing(reader, value, 'highway');
  if (OTHER_CLASS.test(value)) return { leftOut: `fclass=${value}` };
  return reader.refuse('unknown_line_kind', found);
}

function refuseUnknown({ tell }: FeatureReader): null {
  tell('refused', 'no_line_kind');
  return null;
}
