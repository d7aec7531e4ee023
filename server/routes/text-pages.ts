import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Language } from '../../geo/text/languages.ts';
import { formatView, parseView } from '../../geo/view/address.ts';
import { defaultView } from '../make/content.ts';
import { TEXT_PATHS } from '../make/make-pages.ts';
import { redirectUnknown } from './canonical-address.ts';
import { queryOf, type Context } from './context.ts';

type TextContext = Context & { language: Language };

/** `/metode`, `/mutu-data` and `/survei`: read without a script, in the language and with the map of their address. */
export const textPageRoutes: FastifyPluginAsyncTypebox<TextContext> = async (app, context) => {
  const defaults = defaultView(context);
  for (const path of TEXT_PATHS) {
    app.get(path, { schema: { hide: true } }, (request, reply) => {
      const query = formatView(parseView(queryOf(request), defaults), defaults);
      const redirected = redirectUnknown(request, reply, query ? `${path}?${query}` : path);
      if (redirected) return redirected;
      return context.answers.sendMade(request, reply, { make: 'textPage', input: { path, query } });
    });
  }
};
