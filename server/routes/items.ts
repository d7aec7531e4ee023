import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type, type TUnsafe } from 'typebox';
import { meetsBbox, parseBbox, type Bbox } from '../../geo/features/bbox.ts';
import { isDatetime } from '../../geo/features/datetime.ts';
import { fileName } from '../../geo/features/file-name.ts';
import { levelOfCode } from '../../geo/areas/levels.ts';
import { parseZoneSet, zoneSetId } from '../../geo/zones/kinds.ts';
import { EXPECTED, THINGS } from '../../geo/text/errors.ts';
import { findBoundarySet } from '../db/areas.ts';
import { listLines, listOrigins } from '../db/lines.ts';
import type { Snapshot } from '../db/snapshot.ts';
import type { Content } from '../answers.ts';
import { attributionOf } from '../encode/attribution.ts';
import { LINE_COLUMNS } from '../encode/collections.ts';
import { CSV_TYPE, encodeCsv } from '../encode/csv.ts';
import { encodeFeature, encodeFeatureCollection, GEOJSON_TYPE } from '../encode/geojson.ts';
import { Problem } from '../errors.ts';
import { COLLECTIONS, type Collection, type LineCollection } from '../schemas/collections.ts';
import {
  AreaItemsQuery,
  DEFAULT_LIMIT,
  FeatureAnswer,
  FeatureCollectionAnswer,
  FeatureParams,
  FeatureQuery,
  LineItemsQuery,
} from '../schemas/items.ts';
import { ZoneItemsQuery } from '../schemas/zones.ts';
import { joinAreas, type Table } from './join-areas.ts';
import { checkCode, joinZones } from './join-zones.ts';
import { originOf, type Context } from './context.ts';
import { pageLinks } from './page-links.ts';

const bad = (parameter: string, value: string, kind: keyof typeof EXPECTED) =>
  new Problem('bad_parameter', { parameter, value, expected: EXPECTED[kind] });

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

function readBbox(numbers: number[] | undefined): Bbox | null {
  if (!numbers) return null;
  const bbox = parseBbox(numbers);
  if (!bbox) throw bad('bbox', numbers.join(','), 'bbox');
  return bbox;
}

/** What the queries of all collections can hold; each schema lets only its own through. */
type AnyItemsQuery = AreaItemsQuery & ZoneItemsQuery;

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
  request: FastifyRequest,
  context: Context,
  collection: Collection,
  query: AnyItemsQuery,
  table: Table,
  { db, release, created }: Snapshot,
): Content {
  if (query.datetime !== undefined && !isDatetime(query.datetime))
    throw bad('datetime', query.datetime, 'datetime');
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
    links: pageLinks(request, originOf(request, context), {
      limit,
      offset,
      matched: matched.length,
    }),
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

const querySchemaOf = (collection: Collection) =>
  ('zones' in collection
    ? ZoneItemsQuery
    : 'level' in collection
      ? AreaItemsQuery
      : LineItemsQuery) as unknown as TUnsafe<AnyItemsQuery>;

/** `/api/collections/{id}/items`: the layers themselves (OGC API - Features - Part 1). */
export const itemRoutes: FastifyPluginAsyncTypebox<Context> = async (app, context) => {
  const { answers } = context;
  const describe = (collection: Collection) => ({
    tags: ['Features'],
    summary: collection.title.en,
  });
  // The same bytes as GeoJSON, or a table: text in the document, never serialised by the framework.
  const response = {
    200: {
      description: 'a page of features',
      content: {
        [GEOJSON_TYPE]: { schema: FeatureCollectionAnswer },
        'text/csv': { schema: Type.String() },
      },
    },
  };
  const one = {
    200: { description: 'a feature', content: { [GEOJSON_TYPE]: { schema: FeatureAnswer } } },
  };

  for (const collection of COLLECTIONS) {
    const path = `/api/collections/${collection.id}/items`;
    const querystring = querySchemaOf(collection);
    app.get(
      path,
      { schema: { ...describe(collection), querystring, response } },
      (request, reply) =>
        answers.send(request, reply, (snapshot) => {
          checkCode(snapshot.db, request.query.code);
          const table = tableOf(collection, request.query, snapshot);
          return encodeItems(request, context, collection, request.query, table, snapshot);
        }),
    );
    app.get(
      `${path}/:featureId`,
      {
        schema: {
          ...describe(collection),
          params: FeatureParams,
          querystring: FeatureQuery,
          response: one,
        },
      },
      (request, reply) =>
        answers.send(request, reply, (snapshot) => {
          const { featureId } = request.params;
          const table = tableOf(collection, queryOfFeature(collection, featureId), snapshot);
          return encodeOne(originOf(request, context), collection, featureId, table);
        }),
    );
  }
};
