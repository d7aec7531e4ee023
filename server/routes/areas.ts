import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Area } from '../../geo/indicators/types.ts';
import { profileArea } from '../../geo/profile/profile-area.ts';
import { THINGS } from '../../geo/text/errors.ts';
import {
  findBoundarySet,
  findShape,
  listAliases,
  listAliasesByCode,
  listAreas,
  listPlacedAreas,
} from '../db/areas.ts';
import { listIndicators } from '../db/indicators.ts';
import { listByArea, listByLevel } from '../db/observations.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { encodeAreaEntry } from '../encode/areas.ts';
import { encodeProfile } from '../encode/profile.ts';
import { Problem } from '../errors.ts';
import { AreaProfile, AreasAnswer } from '../schemas/areas.ts';
import { EmptyQuery } from '../schemas/items.ts';
import { JSON_TYPE, type Context } from './context.ts';
import { zonesOfArea } from './join-zones.ts';
import { kecamatanNames } from './kecamatan-names.ts';

const Params = Type.Object(
  { code: Type.String({ maxLength: 32 }) },
  { additionalProperties: false },
);

/** The area's parents, nearest first. */
function parentsOf(area: Area, areas: Area[]): Area[] {
  const parent = areas.find(({ code }) => code === area.parent);
  return parent ? [parent, ...parentsOf(parent, areas)] : [];
}

function profileOf({ db, release }: Snapshot, code: string) {
  const shape = findShape(db, code);
  if (!shape) throw new Problem('unknown_id', { what: THINGS.area, value: code });
  const areas = listAreas(db);
  const parents = parentsOf(shape, areas);
  const entries = profileArea({
    area: shape,
    parents,
    indicators: listIndicators(db),
    figures: [shape, ...parents].flatMap((area) => listByArea(db, area.code)),
    peers: areas.filter(({ level }) => level === shape.level),
    peerFigures: listByLevel(db, shape.level),
  });
  const children = areas.filter(({ parent }) => parent === code);
  const boundary = findBoundarySet(db);
  return encodeProfile({
    release,
    shape,
    aliases: listAliases(db, code),
    parents,
    children,
    boundary,
    entries,
    zones: zonesOfArea(db, shape, parents),
  });
}

function namesOf({ db, release }: Snapshot): AreasAnswer {
  const areas = listPlacedAreas(db);
  const kecamatanOf = kecamatanNames(new Map(areas.map((area) => [area.code, area])));
  const aliases = listAliasesByCode(db);
  const entries = areas.map((area) =>
    encodeAreaEntry(area, kecamatanOf(area), aliases.get(area.code) ?? []),
  );
  return { release, areas: entries };
}

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
    (request, reply) =>
      answers.send(request, reply, (snapshot) => ({
        type: JSON_TYPE,
        body: JSON.stringify(namesOf(snapshot)),
      })),
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
      answers.send(request, reply, (snapshot) => ({
        type: JSON_TYPE,
        body: JSON.stringify(profileOf(snapshot, request.params.code)),
      })),
  );
};
