import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Language } from '../../geo/text/languages.ts';
import { LANGUAGES } from '../../geo/text/languages.ts';
import { extentOf, findBoundarySet, listAreas } from '../db/areas.ts';
import { listOrigins } from '../db/lines.ts';
import type { Snapshot } from '../db/snapshot.ts';
import type { Assets } from '../page/assets.ts';
import { creditsOf } from '../page/credits.ts';
import { renderShell } from '../page/shell.ts';
import type { Context } from './context.ts';

type PageContext = Context & { assets: Assets; language: Language };

/** `/`: the map. Its state lives in the query, which the page reads itself; only the language matters here. */
export const pageRoutes: FastifyPluginAsyncTypebox<PageContext> = async (
  app,
  { answers, assets, language },
) => {
  const render = ({ db, release }: Snapshot, wanted: Language) => {
    const kota = listAreas(db).find(({ level }) => level === 'kota');
    const city = { code: kota?.code ?? '', name: kota?.name ?? '', bbox: extentOf(db) };
    const attribution = creditsOf(findBoundarySet(db), listOrigins(db));
    return renderShell(wanted, { release, city, attribution }, assets);
  };

  app.get('/', { schema: { hide: true } }, (request, reply) => {
    const { lang } = request.query as { lang?: unknown };
    const wanted = LANGUAGES.find((one) => one === lang) ?? language;
    return answers.send(request, reply, (snapshot) => ({
      type: 'text/html; charset=utf-8',
      body: render(snapshot, wanted),
    }));
  });
};
