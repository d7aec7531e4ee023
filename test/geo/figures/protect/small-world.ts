import { protectFigures, type Protected } from '../../../../geo/figures/protect/protect-figures.ts';
import type { Indicator, Observation } from '../../../../geo/indicators/types.ts';

const TEXT = { id: 'x', en: 'x' };

/** An indicator of people; changes say what differs. */
export const indicator = (id: string, changes: Partial<Indicator> = {}): Indicator => ({
  id,
  name: TEXT,
  subject: 'welfare',
  unit: 'people',
  kind: 'count',
  direction: 'higher_is_worse',
  definition: TEXT,
  numerator: null,
  denominator: null,
  whole: null,
  additive: false,
  chains: 'none',
  derived: null,
  counted: false,
  citation: null,
  ...changes,
});

/** Areas named like their path: `k`, `k.a`, `k.a.1`. Each has 2 km². */
export const areasOf = (codes: readonly string[]) =>
  codes.map((code) => ({
    code,
    parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null,
    areaKm2: 2,
  }));

/** A figure: area, indicator and number, what differs at the end. */
export const figure = (
  area: string,
  id: string,
  value: number | null,
  changes: Partial<Observation> = {},
): Observation => ({
  area,
  indicator: id,
  period: '2031',
  series: 'main',
  origin: 'published',
  value,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  status: value === null ? 'suppressed' : 'ok',
  quality: 'as_printed',
  source: 'x',
  note: null,
  ...changes,
});

export type World = {
  areas: ReturnType<typeof areasOf>;
  indicators: ReadonlyMap<string, Indicator>;
  threshold?: number;
};

/** A world of areas and indicators. */
export const worldOf = (codes: readonly string[], indicators: readonly Indicator[]): World => ({
  areas: areasOf(codes),
  indicators: new Map(indicators.map((one) => [one.id, one])),
});

/** What the program does with a file. */
export const protect = (
  { areas, indicators, threshold = 5 }: World,
  figures: readonly Observation[],
  { stored = [], isPublished = false }: { stored?: Observation[]; isPublished?: boolean } = {},
): Protected => protectFigures({ figures, stored, indicators, isPublished, threshold }, areas);

/** Places of the figures that are withheld: `area indicator`, sorted. */
export const hiddenOf = ({ small, telling, beside }: Protected): string[] =>
  [...small, ...telling.map(({ hide }) => hide), ...beside.map(({ hide }) => hide)]
    .map(({ area, indicator: id }) => `${area} ${id}`)
    .sort();
