import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LEVELS } from '../../geo/areas/levels.ts';
import type { Language } from '../../geo/text/languages.ts';
import { areaPage, formatView, mapPage, parseAddress } from '../../geo/view/address.ts';
import { defaultView } from '../make/content.ts';
import { redirectUnknown } from './canonical-address.ts';
import { originOf, queryOf, type Context } from './context.ts';

/** The page may ask for the position ("near me"); nothing that it could embed may. */
const PERMISSIONS = 'geolocation=(self)';

type PageContext = Context & { language: Language };

/**
 * `/` and the page of each area: the map in the view that the address asks for. What makes no sense in an
 * address is ignored; an area that does not exist is said on the page.
 */
export const pageRoutes: FastifyPluginAsyncTypebox<PageContext> = async (app, context) => {
  const defaults = defaultView(context);

  const show = (request: FastifyRequest, reply: FastifyReply) => {
    const [pathname = '/'] = request.url.split('?');
    const view = parseAddress(pathname, queryOf(request), defaults);
    if (pathname !== '/' && view.area === null) return reply.redirect('/');
    const address =
      pathname === '/' || view.area === null
        ? mapPage(view, defaults)
        : areaPage(view, view.area, defaults);
    const redirected = redirectUnknown(request, reply, address);
    if (redirected) return redirected;
    void reply.header('permissions-policy', PERMISSIONS);
    const query = formatView(view, defaults);
    const input = { query, origin: originOf(request, context) };
    return context.answers.sendMade(request, reply, { make: 'mapPage', input });
  };

  app.get('/', { schema: { hide: true } }, show);
  for (const level of LEVELS) app.get(`/${level}/:code`, { schema: { hide: true } }, show);
};
