import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AreaProfile, AreasAnswer } from '../schemas/areas.ts';
import { EmptyQuery } from '../schemas/items.ts';
import type { Context } from './context.ts';

const Params = Type.Object(
  { code: Type.String({ maxLength: 32 }) },
  { additionalProperties: false },
);

/** `/api/areas`: the names of all areas; `/api/areas/{code}`: everything known of one. */
export const areaRoutes: FastifyPluginAsyncTypebox<Context> = async (app, { answers }) => {
  app.get(
    '/api/areas',
    {
      schema: {
        tags: ['Areas'],
        summary: 'All areas with codes, other spellings and extent: what a search needs',
        querystring: EmptyQuery,
        response: { 200: AreasAnswer },
      },
    },
    (request, reply) => answers.sendMade(request, reply, { make: 'areas', input: {} }),
  );

  app.get(
    '/api/areas/:code',
    {
      schema: {
        tags: ['Areas'],
        summary:
          'Profile of one area: all indicators, series over time, ranks, comparison with its parents',
        params: Params,
        querystring: EmptyQuery,
        response: { 200: AreaProfile },
      },
    },
    (request, reply) =>
      answers.sendMade(request, reply, { make: 'profile', input: { code: request.params.code } }),
  );
};
