import type { Snapshot } from '../db/snapshot.ts';
import type { Content, MakeSettings } from './content.ts';
import { makeAreas, makeProfile } from './make-areas.ts';
import { makeFeature, makeItems } from './make-items.ts';
import { makeMapPage, makeTextPage } from './make-pages.ts';
import { makePreview, makePrintPage, makeSheetPng, makeSheetSvg } from './make-sheets.ts';
import { makeAllValues, makeIndicator, makeIndicators, makeValues } from './make-values.ts';

/**
 * Every answer that takes more than a moment, by name: made from a release and an input that can be copied
 * to another thread. The input holds all that changes the answer, in one form only, for it is also what the
 * answer is kept by.
 */
export const MAKERS = {
  items: makeItems,
  feature: makeFeature,
  indicators: makeIndicators,
  indicator: makeIndicator,
  values: makeValues,
  allValues: makeAllValues,
  profile: makeProfile,
  areas: makeAreas,
  mapPage: makeMapPage,
  textPage: makeTextPage,
  printPage: makePrintPage,
  sheetSvg: makeSheetSvg,
  sheetPng: makeSheetPng,
  preview: makePreview,
} as const;
export type MakerName = keyof typeof MAKERS;

/** What a maker must be told. */
export type Input<Name extends MakerName> =
  Parameters<(typeof MAKERS)[Name]> extends [Snapshot, infer Told extends object, ...unknown[]]
    ? Told
    : Record<string, never>;

/** One answer that is asked for. */
export type Job = { [Name in MakerName]: { make: Name; input: Input<Name> } }[MakerName];

/** Makes what a job asks for. The snapshot is read before anything is waited for. */
export async function makeContent(
  snapshot: Snapshot,
  { make, input }: Job,
  settings: MakeSettings,
): Promise<Content> {
  const maker = MAKERS[make] as (
    snapshot: Snapshot,
    input: object,
    settings: MakeSettings,
  ) => Content | Promise<Content>;
  return maker(snapshot, input, settings);
}
