type Candidate = {
  id: string;
  kind: string;
  coverage: { level: string; areas: number; of: number }[];
};

const HALF = 0.5;

/** Largest share of the kelurahan that have a readable value in one and the same period, 0 to 1. */
const coveredShare = ({ coverage }: Candidate): number =>
  Math.max(
    0,
    ...coverage
      .filter(({ level, of }) => level === 'kelurahan' && of > 0)
      .map(({ areas, of }) => areas / of),
  );

/**
 * The indicator a map opens with: the first rate of the register that covers at least half of the
 * kelurahan in one period; else the rate that covers most, else the first indicator. `''` when
 * there is none.
 */
export function defaultIndicator(candidates: Candidate[]): string {
  const rates = candidates.filter(({ kind }) => kind === 'rate');
  const [fullest] = rates.toSorted((a, b) => coveredShare(b) - coveredShare(a));
  const chosen = rates.find((one) => coveredShare(one) >= HALF) ?? fullest ?? candidates[0];
  return chosen?.id ?? '';
}
