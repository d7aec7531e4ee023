import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { SheetForm } from '../../geo/cartography/sheet/paper.ts';
import { EXPECTED } from '../../geo/text/errors.ts';
import type { Language } from '../../geo/text/languages.ts';
import { findNonsense, formatView, parseView } from '../../geo/view/address.ts';
import { Problem } from '../errors.ts';
import { defaultView } from '../make/content.ts';
import { readForm } from '../page/print-page.tsx';
import {
  DOTS,
  PreviewQuery,
  SheetPngQuery,
  SheetSvgQuery,
  type SheetQuery,
} from '../schemas/sheets.ts';
import { redirectUnknown } from './canonical-address.ts';
import { queryOf, type Context } from './context.ts';

type SheetContext = Context & { language: Language };

/**
 * `/cetak`, a view as a page to print; `/sheet.svg` and `/sheet.png`, the same as files; `/preview.png`, a
 * view as a picture for sharing. The query is that of the map with `paper`, `orientation` and `fit`.
 */
export const sheetRoutes: FastifyPluginAsyncTypebox<SheetContext> = async (app, context) => {
  const { answers } = context;
  const defaults = defaultView(context);
  /** The view of a query in the one form that it has. */
  const canonical = (query: string) => formatView(parseView(query, defaults), defaults);

  app.get('/cetak', { schema: { hide: true } }, (request, reply) => {
    const form = readForm(queryOf(request));
    const query = canonical(queryOf(request));
    const address = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(form)]);
    const redirected = redirectUnknown(request, reply, `/cetak?${address}`, Object.keys(form));
    if (redirected) return redirected;
    return answers.sendMade(request, reply, { make: 'printPage', input: { query, form } });
  });

  app.get(
    '/sheet.svg',
    { schema: { hide: true, querystring: SheetSvgQuery } },
    (request, reply) => {
      checkSense(queryOf(request));
      const input = { query: canonical(queryOf(request)), form: formOf(request.query) };
      return answers.sendMade(request, reply, { make: 'sheetSvg', input });
    },
  );

  app.get(
    '/sheet.png',
    { schema: { hide: true, querystring: SheetPngQuery } },
    (request, reply) => {
      checkSense(queryOf(request));
      const { dpi = DOTS.usual } = request.query;
      const input = { query: canonical(queryOf(request)), form: formOf(request.query), dpi };
      return answers.sendMade(request, reply, { make: 'sheetPng', input });
    },
  );

  app.get(
    '/preview.png',
    { schema: { hide: true, querystring: PreviewQuery } },
    (request, reply) => {
      const input = { query: canonical(queryOf(request)) };
      return answers.sendMade(request, reply, { make: 'preview', input });
    },
  );
};

const formOf = ({ paper, orientation, fit }: SheetQuery): SheetForm => ({
  paper: paper ?? 'a4',
  orientation: orientation ?? 'landscape',
  fit: fit ?? 'city',
});

/** @throws Problem naming the first parameter of a view that makes no sense */
function checkSense(query: string): void {
  const parameter = findNonsense(query);
  if (!parameter) return;
  const value = new URLSearchParams(query).get(parameter) ?? '';
  throw new Problem('bad_parameter', { parameter, value, expected: EXPECTED.text });
}
