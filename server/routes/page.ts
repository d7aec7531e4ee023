import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LEVELS } from '../../geo/areas/levels.ts';
import type { Language } from '../../geo/text/languages.ts';
import { parseAddress } from '../../geo/view/address.ts';
import { DEFAULT_VIEW, type View } from '../../geo/view/view.ts';
import type { Assets } from '../page/assets.ts';
import { see } from '../page/seen.ts';
import { renderPage } from '../page/shell.tsx';
import type { BasemapStart } from '../schemas/start.ts';
import { originOf, type Context } from './context.ts';

/** The page may ask for the position ("near me"); nothing that it could embed may. */
const PERMISSIONS = 'geolocation=(self)';

type PageContext = Context & {
  assets: Assets;
  language: Language;
  basemap?: BasemapStart | undefined;
};

/**
 * `/` and the page of each area: the map in the view that the address asks for. What makes no sense in an
 * address is ignored; an area that does not exist is said on the page.
 */
export const pageRoutes: FastifyPluginAsyncTypebox<PageContext> = async (app, context) => {
  const { answers, assets, language, basemap } = context;
  const defaults: View = { ...DEFAULT_VIEW, lang: language };

  const show = (request: FastifyRequest, reply: FastifyReply) => {
    const { pathname, search } = new URL(request.url, 'http://page');
    const view = parseAddress(pathname, search, defaults);
    if (pathname !== '/' && view.area === null) return reply.redirect('/');
    const origin = originOf(request, context);
    void reply.header('permissions-policy', PERMISSIONS);
    return answers.send(request, reply, (snapshot) => ({
      type: 'text/html; charset=utf-8',
      body: renderPage(see(snapshot, view), defaults, origin, assets, basemap),
    }));
  };

  app.get('/', { schema: { hide: true } }, show);
  for (const level of LEVELS) app.get(`/${level}/:code`, { schema: { hide: true } }, show);
};
