import { renderToString } from 'preact-render-to-string';
import type { SheetContent } from '../../geo/cartography/sheet/content.ts';
import {
  DEFAULT_FORM,
  FITS,
  ORIENTATIONS,
  pageSize,
  PAPERS,
  type SheetForm,
} from '../../geo/cartography/sheet/paper.ts';
import { Sheet } from '../../geo/cartography/sheet/sheet.tsx';
import type { Area } from '../../geo/indicators/types.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { PAGE, type Sentence } from '../../geo/text/page.ts';
import { formatView, mapPage } from '../../geo/view/address.ts';
import type { View } from '../../geo/view/view.ts';
import { listAreas } from '../db/areas.ts';
import type { Snapshot } from '../db/snapshot.ts';
import type { Assets } from './assets.ts';
import { fittedCode, sheetContent } from './sheet-content.ts';

type Asked = {
  view: View;
  /** The view that an empty address asks for. */
  defaults: View;
  form: SheetForm;
  letterhead: string[];
  assets: Assets;
};

/** How a query puts its view on paper. What makes no sense is ignored: an edited address still prints. */
export function readForm(query: string): SheetForm {
  const given = new URLSearchParams(query);
  const read = <T extends string>(name: string, words: readonly T[], usual: T): T =>
    words.find((one) => one === given.get(name)) ?? usual;
  return {
    paper: read('paper', PAPERS, DEFAULT_FORM.paper),
    orientation: read('orientation', ORIENTATIONS, DEFAULT_FORM.orientation),
    fit: read('fit', FITS, DEFAULT_FORM.fit),
  };
}

/**
 * The page that prints a view: the sheet as it comes out of the printer, above it a form for paper,
 * orientation and extent. Works without a script, which only adds the button that prints.
 */
export function renderPrintPage(snapshot: Snapshot, asked: Asked): string {
  const areas = listAreas(snapshot.db);
  const known = areas.some(({ code }) => code === asked.view.area);
  const view = known ? asked.view : { ...asked.view, area: null, pool: [] };
  const fits = fittedCode(view, asked.form.fit) !== undefined;
  const form = fits ? asked.form : { ...asked.form, fit: DEFAULT_FORM.fit };
  const content = sheetContent(snapshot, view, form.fit, asked.letterhead);
  const html = renderToString(
    <Page {...asked} view={view} form={form} fits={fits} content={content} areas={areas} />,
  );
  return `<!doctype html>\n${html}`;
}

type PageProps = Asked & { fits: boolean; content: SheetContent; areas: Area[] };

function Page(props: PageProps) {
  const { view, defaults, form, fits, content, assets } = props;
  const language = view.lang;
  const say = sayIn(language);
  const query = queryOf(view, defaults, form);
  const title = `${say('printTitle')}: ${content.title}`;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} · ${say('brand')} ${content.city}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: assets.css + pageRule(form) }} />
        <script type="module" src={assets.script} />
      </head>
      <body class={`print-page print-${form.orientation}`}>
        <header class="print-bar">
          <h1>{title}</h1>
          <Form {...props} />
          {!fits && <p role="status">{say('printNeedsArea')}</p>}
          <p class="print-actions">
            <button type="button" id="print" hidden>
              {say('printNow')}
            </button>
            <a class="button" href={`/sheet.png?${query}`} download>
              {say('printPng')}
            </a>
            <a class="button" href={`/sheet.svg?${query}`} download>
              {say('printSvg')}
            </a>
            <a class="button" href={mapPage(view, defaults)}>
              {say('printBack')}
            </a>
            <span class="print-hint">{say('printHint', { paper: form.paper.toUpperCase() })}</span>
          </p>
        </header>
        <main class="print-sheet">
          <Sheet content={content} form={form} />
        </main>
      </body>
    </html>
  );
}

const sayIn =
  (language: Language) =>
  (sentence: Sentence, values?: Record<string, string>): string =>
    fill(PAGE[sentence][language], values);

function queryOf(view: View, defaults: View, form: SheetForm): string {
  const query = new URLSearchParams(formatView(view, defaults));
  for (const [name, value] of Object.entries(form)) query.set(name, value);
  return query.toString();
}

// The page of the browser is exactly the sheet.
function pageRule(form: SheetForm): string {
  const { width, height } = pageSize(form);
  return `@page{size:${form.paper.toUpperCase()} ${form.orientation};margin:0}:root{--page-width:${width}mm;--page-height:${height}mm}`;
}

const CHOICES = {
  paper: { label: 'printPaper', words: PAPERS },
  orientation: { label: 'printOrientation', words: ORIENTATIONS },
  fit: { label: 'printFit', words: FITS },
} as const satisfies Record<keyof SheetForm, { label: Sentence; words: readonly string[] }>;

const WORDS: Record<string, Sentence> = {
  landscape: 'printLandscape',
  portrait: 'printPortrait',
  city: 'printFitCity',
  kecamatan: 'printFitKecamatan',
  kelurahan: 'printFitKelurahan',
};

function Form({ view, defaults, form, areas }: PageProps) {
  const say = sayIn(view.lang);
  const kept = [...new URLSearchParams(formatView({ ...view, area: null, pool: [] }, defaults))];
  return (
    <form action="/cetak" method="get" id="print-form" aria-label={say('printForm')}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(['paper', 'orientation', 'fit'] as const).map((name) => (
        <label key={name}>
          <span>{say(CHOICES[name].label)}</span>
          <select name={name}>
            {CHOICES[name].words.map((word) => (
              <option key={word} value={word} selected={word === form[name]}>
                {WORDS[word] ? say(WORDS[word]) : word.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{say('printArea')}</span>
        <AreaSelect areas={areas} chosen={view.area} none={say('printNoArea')} />
      </label>
      <button type="submit">{say('printApply')}</button>
    </form>
  );
}

function AreaSelect({
  areas,
  chosen,
  none,
}: {
  areas: Area[];
  chosen: string | null;
  none: string;
}) {
  const option = ({ code, name }: Area) => (
    <option key={code} value={code} selected={code === chosen}>
      {name}
    </option>
  );
  const of = (level: Area['level']) => areas.filter((area) => area.level === level);
  return (
    <select name="area">
      <option value="">{none}</option>
      {of('kecamatan').map((kecamatan) => (
        <optgroup key={kecamatan.code} label={`Kec. ${kecamatan.name}`}>
          {option({ ...kecamatan, name: `Kec. ${kecamatan.name}` })}
          {of('kelurahan')
            .filter(({ parent }) => parent === kecamatan.code)
            .map(option)}
        </optgroup>
      ))}
    </select>
  );
}
