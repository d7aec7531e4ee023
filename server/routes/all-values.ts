import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import { listIndicators } from '../db/indicators.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { layerValues } from '../encode/values.ts';
import { EmptyQuery } from '../schemas/items.ts';
import { AllValuesAnswer } from '../schemas/values.ts';
import { JSON_TYPE, type Context } from './context.ts';

/** The address under which one of these layers is answered alone. */
const addressOf = (indicator: string, level: Level) =>
  `/api/indicators/${indicator}/values?level=${level}`;

function* layersOf(snapshot: Snapshot): Generator<[string, unknown]> {
  const indicators = listIndicators(snapshot.db);
  for (const level of LEVELS) {
    for (const { id } of indicators) {
      yield [addressOf(id, level), layerValues(snapshot, id, level, null)];
    }
  }
}

/**
 * `/api/values`: the latest values of every indicator at every level, each as its own address answers
 * it. One answer is one release, and weighs a third of what the same weighs in single ones.
 */
export const allValuesRoutes: FastifyPluginAsyncTypebox<Context> = async (app, { answers }) => {
  app.get(
    '/api/values',
    {
      schema: {
        tags: ['Indicators'],
        summary: 'The latest values of all indicators at all levels, without geometry',
        querystring: EmptyQuery,
        response: { 200: AllValuesAnswer },
      },
    },
    (request, reply) =>
      answers.send(request, reply, (snapshot) => ({
        type: JSON_TYPE,
        body: JSON.stringify({
          release: snapshot.release,
          answers: Object.fromEntries(layersOf(snapshot)),
        }),
      })),
  );
};
