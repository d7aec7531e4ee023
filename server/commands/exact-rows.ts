import { LEVELS } from '../../geo/areas/levels.ts';
import { COUNTED_INDICATORS } from '../../geo/households/counted.ts';
import { exactValue } from '../../geo/households/counts.ts';
import { countAreas } from '../../geo/households/exact-areas.ts';
import { figureKey } from '../../geo/figures/figure-key.ts';
import { listAreas } from '../db/areas.ts';
import { countFamilies } from '../db/household-counts.ts';
import { listByLevel } from '../db/observations.ts';
import type { Db } from '../db/open.ts';
import { listRegisters } from '../db/registers.ts';

/** Exact counts of every current register, area and indicator, with what is published of them. */
export function exactRows(db: Db): (string | number | null)[][] {
  const areas = listAreas(db);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const published = new Map(
    LEVELS.flatMap((level) => listByLevel(db, level)).map((one) => [figureKey(one), one]),
  );
  return listRegisters(db).flatMap(({ id, period, origin }) =>
    countAreas(areas, countFamilies(db, id)).flatMap(({ area, level, counts }) =>
      counts.flatMap((count, i) => {
        const indicator = COUNTED_INDICATORS[i];
        if (!indicator || count.knownFamilies === 0) return [];
        const key = figureKey({ area, indicator: count.indicator, period, series: 'main' });
        const figure = published.get(key);
        return [
          [
            period,
            origin,
            level,
            area,
            names.get(area) ?? '',
            count.indicator,
            indicator.unit,
            count.numerator,
            count.denominator,
            count.families,
            exactValue(indicator, count),
            figure?.status ?? 'no_data',
            figure?.value ?? null,
          ],
        ];
      }),
    ),
  );
}
