import { levelOfCode, parentCode, type Level } from '../../geo/areas/levels.ts';
import type { Outlined, SheetContent } from '../../geo/cartography/sheet/content.ts';
import { bboxOf } from '../../geo/cartography/sheet/fit-frame.ts';
import type { Fit } from '../../geo/cartography/sheet/paper.ts';
import type { Area } from '../../geo/indicators/types.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { sourceIn } from '../../geo/text/notes.ts';
import { PAGE } from '../../geo/text/page.ts';
import { formatPeriod } from '../../geo/text/periods.ts';
import { sourceParts } from '../../geo/text/source-parts.ts';
import { areaTitle } from '../../geo/text/titles.ts';
import { fullValue } from '../../geo/text/values.ts';
import { zoneSetName } from '../../geo/text/zone-names.ts';
import { parseZoneSet } from '../../geo/zones/kinds.ts';
import { findShape, listShapes } from '../db/areas.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { pointsInside } from './points-inside.ts';
import { see, type Seen } from './seen.ts';
import type { View } from '../../geo/view/view.ts';

/** The area that a sheet of a view is fitted to: `null` is the whole city, `undefined` none that would do. */
export function fittedCode({ area }: Pick<View, 'area'>, fit: Fit): string | null | undefined {
  if (fit === 'city') return null;
  const level = area === null ? null : levelOfCode(area);
  if (area === null || level === null || level === 'kota') return undefined;
  if (level === fit) return area;
  return fit === 'kecamatan' ? (parentCode(area) ?? undefined) : undefined;
}

/** Everything that a sheet of a view tells. The area that it is fitted to must exist. */
export function sheetContent(
  snapshot: Snapshot,
  view: View,
  fit: Fit,
  letterhead: readonly string[],
): SheetContent {
  const { db } = snapshot;
  const seen = see(snapshot, view);
  const language = view.lang;
  const code = fittedCode(view, fit) ?? null;
  const [fitted, selected] = [code, view.area].map((one) => outlineOf(snapshot, one));
  const within = new Set(fitted ? codesWithin(seen, fitted) : seen.areas.keys());
  const used = new Set(seen.values.values.map(({ origin }) => origin));
  return {
    language,
    letterhead: letterhead.length > 0 ? [...letterhead] : [seen.city.name],
    city: seen.city.name,
    title: seen.indicator.name[language],
    subtitle: subtitleOf(seen, fitted ?? null),
    indicator: seen.indicator,
    level: view.level,
    picture: seen.picture,
    style: view,
    off: view.off,
    parts: seen.parts,
    districts: listShapes(db, 'kecamatan').map(({ geometry }) => geometry),
    fitted: fitted ?? null,
    selected: selected?.level === 'kota' ? null : (selected ?? null),
    bbox: fitted ? bboxOf(fitted.geometry) : seen.city.bbox,
    names: namesOf(snapshot, seen, fitted ?? null),
    period: periodOf(seen),
    values: seen.values.values.map(({ code: own, value, status }) => ({
      code: own,
      value: status === 'ok' ? value : null,
      words: fullValue(value, status, seen.indicator, language, seen.picture.places),
    })),
    rows: fitted ? rowsOf(seen, within) : [],
    origin: seen.values.origin,
    isCounted: seen.indicator.counted,
    isDemonstration: used.has('demonstration'),
    definition: seen.indicator.definition[language],
    zone: zoneWords(view),
    sources: sourcesOf(seen),
    credits: seen.attribution.map((credit) => credit[language]),
    release: seen.release,
    date: formatPeriod(seen.created.slice(0, 10), language),
  };
}

function outlineOf({ db }: Snapshot, code: string | null): Outlined | null {
  const shape = code === null ? null : findShape(db, code);
  return (
    shape && { code: shape.code, name: shape.name, level: shape.level, geometry: shape.geometry }
  );
}

const codesWithin = ({ areas }: Seen, { code }: Outlined): string[] =>
  [...areas.keys()].filter((one) => one === code || one.startsWith(`${code}.`));

const periodOf = ({ view, values }: Seen) =>
  view.period ?? (values.period === 'mixed' ? null : values.period);

function subtitleOf(seen: Seen, fitted: Outlined | null): string {
  const { view, city } = seen;
  const language = view.lang;
  const period = periodOf(seen);
  return [
    fill(PAGE.sheetByLevel[language], { level: LEVEL_NAMES[view.level][language].toLowerCase() }),
    period ? formatPeriod(period, language) : PAGE.sheetLatest[language],
    ...(fitted ? [areaTitle(fitted, language)] : []),
    city.name,
  ]
    .join(' · ')
    .replace(/^./, (first) => first.toUpperCase());
}

const NAMED: Record<Level, Level[]> = {
  kota: ['kota'],
  kecamatan: ['kecamatan'],
  kelurahan: ['kecamatan', 'kelurahan'],
};

function namesOf(snapshot: Snapshot, seen: Seen, fitted: Outlined | null): SheetContent['names'] {
  const language = seen.view.lang;
  const levels = NAMED[seen.view.level];
  const shapes = levels.flatMap((level) => pointsInside(snapshot, level));
  return (
    shapes
      // The title names it already; over the names of its kelurahan it would only take their room.
      .filter(({ level, code }) => level === seen.view.level || !fitted?.code.startsWith(code))
      .map(({ code, name, level, geometry, point }) => ({
        code,
        text: name,
        below: fitted && level === seen.view.level ? valueWords(seen, code, language) : '',
        level,
        geometry,
        point,
      }))
  );
}

function valueWords(
  { byCode, indicator, picture }: Seen,
  code: string,
  language: Language,
): string {
  const entry = byCode.get(code);
  if (!entry || entry.status !== 'ok' || entry.value === null) return '';
  return fullValue(entry.value, entry.status, indicator, language, picture.places);
}

function rowsOf(seen: Seen, within: ReadonlySet<string>): SheetContent['rows'] {
  const { areas, values, indicator, picture, view } = seen;
  const named = (area: Area | undefined) => area?.name ?? '';
  return values.values
    .filter(({ code }) => within.has(code))
    .map(({ code, value, status }) => ({
      name: named(areas.get(code)),
      value: fullValue(value, status, indicator, view.lang, picture.places),
      mark: picture.marks.get(code) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

function sourcesOf({ values, view }: Seen): string[] {
  const used = new Set(values.values.flatMap(({ source }) => source ?? []));
  return [...used].map((source) =>
    sourceParts(sourceIn(view.lang, source))
      .map(({ text }) => text)
      .join(''),
  );
}

function zoneWords({ zone, lang }: View): string {
  const set = zone === null ? null : parseZoneSet(zone);
  return set ? zoneSetName({ kind: set.kind, width_m: set.widthM, basis: set.basis }, lang) : '';
}
