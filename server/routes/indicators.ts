import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { oneOf } from '../schemas/fields.ts';
import { IndicatorAnswer, IndicatorsAnswer } from '../schemas/indicators.ts';
import { EmptyQuery } from '../schemas/items.ts';
import { ValuesAnswer } from '../schemas/values.ts';
import type { Context } from './context.ts';

const Params = Type.Object({ id: Type.String({ maxLength: 64 }) }, { additionalProperties: false });
const ValuesQuery = Type.Object(
  {
    level: Type.Optional(oneOf(LEVELS, { default: 'kelurahan' })),
    period: Type.Optional(
      Type.String({ description: 'the latest figure of each area unless given' }),
    ),
  },
  { additionalProperties: false },
);

/** `/api/indicators`: the register, one entry, and one layer without geometry. */
export const indicatorRoutes: FastifyPluginAsyncTypebox<Context> = async (app, { answers }) => {
  const tags = ['Indicators'];

  app.get(
    '/api/indicators',
    {
      schema: {
        tags,
        summary: 'The register of indicators',
        querystring: EmptyQuery,
        response: { 200: IndicatorsAnswer },
      },
    },
    (request, reply) => answers.sendMade(request, reply, { make: 'indicators', input: {} }),
  );

  app.get(
    '/api/indicators/:id',
    {
      schema: {
        tags,
        summary: 'One indicator',
        params: Params,
        querystring: EmptyQuery,
        response: { 200: IndicatorAnswer },
      },
    },
    (request, reply) =>
      answers.sendMade(request, reply, { make: 'indicator', input: { id: request.params.id } }),
  );

  app.get(
    '/api/indicators/:id/values',
    {
      schema: {
        tags,
        summary: 'One layer without geometry: every area of a level',
        params: Params,
        querystring: ValuesQuery,
        response: { 200: ValuesAnswer },
      },
    },
    (request, reply) => {
      const { level = 'kelurahan', period } = request.query;
      const input = { id: request.params.id, level, period };
      return answers.sendMade(request, reply, { make: 'values', input });
    },
  );
};
