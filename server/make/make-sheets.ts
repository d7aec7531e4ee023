import { pixelSize, type SheetForm } from '../../geo/cartography/sheet/paper.ts';
import { EXPECTED, HINTS } from '../../geo/text/errors.ts';
import { fill, type Bilingual } from '../../geo/text/languages.ts';
import { parseView } from '../../geo/view/address.ts';
import type { View } from '../../geo/view/view.ts';
import { listAreas } from '../db/areas.ts';
import { listIndicators } from '../db/indicators.ts';
import type { Db } from '../db/open.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { Problem } from '../errors.ts';
import { renderPrintPage } from '../page/print-page.tsx';
import { renderPicture } from '../page/render-picture.ts';
import { fittedCode, sheetContent } from '../page/sheet-content.ts';
import { sheetName } from '../page/sheet-name.ts';
import { previewSvg, sheetSvg } from '../page/sheet-svg.tsx';
import { checkPeriod } from './check-period.ts';
import { defaultView, HTML_TYPE, type Content, type MakeSettings } from './content.ts';

const PNG = 'image/png';
const SCREEN_DOTS = 96;

type Asked = { query: string; form: SheetForm };

/** The page that prints the view of a query. */
export function makePrintPage(
  snapshot: Snapshot,
  { query, form }: Asked,
  settings: MakeSettings,
): Content {
  const defaults = defaultView(settings);
  const view = parseView(query, defaults);
  const { letterhead, assets } = settings;
  const asked = { view, defaults, form, letterhead, assets: assets.print };
  return { type: HTML_TYPE, body: renderPrintPage(snapshot, asked) };
}

/** The sheet of a view as SVG. @throws Problem naming the parameter that names nothing of the release */
export function makeSheetSvg(snapshot: Snapshot, asked: Asked, settings: MakeSettings): Content {
  const content = contentOf(snapshot, asked, settings);
  return {
    type: 'image/svg+xml; charset=utf-8',
    body: sheetSvg(content, asked.form),
    filename: sheetName(content, asked.form, 'svg'),
    isDownload: true,
  };
}

/** The same as PNG with so many dots an inch. */
export async function makeSheetPng(
  snapshot: Snapshot,
  { dpi, ...asked }: Asked & { dpi: number },
  settings: MakeSettings,
): Promise<Content> {
  const content = contentOf(snapshot, asked, settings);
  const svg = sheetSvg(content, asked.form, pixelSize(asked.form, dpi));
  const filename = sheetName(content, asked.form, 'png');
  return { type: PNG, body: await renderPicture(svg, dpi), filename, isDownload: true };
}

/** The picture of a view for sharing. What is not there gives way to the usual. */
export async function makePreview(
  snapshot: Snapshot,
  { query }: { query: string },
  settings: MakeSettings,
): Promise<Content> {
  const view = parseView(query, defaultView(settings));
  const svg = previewSvg(sheetContent(snapshot, view, 'city', settings.letterhead));
  return { type: PNG, body: await renderPicture(svg, SCREEN_DOTS), filename: 'preview.png' };
}

function contentOf(snapshot: Snapshot, { query, form }: Asked, settings: MakeSettings) {
  const view = parseView(query, defaultView(settings));
  checkView(snapshot.db, view, form);
  return sheetContent(snapshot, view, form.fit, settings.letterhead);
}

/** @throws Problem unless everything that a view names is there */
function checkView(db: Db, view: View, { fit }: SheetForm): void {
  checkPeriod(db, view.period ?? undefined);
  if (view.indicator !== null && !isIndicator(db, view.indicator)) {
    throw unknown('indicator', view.indicator, HINTS.indicators);
  }
  if (view.area !== null && !isArea(db, view.area)) throw unknown('area', view.area, HINTS.codes);
  if (fittedCode(view, fit) !== undefined) return;
  const expected = {
    id: fill(EXPECTED.fitted.id, { fit }),
    en: fill(EXPECTED.fitted.en, { fit }),
  };
  throw new Problem('bad_parameter', { parameter: 'area', value: view.area ?? '', expected });
}

const isIndicator = (db: Db, id: string) => listIndicators(db).some((one) => one.id === id);

const isArea = (db: Db, code: string) => listAreas(db).some((area) => area.code === code);

const unknown = (parameter: string, value: string, hint: Bilingual) =>
  new Problem('unknown_value', { parameter, value, hint });
