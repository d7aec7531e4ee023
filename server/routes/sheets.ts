import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { pixelSize, type SheetForm } from '../../geo/cartography/sheet/paper.ts';
import { EXPECTED, HINTS } from '../../geo/text/errors.ts';
import { fill, type Bilingual, type Language } from '../../geo/text/languages.ts';
import { findNonsense, parseView } from '../../geo/view/address.ts';
import { DEFAULT_VIEW, type View } from '../../geo/view/view.ts';
import { listAreas } from '../db/areas.ts';
import { listIndicators } from '../db/indicators.ts';
import type { Db } from '../db/open.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { Problem } from '../errors.ts';
import type { Assets } from '../page/assets.ts';
import { oneAtATime } from '../page/one-at-a-time.ts';
import { renderPrintPage, readForm } from '../page/print-page.tsx';
import { renderPicture } from '../page/render-picture.ts';
import { fittedCode, sheetContent } from '../page/sheet-content.ts';
import { sheetName } from '../page/sheet-name.ts';
import { previewSvg, sheetSvg } from '../page/sheet-svg.tsx';
import {
  DOTS,
  PreviewQuery,
  SheetPngQuery,
  SheetSvgQuery,
  type SheetQuery,
} from '../schemas/sheets.ts';
import { checkPeriod } from './check-period.ts';
import type { Context } from './context.ts';

type SheetContext = Context & { assets: Assets; language: Language; letterhead: string[] };

const PNG = 'image/png';
const SCREEN_DOTS = 96;
/** Pictures that may wait for the one that is being drawn. */
const MOST_WAITING = 8;

/**
 * `/cetak`, a view as a page to print; `/sheet.svg` and `/sheet.png`, the same as files; `/preview.png`, a
 * view as a picture for sharing. The query is that of the map with `paper`, `orientation` and `fit`.
 */
export const sheetRoutes: FastifyPluginAsyncTypebox<SheetContext> = async (app, context) => {
  const { answers, assets, language, letterhead } = context;
  const defaults: View = { ...DEFAULT_VIEW, lang: language };
  const queue = oneAtATime(MOST_WAITING);
  const searchOf = (url: string) => new URL(url, 'http://sheet').search;

  const draw = async (svg: () => string, dotsPerInch: number): Promise<Buffer> => {
    if (queue.isFull()) throw new Problem('busy');
    const drawn = svg();
    return queue.run(() => renderPicture(drawn, dotsPerInch));
  };

  app.get('/cetak', { schema: { hide: true } }, (request, reply) => {
    const search = searchOf(request.url);
    const view = parseView(search, defaults);
    const form = readForm(search);
    return answers.send(request, reply, (snapshot) => ({
      type: 'text/html; charset=utf-8',
      body: renderPrintPage(snapshot, { view, defaults, form, letterhead, assets }),
    }));
  });

  app.get('/sheet.svg', { schema: { hide: true, querystring: SheetSvgQuery } }, (request, reply) =>
    answers.send(request, reply, (snapshot) => {
      const form = formOf(request.query);
      const view = checkView(snapshot, searchOf(request.url), defaults, form);
      const content = sheetContent(snapshot, view, form.fit, letterhead);
      return {
        type: 'image/svg+xml; charset=utf-8',
        body: sheetSvg(content, form),
        filename: sheetName(content, form, 'svg'),
        isDownload: true,
      };
    }),
  );

  app.get('/sheet.png', { schema: { hide: true, querystring: SheetPngQuery } }, (request, reply) =>
    answers.send(request, reply, async (snapshot) => {
      const form = formOf(request.query);
      const { dpi = DOTS.usual } = request.query;
      const view = checkView(snapshot, searchOf(request.url), defaults, form);
      const content = sheetContent(snapshot, view, form.fit, letterhead);
      const body = await draw(() => sheetSvg(content, form, pixelSize(form, dpi)), dpi);
      return { type: PNG, body, filename: sheetName(content, form, 'png'), isDownload: true };
    }),
  );

  app.get('/preview.png', { schema: { hide: true, querystring: PreviewQuery } }, (request, reply) =>
    answers.send(request, reply, async (snapshot) => {
      const view = parseView(searchOf(request.url), defaults);
      const body = await draw(
        () => previewSvg(sheetContent(snapshot, view, 'city', letterhead)),
        SCREEN_DOTS,
      );
      return { type: PNG, body, filename: 'preview.png' };
    }),
  );
};

const formOf = ({ paper, orientation, fit }: SheetQuery): SheetForm => ({
  paper: paper ?? 'a4',
  orientation: orientation ?? 'landscape',
  fit: fit ?? 'city',
});

/** The view of a query, when each of its parameters makes sense and names something that is there. */
function checkView({ db }: Snapshot, search: string, defaults: View, { fit }: SheetForm): View {
  const given = new URLSearchParams(search);
  const nonsense = findNonsense(search);
  if (nonsense) throw badParameter(nonsense, given, EXPECTED.text);
  const view = parseView(search, defaults);
  checkPeriod(db, view.period ?? undefined);
  if (view.indicator !== null && !isIndicator(db, view.indicator)) {
    throw unknown('indicator', view.indicator, HINTS.indicators);
  }
  if (view.area !== null && !isArea(db, view.area)) throw unknown('area', view.area, HINTS.codes);
  if (fittedCode(view, fit) === undefined) {
    const expected = {
      id: fill(EXPECTED.fitted.id, { fit }),
      en: fill(EXPECTED.fitted.en, { fit }),
    };
    throw badParameter('area', given, expected);
  }
  return view;
}

const isIndicator = (db: Db, id: string) => listIndicators(db).some((one) => one.id === id);

const isArea = (db: Db, code: string) => listAreas(db).some((area) => area.code === code);

const badParameter = (parameter: string, given: URLSearchParams, expected: Bilingual) =>
  new Problem('bad_parameter', { parameter, value: given.get(parameter) ?? '', expected });

const unknown = (parameter: string, value: string, hint: Bilingual) =>
  new Problem('unknown_value', { parameter, value, hint });
