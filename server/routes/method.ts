import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { DEFAULT_THRESHOLD } from '../../geo/disclosure/release-count.ts';
import type { Language } from '../../geo/text/languages.ts';
import { parseView } from '../../geo/view/address.ts';
import { DEFAULT_VIEW, type View } from '../../geo/view/view.ts';
import { LINE_KINDS } from '../../geo/zones/kinds.ts';
import { findBoundarySet, listAreas } from '../db/areas.ts';
import { listLines, listOrigins } from '../db/lines.ts';
import { listByLevel } from '../db/observations.ts';
import { listRegisters } from '../db/registers.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { findTrackHalfWidth } from '../db/strips.ts';
import { listZonePolygons } from '../db/zones.ts';
import { indicatorEntries } from '../encode/indicators.ts';
import type { Assets } from '../page/assets.ts';
import { creditsOf } from '../page/credits.ts';
import type { Frame } from '../page/document.tsx';
import { METHOD_PATH, QUALITY_PATH, SURVEY_PATH } from '../page/links.ts';
import { renderMethod } from '../page/method/method-page.tsx';
import { renderQuality } from '../page/quality/quality-page.tsx';
import { renderSurvey } from '../page/survey/survey-page.tsx';
import type { Context } from './context.ts';

type MethodContext = Context & { style: string; survey: Assets; language: Language };

type Render = (
  snapshot: Snapshot,
  language: Language,
  frame: Frame,
  context: MethodContext,
) => string;

/** The pages of text, each made from the current release. */
const PAGES: Record<string, Render> = {
  [METHOD_PATH]: ({ db }, language, frame) => {
    const registers = listRegisters(db);
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
        registers: listRegisters(db),
        boundaries: findBoundarySet(db),
        lines: listLines(db, LINE_KINDS),
        hasSlums: listZonePolygons(db).some(({ kind }) => kind === 'slum'),
      },
      language,
      frame,
    ),
  [SURVEY_PATH]: (_, language, frame, { survey }) => renderSurvey(language, frame, survey),
};

/** `/metode`, `/mutu-data` and `/survei`: read without a script, in the language and with the map of their address. */
export const methodRoutes: FastifyPluginAsyncTypebox<MethodContext> = async (app, context) => {
  const { answers, style, language } = context;
  const defaults: View = { ...DEFAULT_VIEW, lang: language };
  for (const [path, render] of Object.entries(PAGES)) {
    app.get(path, { schema: { hide: true } }, (request, reply) =>
      answers.send(request, reply, (snapshot) => {
        const view = parseView(new URL(request.url, 'http://page').search, defaults);
        const frame = frameOf(snapshot, { path, view, defaults, style });
        return {
          type: 'text/html; charset=utf-8',
          body: render(snapshot, view.lang, frame, context),
        };
      }),
    );
  }
};

function frameOf(
  { db, release, created }: Snapshot,
  given: Pick<Frame, 'path' | 'view' | 'defaults' | 'style'>,
): Frame {
  return {
    ...given,
    city: listAreas(db).find(({ level }) => level === 'kota')?.name ?? '',
    release: { id: release, created },
    credits: creditsOf(findBoundarySet(db), listOrigins(db)),
  };
}
