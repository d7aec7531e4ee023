import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { defaultIndicator } from '../../geo/indicators/default-indicator.ts';
import { THINGS } from '../../geo/text/errors.ts';
import { listIndicators } from '../db/indicators.ts';
import { indicatorEntries } from '../encode/indicators.ts';
import { layerValues } from '../encode/values.ts';
import { Problem } from '../errors.ts';
import { oneOf } from '../schemas/fields.ts';
import { IndicatorAnswer, IndicatorsAnswer } from '../schemas/indicators.ts';
import { EmptyQuery } from '../schemas/items.ts';
import { ValuesAnswer } from '../schemas/values.ts';
import { checkPeriod } from './check-period.ts';
import { JSON_TYPE, type Context } from './context.ts';

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

const unknownIndicator = (id: string) =>
  new Problem('unknown_id', { what: THINGS.indicator, value: id });

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
    (request, reply) =>
      answers.send(request, reply, (snapshot) => {
        const indicators = indicatorEntries(snapshot.db);
        const body = {
          release: snapshot.release,
          default: defaultIndicator(indicators),
          indicators,
        };
        return { type: JSON_TYPE, body: JSON.stringify(body) };
      }),
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
      answers.send(request, reply, (snapshot) => {
        const entry = indicatorEntries(snapshot.db).find(({ id }) => id === request.params.id);
        if (!entry) throw unknownIndicator(request.params.id);
        return { type: JSON_TYPE, body: JSON.stringify({ release: snapshot.release, ...entry }) };
      }),
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
    (request, reply) =>
      answers.send(request, reply, (snapshot) => {
        const { id } = request.params;
        const level = request.query.level ?? 'kelurahan';
        if (!listIndicators(snapshot.db).some((one) => one.id === id)) throw unknownIndicator(id);
        const period = checkPeriod(snapshot.db, request.query.period);
        return { type: JSON_TYPE, body: JSON.stringify(layerValues(snapshot, id, level, period)) };
      }),
  );
};
