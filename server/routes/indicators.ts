import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { defaultIndicator } from '../../geo/indicators/default-indicator.ts';
import { pickLayer } from '../../geo/indicators/pick-layer.ts';
import { THINGS } from '../../geo/text/errors.ts';
import { listAreas } from '../db/areas.ts';
import { listCoverage, listIndicators, listReach, listSources } from '../db/indicators.ts';
import { listByIndicator } from '../db/observations.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { encodeIndicator } from '../encode/indicators.ts';
import { encodeValues } from '../encode/values.ts';
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

function entriesOf({ db }: Snapshot) {
  const held = {
    coverage: listCoverage(db),
    reach: listReach(db),
    sources: listSources(db),
    areas: listAreas(db),
  };
  return listIndicators(db).map((indicator) => encodeIndicator(indicator, held));
}

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
        const indicators = entriesOf(snapshot);
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
        const entry = entriesOf(snapshot).find(({ id }) => id === request.params.id);
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
      answers.send(request, reply, ({ db, release }) => {
        const { id } = request.params;
        const level = request.query.level ?? 'kelurahan';
        if (!listIndicators(db).some((one) => one.id === id)) throw unknownIndicator(id);
        const period = checkPeriod(db, request.query.period);
        const areas = listAreas(db).filter((area) => area.level === level);
        const entries = pickLayer(areas, listByIndicator(db, id, level), period);
        return { type: JSON_TYPE, body: JSON.stringify(encodeValues(id, level, release, entries)) };
      }),
  );
};
