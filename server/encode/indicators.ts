import { LEVELS } from '../../geo/areas/levels.ts';
import { listChains } from '../../geo/indicators/chains.ts';
import { comparePeriods } from '../../geo/indicators/periods.ts';
import { ORIGINS, type Area, type Indicator } from '../../geo/indicators/types.ts';
import { unitName } from '../../geo/text/units.ts';
import type { CoverageRow } from '../db/indicators.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';

/** One entry of the register with what the release holds of it. */
export function encodeIndicator(
  indicator: Indicator,
  coverage: CoverageRow[],
  sources: string[],
  areas: Area[],
): IndicatorEntry {
  const { chains, additive: _additive, derived: _derived, ...entry } = indicator;
  const own = coverage.filter((row) => row.indicator === indicator.id);
  const periods = [...new Set(own.map((row) => row.period))].sort(comparePeriods);
  return {
    ...entry,
    unit_name: unitName(indicator.unit),
    levels: LEVELS.filter((level) => own.some((row) => row.level === level)),
    periods,
    origins: ORIGINS.filter((origin) => own.some((row) => row.origin === origin)),
    sources,
    coverage: coverageOf(own, areas),
    comparable_periods: listChains(chains, periods),
  };
}

function coverageOf(rows: CoverageRow[], areas: Area[]): IndicatorEntry['coverage'] {
  const sums = new Map<string, IndicatorEntry['coverage'][number]>();
  for (const { level, period, areas: readable } of rows) {
    const of = areas.filter((area) => area.level === level).length;
    const sum = sums.get(`${level} ${period}`) ?? { level, period, areas: 0, of };
    sums.set(`${level} ${period}`, { ...sum, areas: sum.areas + readable });
  }
  return [...sums.values()].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || comparePeriods(a.period, b.period),
  );
}
