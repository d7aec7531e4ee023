import type { Area, Indicator, Observation } from './types.ts';

/**
 * Everything that is computed from stored figures: sums of complete parts, then densities.
 * Pure and complete: the answer replaces all earlier derived observations.
 *
 * - A count whose parts add up is summed to the level above when every part has a value that may
 *   be read, for the same period; a printed figure always wins over a sum.
 * - A density is the numerator indicator per km² of the area; it takes over the numerator's status.
 *
 * Figures never flow down: a coarse figure says nothing about its parts.
 */
export function deriveObservations(
  indicators: Indicator[],
  areas: Area[],
  observations: Observation[],
): Observation[] {
  const printed = observations.filter((one) => one.series === 'main');
  const sums = indicators
    .filter((one) => one.additive)
    .flatMap((one) => sumUp(one, areas, printed));
  const densities = indicators.flatMap((one) => divide(one, areas, [...printed, ...sums]));
  return [...sums, ...densities];
}

function sumUp(indicator: Indicator, areas: Area[], printed: Observation[]): Observation[] {
  const own = printed.filter((one) => one.indicator === indicator.id);
  const periods = new Set(own.map((one) => one.period));
  return [...periods].flatMap((period) => {
    const byArea = new Map(
      own.filter((one) => one.period === period).map((one) => [one.area, one]),
    );
    const made: Observation[] = [];
    for (const level of ['kecamatan', 'kota'] as const) {
      for (const area of areas.filter((one) => one.level === level && !byArea.has(one.code))) {
        const sum = sumOfParts(area, areas, byArea);
        if (sum) made.push(sum);
      }
      for (const sum of made) byArea.set(sum.area, sum);
    }
    return made;
  });
}

function sumOfParts(
  area: Area,
  areas: Area[],
  byArea: Map<string, Observation>,
): Observation | null {
  const parts = areas.filter((one) => one.parent === area.code).map((one) => byArea.get(one.code));
  const first = parts[0];
  if (!first || !parts.every((part) => part?.status === 'ok' && part.value !== null)) return null;
  const value = parts.reduce((total, part) => total + (part?.value ?? 0), 0);
  return {
    ...computed(area, first),
    value,
    numerator: null,
    denominator: null,
    note: noteOfSum(parts.length),
  };
}

function divide(indicator: Indicator, areas: Area[], figures: Observation[]): Observation[] {
  const { derived } = indicator;
  if (!derived) return [];
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  return figures.flatMap((figure) => {
    const area = areaByCode.get(figure.area);
    if (figure.indicator !== derived.numerator || !area) return [];
    const value = figure.value === null ? null : figure.value / area.areaKm2;
    return [
      {
        ...computed(area, figure),
        indicator: indicator.id,
        value,
        numerator: value === null ? null : figure.value,
        denominator: value === null ? null : area.areaKm2,
      },
    ];
  });
}

const noteOfSum = (parts: number) => `sum of ${parts} parts`;

/** The note of a summed figure, and how many parts it names. */
export const SUM_NOTE = /^sum of (\d+) parts$/;

const computed = (area: Area, from: Observation): Observation => ({
  ...from,
  area: area.code,
  origin: 'computed',
  quality: from.status === 'not_comparable' ? 'not_comparable' : 'derived',
  low: null,
  high: null,
});
