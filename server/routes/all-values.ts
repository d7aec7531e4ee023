import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { EmptyQuery } from '../schemas/items.ts';
import { AllValuesAnswer } from '../schemas/values.ts';
import type { Context } from './context.ts';

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
    (request, reply) => answers.sendMade(request, reply, { make: 'allValues', input: {} }),
  );
};
