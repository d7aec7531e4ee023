import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import { listChains } from '../../geo/indicators/chains.ts';
import { comparePeriods } from '../../geo/indicators/periods.ts';
import { ORIGINS, type Area, type Indicator } from '../../geo/indicators/types.ts';
import { unitName } from '../../geo/text/units.ts';
import { listAreas } from '../db/areas.ts';
import {
  listCoverage,
  listIndicators,
  listReach,
  listSources,
  type CoverageRow,
  type ReachRow,
} from '../db/indicators.ts';
import type { Db } from '../db/open.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';

/** What a release holds of all indicators. */
export type Held = {
  coverage: CoverageRow[];
  reach: ReachRow[];
  sources: { indicator: string; source: string }[];
  areas: Area[];
};

/** The register of indicators with what the release holds of each. */
export function indicatorEntries(db: Db): IndicatorEntry[] {
  const held = {
    coverage: listCoverage(db),
    reach: listReach(db),
    sources: listSources(db),
    areas: listAreas(db),
  };
  return listIndicators(db).map((indicator) => encodeIndicator(indicator, held));
}

/** One entry of the register with what the release holds of it. */
export function encodeIndicator(
  indicator: Indicator,
  { coverage, reach, sources, areas }: Held,
): IndicatorEntry {
  const { chains, derived: _derived, ...entry } = indicator;
  const ofThis = (row: { indicator: string }) => row.indicator === indicator.id;
  const own = coverage.filter(ofThis);
  const periods = [...new Set(own.map((row) => row.period))].sort(comparePeriods);
  return {
    ...entry,
    unit_name: unitName(indicator.unit),
    levels: LEVELS.filter((level) => own.some((row) => row.level === level)),
    periods,
    origins: ORIGINS.filter((origin) => own.some((row) => row.origin === origin)),
    sources: sources.filter(ofThis).map(({ source }) => source),
    coverage: coverageOf(own, areas),
    reach: reachOf(reach.filter(ofThis), areas),
    comparable_periods: listChains(chains, periods),
  };
}

const countAreas = (areas: Area[], level: Level) =>
  areas.filter((area) => area.level === level).length;

const reachOf = (rows: ReachRow[], areas: Area[]): IndicatorEntry['reach'] =>
  LEVELS.flatMap((level) =>
    rows
      .filter((row) => row.level === level)
      .map((row) => ({ level, areas: row.areas, of: countAreas(areas, level) })),
  );

function coverageOf(rows: CoverageRow[], areas: Area[]): IndicatorEntry['coverage'] {
  const sums = new Map<string, IndicatorEntry['coverage'][number]>();
  for (const { level, period, areas: readable } of rows) {
    const of = countAreas(areas, level);
    const sum = sums.get(`${level} ${period}`) ?? { level, period, areas: 0, of };
    sums.set(`${level} ${period}`, { ...sum, areas: sum.areas + readable });
  }
  return [...sums.values()].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || comparePeriods(a.period, b.period),
  );
}
