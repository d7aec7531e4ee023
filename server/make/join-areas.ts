import { areaRows, type Row } from '../../geo/features/area-rows.ts';
import type { Level } from '../../geo/areas/levels.ts';
import { pickLayer } from '../../geo/indicators/pick-layer.ts';
import type { Indicator } from '../../geo/indicators/types.ts';
import { HINTS } from '../../geo/text/errors.ts';
import { listAreas, listShapes } from '../db/areas.ts';
import { listIndicators, listIndicatorsWithValues } from '../db/indicators.ts';
import { listByIndicator } from '../db/observations.ts';
import type { Db } from '../db/open.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { areaColumns } from '../encode/collections.ts';
import { Problem } from '../errors.ts';
import { checkPeriod } from './check-period.ts';
import { kecamatanNames } from './kecamatan-names.ts';

/** All rows of a collection, the columns of their table, and what the joined indicators are. */
export type Table = { rows: Row[]; columns: string[]; indicators: Record<string, unknown> };

/** Which indicators to join: those named, none, or all that have values at the level. */
function chooseIndicators(db: Db, level: Level, wanted: string[] | undefined): Indicator[] {
  const register = listIndicators(db);
  const ids = wanted ?? listIndicatorsWithValues(db, level);
  if (ids.length === 1 && ids[0] === 'none') return [];
  return [...new Set(ids)].map((id) => {
    const indicator = register.find((one) => one.id === id);
    if (!indicator)
      throw new Problem('unknown_value', {
        parameter: 'indicators',
        value: id,
        hint: HINTS.indicators,
      });
    return indicator;
  });
}

/** The areas of a level with the wanted indicators joined. Coarser figures are never copied down. */
export function joinAreas(
  level: Level,
  query: { indicators?: string[]; period?: string },
  { db }: Snapshot,
): Table {
  const indicators = chooseIndicators(db, level, query.indicators);
  const period = checkPeriod(db, query.period);
  const shapes = listShapes(db, level);
  const layers = indicators.map(({ id }) => ({
    indicator: id,
    entries: pickLayer(shapes, listByIndicator(db, id, level), period),
  }));
  const kecamatanName = kecamatanNames(new Map(listAreas(db).map((area) => [area.code, area])));
  const explained = layers.map(({ indicator, entries }) => {
    const { name, unit, definition } = indicators.find(({ id }) => id === indicator) ?? {};
    const sources = new Set(entries.flatMap(({ figure }) => (figure ? [figure.source] : [])));
    return [indicator, { name, unit, definition, sources: [...sources] }];
  });
  return {
    rows: areaRows(shapes, layers, kecamatanName),
    columns: areaColumns(indicators),
    indicators: Object.fromEntries(explained),
  };
}
