import type { Observation } from '../indicators/types.ts';

/** Two printed figures of one area, indicator and period; `main` is the one on the map. */
export type Conflict = { main: Observation | null; alt: Observation };

const keyOf = ({ area, indicator, period }: Observation) => `${area} ${indicator} ${period}`;

/** Second figures with the first one beside each, in the order of the second ones. */
export function findConflicts(observations: readonly Observation[]): Conflict[] {
  const main = new Map(
    observations.filter(({ series }) => series === 'main').map((one) => [keyOf(one), one]),
  );
  return observations
    .filter(({ series }) => series === 'alt')
    .map((alt) => ({ main: main.get(keyOf(alt)) ?? null, alt }));
}
