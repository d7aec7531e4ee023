import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FEWEST_FAMILIES } from '../../geo/zones/compare-inside.ts';
import { STUDY_WIDTHS_M, USUAL_WIDTH_M } from '../../geo/zones/kinds.ts';
import { POINT_ACCURACY_M } from '../../geo/zones/levels.ts';
import { findTrackHalfWidth, listZoneSets } from '../db/strips.ts';
import { encodeZoneSet } from '../encode/zones.ts';
import { EmptyQuery } from '../schemas/items.ts';
import { ZonesAnswer } from '../schemas/zones.ts';
import { JSON_TYPE } from '../make/content.ts';
import type { Context } from './context.ts';

/** `/api/zones`: the sets of zones of the release and the parameters they were made with. */
export const zoneRoutes: FastifyPluginAsyncTypebox<Context> = async (app, { answers }) => {
  app.get(
    '/api/zones',
    {
      schema: {
        tags: ['Zones'],
        summary: 'Sets of marginal zones: kinds, widths, articles, parameters',
        querystring: EmptyQuery,
        response: { 200: ZonesAnswer },
      },
    },
    (request, reply) =>
      answers.send(request, reply, 'zones', ({ db, release }) => {
        const body: ZonesAnswer = {
          release,
          parameters: {
            study_widths_m: [...STUDY_WIDTHS_M],
            usual_width_m: USUAL_WIDTH_M,
            track_half_width_m: findTrackHalfWidth(db),
            point_accuracy_m: POINT_ACCURACY_M,
            fewest_families: FEWEST_FAMILIES,
          },
          sets: listZoneSets(db).map(encodeZoneSet),
        };
        return { type: JSON_TYPE, body: JSON.stringify(body) };
      }),
  );
};
