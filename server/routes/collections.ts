import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Indicator } from '../../geo/indicators/types.ts';
import { extentOf, findBoundarySet } from '../db/areas.ts';
import { listIndicators, listIndicatorsWithValues } from '../db/indicators.ts';
import { extentOfLines, listOrigins } from '../db/lines.ts';
import type { Db } from '../db/open.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { attributionOf } from '../encode/attribution.ts';
import {
  encodeCollection,
  encodeFeatureSchema,
  encodeQueryables,
  SCHEMA_TYPE,
} from '../encode/collections.ts';
import {
  COLLECTIONS,
  CollectionAnswer,
  CollectionsAnswer,
  type Collection,
} from '../schemas/collections.ts';
import { EmptyQuery } from '../schemas/items.ts';
import { JSON_TYPE } from '../make/content.ts';
import { comparedIndicators } from '../make/join-zones.ts';
import { addressOf, originOf, type Context } from './context.ts';

function describe(collection: Collection, origin: string, { db }: Snapshot) {
  const extent = 'kinds' in collection ? extentOfLines(db, collection.kinds) : extentOf(db);
  return encodeCollection(
    collection,
    origin,
    extent,
    attributionOf(findBoundarySet(db), listOrigins(db)),
  );
}

/** The indicators whose values the features of a collection can carry. */
function joinedIndicators(collection: Collection, db: Db): Indicator[] {
  if ('zones' in collection) return comparedIndicators(db);
  if (!('level' in collection)) return [];
  const joined = listIndicatorsWithValues(db, collection.level);
  return listIndicators(db).filter(({ id }) => joined.includes(id));
}

/** `/api/collections` and each collection's own page and queryables. */
export const collectionRoutes: FastifyPluginAsyncTypebox<Context> = async (app, context) => {
  const { answers } = context;
  const tags = ['Collections'];

  app.get(
    '/api/collections',
    {
      schema: {
        tags,
        summary: 'The collections',
        querystring: EmptyQuery,
        response: { 200: CollectionsAnswer },
      },
    },
    (request, reply) =>
      answers.send(request, reply, addressOf(request, context), (snapshot) => {
        const origin = originOf(request, context);
        const links = [
          { href: `${origin}/api/collections`, rel: 'self', type: 'application/json' },
        ];
        const collections = COLLECTIONS.map((one) => describe(one, origin, snapshot));
        return { type: JSON_TYPE, body: JSON.stringify({ links, collections }) };
      }),
  );

  for (const collection of COLLECTIONS) {
    app.get(
      `/api/collections/${collection.id}`,
      {
        schema: {
          tags,
          summary: collection.title.en,
          querystring: EmptyQuery,
          response: { 200: CollectionAnswer },
        },
      },
      (request, reply) =>
        answers.send(request, reply, addressOf(request, context), (snapshot) => ({
          type: JSON_TYPE,
          body: JSON.stringify(describe(collection, originOf(request, context), snapshot)),
        })),
    );

    for (const [name, encode] of Object.entries({
      queryables: encodeQueryables,
      schema: encodeFeatureSchema,
    })) {
      const path = `/api/collections/${collection.id}/${name}`;
      app.get(
        path,
        {
          schema: {
            tags,
            summary: `${collection.title.en}: ${name}`,
            querystring: EmptyQuery,
            response: { 200: Type.Record(Type.String(), Type.Unknown()) },
          },
        },
        (request, reply) =>
          answers.send(request, reply, addressOf(request, context), ({ db }) => {
            const indicators = joinedIndicators(collection, db);
            const body = encode(collection, originOf(request, context) + path, indicators);
            return { type: SCHEMA_TYPE, body: JSON.stringify(body) };
          }),
      );
    }
  }
};
