import { LEVELS } from '../../geo/areas/levels.ts';
import { DEFAULT_THRESHOLD } from '../../geo/disclosure/release-count.ts';
import type { Language } from '../../geo/text/languages.ts';
import { parseView } from '../../geo/view/address.ts';
import { LINE_KINDS } from '../../geo/zones/kinds.ts';
import { findBoundarySet, listAreas } from '../db/areas.ts';
import { listLines, listOrigins } from '../db/lines.ts';
import { listByLevel } from '../db/observations.ts';
import { listPublicRegisters } from '../db/public/public-registers.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { findTrackHalfWidth } from '../db/strips.ts';
import { hasSlums } from '../db/zones.ts';
import { indicatorEntries } from '../encode/indicators.ts';
import { creditsOf } from '../page/credits.ts';
import type { Frame } from '../page/document.tsx';
import { METHOD_PATH, QUALITY_PATH, SURVEY_PATH } from '../page/links.ts';
import { renderMethod } from '../page/method/method-page.tsx';
import { renderQuality } from '../page/quality/quality-page.tsx';
import { see } from '../page/seen.ts';
import { renderPage } from '../page/shell.tsx';
import { renderSurvey } from '../page/survey/survey-page.tsx';
import { defaultView, HTML_TYPE, type Content, type MakeSettings } from './content.ts';

/** The map in the view of a query. `origin` starts the addresses that sharing needs. */
export function makeMapPage(
  snapshot: Snapshot,
  { query, origin }: { query: string; origin: string },
  settings: MakeSettings,
): Content {
  const defaults = defaultView(settings);
  const seen = see(snapshot, parseView(query, defaults));
  const { assets, basemap } = settings;
  return { type: HTML_TYPE, body: renderPage(seen, defaults, origin, assets.map, basemap) };
}

type Render = (
  snapshot: Snapshot,
  language: Language,
  frame: Frame,
  settings: MakeSettings,
) => string;

/** The pages of text, by their path. */
const PAGES: Record<string, Render> = {
  [METHOD_PATH]: ({ db }, language, frame) => {
    const registers = listPublicRegisters(db);
    const thresholds = registers.map(({ threshold }) => threshold);
    return renderMethod(
      {
        indicators: indicatorEntries(db),
        registers,
        threshold: Math.max(DEFAULT_THRESHOLD, ...thresholds),
        trackHalfWidthM: findTrackHalfWidth(db),
      },
      language,
      frame,
    );
  },
  [QUALITY_PATH]: ({ db }, language, frame) =>
    renderQuality(
      {
        indicators: indicatorEntries(db),
        areas: listAreas(db),
        observations: LEVELS.flatMap((level) => listByLevel(db, level)),
        registers: listPublicRegisters(db),
        boundaries: findBoundarySet(db),
        lines: listLines(db, LINE_KINDS),
        hasSlums: hasSlums(db),
      },
      language,
      frame,
    ),
  [SURVEY_PATH]: (_, language, frame, { assets }) => renderSurvey(language, frame, assets.survey),
};

/** Paths of the pages of text. */
export const TEXT_PATHS = Object.keys(PAGES);

/** A page of text, with the map of its query in its links. */
export function makeTextPage(
  snapshot: Snapshot,
  { path, query }: { path: string; query: string },
  settings: MakeSettings,
): Content {
  const { db, release, created } = snapshot;
  const defaults = defaultView(settings);
  const view = parseView(query, defaults);
  const frame: Frame = {
    path,
    view,
    defaults,
    style: settings.assets.style,
    city: listAreas(db).find(({ level }) => level === 'kota')?.name ?? '',
    release: { id: release, created },
    credits: creditsOf(findBoundarySet(db), listOrigins(db)),
  };
  const render = PAGES[path];
  if (!render) throw new Error(`no page of text at ${path}`);
  return { type: HTML_TYPE, body: render(snapshot, view.lang, frame, settings) };
}
