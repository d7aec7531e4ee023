import type { Position } from 'geojson';
import type { Level } from '../../geo/areas/levels.ts';
import type { MapParts } from '../../geo/cartography/draw-map.ts';
import type { Picture } from '../../geo/cartography/picture.ts';
import type { Bbox } from '../../geo/features/bbox.ts';
import { defaultIndicator } from '../../geo/indicators/default-indicator.ts';
import type { Area } from '../../geo/indicators/types.ts';
import type { Bilingual } from '../../geo/text/languages.ts';
import type { View } from '../../geo/view/view.ts';
import type { Strip } from '../../geo/zones/build-strips.ts';
import { parseZoneSet, type LineKind } from '../../geo/zones/kinds.ts';
import { extentOf, findBoundarySet, listAreas, listShapes } from '../db/areas.ts';
import { listLines, listOrigins } from '../db/lines.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { listStrips } from '../db/strips.ts';
import { indicatorEntries } from '../encode/indicators.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';
import { creditsOf } from './credits.ts';
import { pointsInside } from './points-inside.ts';
import { seeInside, seeLayers, type SeenLayers } from './seen-layers.ts';

/** Everything that a view shows, as the current release has it. */
export type Seen = {
  release: number;
  /** When the release was made, ISO 8601. */
  created: string;
  view: View;
  city: { code: string; name: string; bbox: Bbox };
  /** Credits that must stay in view. */
  attribution: Bilingual[];
  areas: Map<string, Area>;
  indicators: IndicatorEntry[];
  /** The indicator that the view asks for, whichever of two is on the map. */
  asked: IndicatorEntry;
  layers: SeenLayers;
  /** Values inside the strips, while only these are shown. */
  inside: Picture | null;
  parts: MapParts;
  /** Names on the map: the kecamatan, each at a point inside. */
  names: { name: string; point: Position }[];
};

/** Reads what a view shows. An indicator that is not in the register gives way to the usual one. */
export function see(snapshot: Snapshot, view: View): Seen {
  const { db, release, created } = snapshot;
  const indicators = indicatorEntries(db);
  const usual = defaultIndicator(indicators);
  const find = (id: string | null) => indicators.find((one) => one.id === id) ?? null;
  const asked = find(view.indicator) ?? find(usual);
  if (!asked) throw new Error('the release has no indicator');
  const areas = new Map(listAreas(db).map((area) => [area.code, area]));
  const kota = [...areas.values()].find(({ level }) => level === 'kota');
  const second = view.second === asked.id ? null : find(view.second);
  const layers = seeLayers(snapshot, view, asked, second);
  const strips = stripsOf(snapshot, view);
  return {
    release,
    created,
    view,
    city: { code: kota?.code ?? '', name: kota?.name ?? '', bbox: extentOf(db) },
    attribution: creditsOf(findBoundarySet(db), listOrigins(db)),
    areas,
    indicators,
    asked,
    layers,
    inside: seeInside(snapshot, view, layers.shown, strips),
    parts: partsOf(snapshot, view, strips),
    names: pointsInside(snapshot, 'kecamatan').map(({ name, point }) => ({ name, point })),
  };
}

const LINE_KINDS = {
  waterways: ['river', 'canal'],
  railways: ['railway'],
} as const satisfies Record<string, LineKind[]>;
const LEVEL_ABOVE: Record<Level, Level> = {
  kelurahan: 'kecamatan',
  kecamatan: 'kecamatan',
  kota: 'kota',
};

function stripsOf({ db }: Snapshot, { zone, level }: View): Strip[] {
  const set = zone === null ? null : parseZoneSet(zone);
  return set ? listStrips(db, { ...set, level, area: null }) : [];
}

function partsOf(snapshot: Snapshot, { level, hide }: View, strips: readonly Strip[]): MapParts {
  const { db } = snapshot;
  const kinds = (['waterways', 'railways'] as const).filter((name) => !hide.includes(name));
  return {
    bbox: extentOf(db),
    areas: pointsInside(snapshot, level).map(({ code, geometry, point }) => ({
      code,
      level,
      geometry,
      point,
    })),
    edges: listShapes(db, LEVEL_ABOVE[level]).map(({ geometry }) => geometry),
    zones: strips.flatMap(({ area, geometry }) => (geometry ? [{ code: area, geometry }] : [])),
    lines: kinds.flatMap((kind) =>
      listLines(db, LINE_KINDS[kind]).map(({ geometry, method }) => ({
        kind,
        geometry,
        isEstimated: method === 'estimated',
      })),
    ),
    stations: hide.includes('stations')
      ? []
      : listLines(db, ['station']).flatMap(({ geometry }) =>
          geometry.type === 'Point' ? [geometry.coordinates] : [],
        ),
  };
}
