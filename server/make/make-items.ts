import { meetsBbox, parseBbox, type Bbox } from '../../geo/features/bbox.ts';
import { fileName } from '../../geo/features/file-name.ts';
import { levelOfCode } from '../../geo/areas/levels.ts';
import { parseZoneSet, zoneSetId } from '../../geo/zones/kinds.ts';
import { EXPECTED, THINGS } from '../../geo/text/errors.ts';
import { findBoundarySet } from '../db/areas.ts';
import { listLines, listOrigins } from '../db/lines.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { attributionOf } from '../encode/attribution.ts';
import { LINE_COLUMNS } from '../encode/collections.ts';
import { CSV_TYPE, encodeCsv } from '../encode/csv.ts';
import { encodeFeature, encodeFeatureCollection, GEOJSON_TYPE } from '../encode/geojson.ts';
import { Problem } from '../errors.ts';
import { COLLECTIONS, type Collection, type LineCollection } from '../schemas/collections.ts';
import { DEFAULT_LIMIT, type AreaItemsQuery } from '../schemas/items.ts';
import type { ZoneItemsQuery } from '../schemas/zones.ts';
import type { Content } from './content.ts';
import { joinAreas, type Table } from './join-areas.ts';
import { checkCode, joinZones } from './join-zones.ts';
import { pageLinks } from './page-links.ts';

/** What the queries of all collections can hold; each schema lets only its own through. */
export type AnyItemsQuery = AreaItemsQuery & ZoneItemsQuery;

function lineTable(collection: LineCollection, { db }: Snapshot): Table {
  const rows = listLines(db, collection.kinds).map(({ id, geometry, ...properties }) => ({
    id,
    geometry,
    properties,
  }));
  return { rows, columns: LINE_COLUMNS, indicators: {} };
}

function tableOf(collection: Collection, query: AnyItemsQuery, snapshot: Snapshot): Table {
  if ('zones' in collection) return joinZones(query, snapshot);
  return 'level' in collection
    ? joinAreas(collection.level, query, snapshot)
    : lineTable(collection, snapshot);
}

/** What to ask for to find one feature: the id of a zone says its set and its area. */
function queryOfFeature(collection: Collection, id: string): AnyItemsQuery {
  if (!('zones' in collection)) return {};
  const at = id.lastIndexOf('-');
  const [set, code] = [parseZoneSet(id.slice(0, at)), id.slice(at + 1)];
  if (!set || !levelOfCode(code))
    throw new Problem('unknown_id', { what: THINGS.feature, value: id });
  return { kind: set.kind, width_m: set.widthM, basis: set.basis, code };
}

const bad = (parameter: string, value: string, kind: keyof typeof EXPECTED) =>
  new Problem('bad_parameter', { parameter, value, expected: EXPECTED[kind] });

function readBbox(numbers: number[] | undefined): Bbox | null {
  if (!numbers) return null;
  const bbox = parseBbox(numbers);
  if (!bbox) throw bad('bbox', numbers.join(','), 'bbox');
  return bbox;
}

/** More indicators than these make a name too long to read. */
const MOST_NAMED = 3;

/** Name of the file that a table becomes: the indicators or the set of zones, the level, the period. */
function nameOf(collection: Collection, query: AnyItemsQuery, table: Table, extension: string) {
  const { kind, width_m: widthM, basis, level, period } = query;
  const isSet = 'zones' in collection && kind && widthM !== undefined && basis;
  const ids = Object.keys(table.indicators);
  const parts = isSet
    ? ['zones', zoneSetId({ kind, widthM, basis }), level]
    : [...(ids.length > MOST_NAMED ? [] : ids), collection.id];
  const isDemonstration = table.rows.some(({ properties }) =>
    Object.entries(properties).some(
      ([name, value]) => name.endsWith('origin') && value === 'demonstration',
    ),
  );
  return fileName([...parts, period], isDemonstration ? 'demonstration' : null, extension);
}

/** One page of a table in the format that the query asks for. */
function encodeItems(
  origin: string,
  collection: Collection,
  query: AnyItemsQuery,
  table: Table,
  { db, release, created }: Snapshot,
): Content {
  const bbox = readBbox(query.bbox);
  const { limit = DEFAULT_LIMIT, offset = 0 } = query;
  const matched = bbox
    ? table.rows.filter(({ geometry }) => geometry && meetsBbox(geometry, bbox))
    : table.rows;
  const rows = matched.slice(offset, offset + limit);
  if (query.f === 'csv') {
    const { separator = 'comma', decimal = 'point', text = 'plain' } = query;
    const body = encodeCsv(rows, table.columns, { separator, decimal, text });
    return { type: CSV_TYPE, body, filename: nameOf(collection, query, table, 'csv') };
  }
  const body = encodeFeatureCollection({
    rows,
    numberMatched: matched.length,
    links: pageLinks(origin, collection.id, query, matched.length),
    release,
    created,
    indicators: table.indicators,
    attribution: attributionOf(findBoundarySet(db), listOrigins(db)),
  });
  return { type: GEOJSON_TYPE, body, filename: nameOf(collection, query, table, 'geojson') };
}

function encodeOne(origin: string, collection: Collection, id: string, table: Table): Content {
  const row = table.rows.find((one) => one.id === id);
  if (!row) throw new Problem('unknown_id', { what: THINGS.feature, value: id });
  const base = `${origin}/api/collections/${collection.id}`;
  const links = [
    { href: `${base}/items/${encodeURIComponent(id)}`, rel: 'self', type: GEOJSON_TYPE },
    { href: base, rel: 'collection', type: 'application/json' },
  ];
  return { type: GEOJSON_TYPE, body: encodeFeature(row, links) };
}

/** Which collection, and the start of the addresses in its links. */
type Asked = { collection: Collection['id']; origin: string };

const collectionOf = (id: string): Collection => {
  const found = COLLECTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no collection ${id}`);
  return found;
};

/** One page of a collection. @throws Problem naming the parameter that names nothing of the release */
export function makeItems(
  snapshot: Snapshot,
  { collection: id, origin, query }: Asked & { query: AnyItemsQuery },
): Content {
  const collection = collectionOf(id);
  checkCode(snapshot.db, query.code);
  const table = tableOf(collection, query, snapshot);
  return encodeItems(origin, collection, query, table, snapshot);
}

/** One feature of a collection. @throws Problem for an id that it does not have */
export function makeFeature(
  snapshot: Snapshot,
  { collection: id, origin, feature }: Asked & { feature: string },
): Content {
  const collection = collectionOf(id);
  const table = tableOf(collection, queryOfFeature(collection, feature), snapshot);
  return encodeOne(origin, collection, feature, table);
}
