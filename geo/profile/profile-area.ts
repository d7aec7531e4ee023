import { areComparable } from '../indicators/chains.ts';
import { comparePeriods } from '../indicators/periods.ts';
import { pickLayer } from '../indicators/pick-layer.ts';
import { rankOf, type Rank } from '../indicators/rank.ts';
import type { Area, Indicator, Observation } from '../indicators/types.ts';

/** A figure of a series over time; `breakBefore` forbids joining it to the figure before. */
export type SeriesPoint = { figure: Observation; breakBefore: boolean };

/** One indicator as an area sees it. */
export type ProfileEntry = {
  indicator: Indicator;
  figure: Observation | null;
  alternatives: Observation[];
  rank: Rank | null;
  parents: { area: Area; figure: Observation | null }[];
  series: SeriesPoint[];
};

type Input = {
  area: Area;
  parents: Area[];
  indicators: Indicator[];
  /** Figures of the area and of its parents. */
  figures: Observation[];
  /** Areas of the same level and their figures, for ranks. */
  peers: Area[];
  peerFigures: Observation[];
};

/** Everything known of one area: each indicator that has a figure here or in a parent, in the register's order. */
export function profileArea(input: Input): ProfileEntry[] {
  return input.indicators
    .map((indicator) => profileIndicator(indicator, input))
    .filter(
      ({ figure, parents, series }) => figure || series.length || parents.some((one) => one.figure),
    );
}

function profileIndicator(indicator: Indicator, input: Input): ProfileEntry {
  const figures = input.figures.filter((one) => one.indicator === indicator.id);
  const [own, ...parents] = pickLayer([input.area, ...input.parents], figures, null);
  const figure = own?.figure ?? null;
  return {
    indicator,
    figure,
    alternatives: own?.alternatives ?? [],
    rank: figure && indicator.kind !== 'status' ? rankAmongPeers(figure, input) : null,
    parents: parents.map(({ area, figure }) => ({ area, figure })),
    series: seriesOf(
      indicator,
      figures.filter((one) => one.area === input.area.code),
    ),
  };
}

/** A rank compares one period only: figures of other periods are other questions. */
function rankAmongPeers(figure: Observation, { peers, peerFigures }: Input): Rank | null {
  if (figure.status !== 'ok' || figure.value === null || peers.length < 2) return null;
  const same = peerFigures.filter((one) => one.indicator === figure.indicator);
  const values = pickLayer(peers, same, figure.period).flatMap((entry) =>
    entry.figure?.status === 'ok' && entry.figure.value !== null ? [entry.figure.value] : [],
  );
  return rankOf(figure.value, values);
}

function seriesOf(indicator: Indicator, figures: Observation[]): SeriesPoint[] {
  const ordered = figures.toSorted(
    (a, b) => comparePeriods(a.period, b.period) || b.series.localeCompare(a.series),
  );
  let before: Observation | null = null;
  return ordered.map((figure) => {
    const joined =
      figure.series === 'main' &&
      before &&
      areComparable(indicator.chains, before.period, figure.period);
    const breakBefore = before !== null && !joined;
    if (figure.series === 'main') before = figure;
    return { figure, breakBefore };
  });
}
