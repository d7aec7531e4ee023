import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type, type TUnsafe } from 'typebox';
import { isDatetime } from '../../geo/features/datetime.ts';
import { EXPECTED } from '../../geo/text/errors.ts';
import { GEOJSON_TYPE } from '../encode/geojson.ts';
import { Problem } from '../errors.ts';
import type { AnyItemsQuery } from '../make/make-items.ts';
import { COLLECTIONS, type Collection } from '../schemas/collections.ts';
import {
  AreaItemsQuery,
  Csv,
  FeatureAnswer,
  FeatureCollectionAnswer,
  FeatureParams,
  FeatureQuery,
  LineItemsQuery,
} from '../schemas/items.ts';
import { ZoneItemsQuery } from '../schemas/zones.ts';
import { originOf, type Context } from './context.ts';

/**
 * A query in the one form that it is answered and kept by: in the order of its schema, without the time,
 * which changes nothing, and without what only tables have.
 * @throws Problem for a time that is none
 */
function canonical({ datetime, ...query }: AnyItemsQuery, names: readonly string[]): AnyItemsQuery {
  if (datetime !== undefined && !isDatetime(datetime)) {
    const values = { parameter: 'datetime', value: datetime, expected: EXPECTED.datetime };
    throw new Problem('bad_parameter', values);
  }
  const isIdle = (name: string) => query.f !== 'csv' && name in Csv;
  const entries = Object.entries(query).filter(([name]) => !isIdle(name));
  entries.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
  return Object.fromEntries(entries);
}

const querySchemaOf = (collection: Collection) =>
  ('zones' in collection
    ? ZoneItemsQuery
    : 'level' in collection
      ? AreaItemsQuery
      : LineItemsQuery) as unknown as TUnsafe<AnyItemsQuery> & { properties: object };

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
        answers.sendMade(request, reply, {
          make: 'items',
          input: {
            collection: collection.id,
            origin: originOf(request, context),
            query: canonical(request.query, Object.keys(querystring.properties)),
          },
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
        answers.sendMade(request, reply, {
          make: 'feature',
          input: {
            collection: collection.id,
            origin: originOf(request, context),
            feature: request.params.featureId,
          },
        }),
    );
  }
};
