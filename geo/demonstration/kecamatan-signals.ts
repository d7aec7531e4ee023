import { levelOfCode, parentCode } from '../areas/levels.ts';
import type { Observation } from '../indicators/types.ts';

/** One published sign of need by code of kecamatan, higher = needier; only its order is used. */
export type KecamatanSignal = ReadonlyMap<string, number>;

type Figure = Pick<Observation, 'area' | 'indicator' | 'period' | 'value'>;

const WITHOUT_LATRINE = ['families_without_latrine', 'houses_without_latrine'];

/**
 * The three published signs of need of the kecamatan: families or houses without a latrine and
 * unfit houses, both per resident voter, and the share of kelurahan not declared free of open
 * defecation. They differ in year and unit, so that nothing but their order may be read.
 * `sizes` are voters by kelurahan; a kecamatan without a figure is absent from the signal.
 */
export function kecamatanSignals(
  figures: readonly Figure[],
  sizes: ReadonlyMap<string, number>,
): KecamatanSignal[] {
  const voters = new Map<string, number>();
  for (const [code, size] of sizes) {
    const parent = parentCode(code) ?? '';
    voters.set(parent, (voters.get(parent) ?? 0) + size);
  }
  const perVoter = (counts: Map<string, number>) =>
    new Map([...counts].map(([code, count]) => [code, count / (voters.get(code) ?? Infinity)]));
  return [
    perVoter(latest(figures, WITHOUT_LATRINE)),
    perVoter(withTheRest(latest(figures, ['unfit_houses'], ['kecamatan', 'kota']), voters)),
    undeclaredShares(figures),
  ];
}

/** The latest figure of each area; periods of one kind compare as text. */
function latest(
  figures: readonly Figure[],
  indicators: string[],
  levels = ['kecamatan'],
): Map<string, number> {
  const found = figures
    .filter(
      ({ indicator, area }) =>
        indicators.includes(indicator) && levels.includes(levelOfCode(area) ?? ''),
    )
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return new Map(found.flatMap(({ area, value }) => (value === null ? [] : [[area, value]])));
}

/** Kecamatan without a figure share what the others leave of the city's, by their voters. */
function withTheRest(
  counts: Map<string, number>,
  voters: ReadonlyMap<string, number>,
): Map<string, number> {
  const named = [...counts].filter(([code]) => levelOfCode(code) === 'kecamatan');
  const city = [...counts].find(([code]) => levelOfCode(code) === 'kota')?.[1];
  const rest = [...voters].filter(([code]) => !counts.has(code));
  if (city === undefined) return new Map(named);
  const left = named.reduce((sum, [, count]) => sum - count, city);
  const votersLeft = rest.reduce((sum, [, size]) => sum + size, 0);
  const shared = rest.map(([code, size]): [string, number] => [code, (left * size) / votersLeft]);
  return new Map([...named, ...shared]);
}

function undeclaredShares(figures: readonly Figure[]): KecamatanSignal {
  const tally = new Map<string, { all: number; undeclared: number }>();
  for (const [code, status] of latest(figures, ['odf_status'], ['kelurahan'])) {
    const parent = parentCode(code) ?? '';
    const one = tally.get(parent) ?? { all: 0, undeclared: 0 };
    tally.set(parent, { all: one.all + 1, undeclared: one.undeclared + (status === 0 ? 1 : 0) });
  }
  return new Map([...tally].map(([code, { all, undeclared }]) => [code, undeclared / all]));
}
