import type { Position } from 'geojson';
import type { Level } from '../../geo/areas/levels.ts';
import type { MapParts } from '../../geo/cartography/draw-map.ts';
import { pictureOf, type Picture } from '../../geo/cartography/picture.ts';
import type { Bbox } from '../../geo/features/bbox.ts';
import { defaultIndicator } from '../../geo/indicators/default-indicator.ts';
import type { Area } from '../../geo/indicators/types.ts';
import type { Bilingual } from '../../geo/text/languages.ts';
import type { View } from '../../geo/view/view.ts';
import { parseZoneSet, type LineKind } from '../../geo/zones/kinds.ts';
import { extentOf, findBoundarySet, listAreas, listShapes } from '../db/areas.ts';
import { listLines, listOrigins } from '../db/lines.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { listStrips } from '../db/strips.ts';
import { indicatorEntries } from '../encode/indicators.ts';
import { layerValues } from '../encode/values.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';
import type { ValueEntry, ValuesAnswer } from '../schemas/values.ts';
import { creditsOf } from './credits.ts';
import { pointsInside } from './points-inside.ts';

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
  indicator: IndicatorEntry;
  values: ValuesAnswer;
  byCode: Map<string, ValueEntry>;
  picture: Picture;
  parts: MapParts;
  /** Names on the map: the kecamatan, each at a point inside. */
  names: { name: string; point: Position }[];
};

/** Reads what a view shows. An indicator that is not in the register gives way to the usual one. */
export function see(snapshot: Snapshot, asked: View): Seen {
  const { db, release, created } = snapshot;
  const indicators = indicatorEntries(db);
  const usual = defaultIndicator(indicators);
  const find = (id: string | null) => indicators.find((one) => one.id === id);
  const indicator = find(asked.indicator) ?? find(usual);
  if (!indicator) throw new Error('the release has no indicator');
  const areas = new Map(listAreas(db).map((area) => [area.code, area]));
  const values = layerValues(snapshot, indicator.id, asked.level, asked.period);
  const kota = [...areas.values()].find(({ level }) => level === 'kota');
  return {
    release,
    created,
    view: asked,
    city: { code: kota?.code ?? '', name: kota?.name ?? '', bbox: extentOf(db) },
    attribution: creditsOf(findBoundarySet(db), listOrigins(db)),
    areas,
    indicators,
    indicator,
    values,
    byCode: new Map(values.values.map((entry) => [entry.code, entry])),
    picture: pictureOf(values.values, indicator.kind, indicator.direction, {
      style: asked,
      off: asked.off,
    }),
    parts: partsOf(snapshot, asked),
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

function partsOf(snapshot: Snapshot, { level, hide, zone }: View): MapParts {
  const { db } = snapshot;
  const set = zone === null ? null : parseZoneSet(zone);
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
    zones: set
      ? listStrips(db, { ...set, level, area: null }).flatMap(({ geometry }) => geometry ?? [])
      : [],
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
