import { levelOfCode, parentCode, type Level } from '../../geo/areas/levels.ts';
import type { Outlined, SheetContent } from '../../geo/cartography/sheet/content.ts';
import { bboxOf } from '../../geo/cartography/sheet/fit-frame.ts';
import type { Fit } from '../../geo/cartography/sheet/paper.ts';
import type { Area } from '../../geo/indicators/types.ts';
import { asOfText } from '../../geo/text/as-of.ts';
import { fill } from '../../geo/text/languages.ts';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { sourceIn } from '../../geo/text/notes.ts';
import { PAGE } from '../../geo/text/page.ts';
import { formatPeriod } from '../../geo/text/periods.ts';
import { sourceParts } from '../../geo/text/source-parts.ts';
import { areaTitle } from '../../geo/text/titles.ts';
import { fullValue } from '../../geo/text/values.ts';
import { zoneSetName } from '../../geo/text/zone-names.ts';
import { orderSides } from '../../geo/view/sides.ts';
import { parseZoneSet } from '../../geo/zones/kinds.ts';
import { findShape, listShapes } from '../db/areas.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { pointsInside } from './points-inside.ts';
import type { SeenSide } from './seen-layers.ts';
import { see, type Seen } from './seen.ts';
import { isFirst, legendsOf, mapsOf, mixedOf, sidesOf, titleOf } from './sheet-maps.ts';
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
  const { shown, other, mixed } = seen.layers;
  const { indicator, picture, values } = shown;
  const language = view.lang;
  const code = fittedCode(view, fit) ?? null;
  const [fitted, selected] = [code, view.area].map((one) => outlineOf(snapshot, one));
  const within = new Set(fitted ? codesWithin(seen, fitted) : seen.areas.keys());
  const used = new Set(
    sidesOf(seen).flatMap((side) => side.values.values.map(({ origin }) => origin)),
  );
  return {
    language,
    letterhead: letterhead.length > 0 ? [...letterhead] : [seen.city.name],
    city: seen.city.name,
    title: titleOf(seen),
    subtitle: subtitleOf(seen, fitted ?? null),
    indicator,
    level: view.level,
    picture,
    style: view,
    maps: mapsOf(seen, fitted ?? null),
    legends: legendsOf(seen),
    mixed: mixed && other ? mixedOf(mixed, orderSides<SeenSide>(shown, other), language) : null,
    inside: seen.inside,
    parts: seen.parts,
    districts: listShapes(db, 'kecamatan').map(({ geometry }) => geometry),
    fitted: fitted ?? null,
    selected: selected?.level === 'kota' ? null : (selected ?? null),
    bbox: fitted ? bboxOf(fitted.geometry) : seen.city.bbox,
    names: namesOf(snapshot, seen, fitted ?? null),
    period: periodOf(shown),
    values: values.values.map(({ code: own, value, status }) => ({
      code: own,
      value: status === 'ok' ? value : null,
      words: fullValue(value, status, indicator, language, picture.places),
    })),
    rows: fitted ? rowsOf(seen, within) : [],
    origin: values.origin,
    isCounted: indicator.counted,
    isDemonstration: used.has('demonstration'),
    definition: sidesOf(seen)
      .map((side) => side.indicator.definition[language])
      .filter(isFirst)
      .join(' '),
    zone: zoneWords(view),
    sources: sourcesOf(seen),
    asOf: asOfText(daysOf(seen, within), language) ?? '',
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

const periodOf = ({ layer, values }: SeenSide) =>
  layer.period ?? (values.period === 'mixed' ? null : values.period);

function subtitleOf(seen: Seen, fitted: Outlined | null): string {
  const { view, city } = seen;
  const language = view.lang;
  const periods = sidesOf(seen)
    .map((side) => {
      const period = periodOf(side);
      return period ? formatPeriod(period, language) : PAGE.sheetLatest[language];
    })
    .filter(isFirst);
  return [
    fill(PAGE.sheetByLevel[language], { level: LEVEL_NAMES[view.level][language].toLowerCase() }),
    periods.join(' – '),
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
  const levels = NAMED[seen.view.level];
  const shapes = levels.flatMap((level) => pointsInside(snapshot, level));
  return (
    shapes
      // The title names it already; over the names of its kelurahan it would only take their room.
      .filter(({ level, code }) => level === seen.view.level || !fitted?.code.startsWith(code))
      .map(({ code, name, level, geometry, point }) => ({
        code,
        text: name,
        level,
        geometry,
        point,
      }))
  );
}

function rowsOf(seen: Seen, within: ReadonlySet<string>): SheetContent['rows'] {
  const { areas, layers, view } = seen;
  const [drawn] = layers.maps;
  const named = (area: Area | undefined) => area?.name ?? '';
  const worded = sidesOf(seen).map(({ byCode, indicator, picture }) => (code: string) => {
    const { value = null, status = 'no_data' } = byCode.get(code) ?? {};
    return fullValue(value, status, indicator, view.lang, picture.places);
  });
  return layers.shown.values.values
    .filter(({ code }) => within.has(code))
    .map(({ code }) => ({
      name: named(areas.get(code)),
      value: worded.map((words) => words(code)).join(' · '),
      mark: drawn?.marks.get(code) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

function sourcesOf(seen: Seen): string[] {
  const used = new Set(
    sidesOf(seen).flatMap((side) => side.values.values.flatMap(({ source }) => source ?? [])),
  );
  return [...used].map((source) =>
    sourceParts(sourceIn(seen.view.lang, source))
      .map(({ text }) => text)
      .join(''),
  );
}

const daysOf = (seen: Seen, within: ReadonlySet<string>) =>
  sidesOf(seen)
    .flatMap((side) => side.values.values)
    .filter(({ code }) => within.has(code))
    .map((entry) => entry.as_of);

function zoneWords({ zone, lang }: View): string {
  const set = zone === null ? null : parseZoneSet(zone);
  return set ? zoneSetName({ kind: set.kind, width_m: set.widthM, basis: set.basis }, lang) : '';
}
