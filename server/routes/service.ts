import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { extentOf, findBoundarySet, listAreas } from '../db/areas.ts';
import { listOrigins } from '../db/lines.ts';
import { countRows, listReleases } from '../db/releases.ts';
import { EmptyQuery } from '../schemas/items.ts';
import {
  CONFORMANCE,
  ConformanceAnswer,
  HealthAnswer,
  LandingAnswer,
  ReleasesAnswer,
} from '../schemas/service.ts';
import { attributionOf } from '../encode/attribution.ts';
import { JSON_TYPE } from '../make/content.ts';
import { addressOf, originOf, type Context } from './context.ts';

export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0';

const LANDING_LINKS = [
  ['self', '/api', 'application/json', 'this document'],
  ['service-desc', '/api/openapi.json', OPENAPI_TYPE, 'the API, for machines'],
  ['service-doc', '/api/docs', 'text/html', 'the API, for people'],
  ['conformance', '/api/conformance', 'application/json', 'standards this API conforms to'],
  ['data', '/api/collections', 'application/json', 'the collections'],
  ['related', '/api/indicators', 'application/json', 'the register of indicators'],
  ['related', '/api/releases', 'application/json', 'what changed and when'],
] as const;

/** The landing page of the API, its conformance, its releases and its health. */
export const serviceRoutes: FastifyPluginAsyncTypebox<Context> = async (app, context) => {
  const { answers } = context;
  const tags = ['Service'];

  app.get(
    '/api',
    {
      schema: {
        tags,
        summary: 'Landing page',
        querystring: EmptyQuery,
        response: { 200: LandingAnswer },
      },
    },
    (request, reply) =>
      answers.send(request, reply, addressOf(request, context), ({ db }) => {
        const kota = listAreas(db).find(({ level }) => level === 'kota');
        const body = {
          title: `Peta Sejahtera – ${kota?.name ?? ''}`,
          description: `Welfare, work and sanitation by area, joined to administrative boundaries and marginal zones.`,
          attribution: attributionOf(findBoundarySet(db), listOrigins(db)),
          extent: { spatial: { bbox: [extentOf(db)] } },
          links: LANDING_LINKS.map(([rel, path, type, title]) => ({
            href: originOf(request, context) + path,
            rel,
            type,
            title,
          })),
        };
        return { type: JSON_TYPE, body: JSON.stringify(body) };
      }),
  );

  app.get(
    '/api/conformance',
    {
      schema: {
        tags,
        summary: 'Standards',
        querystring: EmptyQuery,
        response: { 200: ConformanceAnswer },
      },
    },
    (request, reply) =>
      answers.send(request, reply, addressOf(request, context), () => ({
        type: JSON_TYPE,
        body: JSON.stringify({ conformsTo: CONFORMANCE }),
      })),
  );

  app.get(
    '/api/releases',
    {
      schema: {
        tags,
        summary: 'What changed and when',
        querystring: EmptyQuery,
        response: { 200: ReleasesAnswer },
      },
    },
    (request, reply) =>
      answers.send(request, reply, addressOf(request, context), ({ db, release }) => ({
        type: JSON_TYPE,
        body: JSON.stringify({ release, releases: listReleases(db) }),
      })),
  );

  app.get(
    '/api/health',
    {
      schema: {
        tags,
        summary: 'Whether the service answers, and with what',
        querystring: EmptyQuery,
        response: { 200: HealthAnswer },
      },
    },
    (request, reply) =>
      answers.send(request, reply, addressOf(request, context), ({ db, release }) => ({
        type: JSON_TYPE,
        body: JSON.stringify({ status: 'ok', release, counts: countRows(db) }),
      })),
  );
};
