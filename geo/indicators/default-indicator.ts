type Candidate = { id: string; kind: string; coverage: { level: string; areas: number }[] };

/** The indicator a map opens with: the rate with the most kelurahan in one period; the first of them in the register. */
export function defaultIndicator(candidates: Candidate[]): string {
  const best = (one: Candidate) =>
    Math.max(
      0,
      ...one.coverage.filter(({ level }) => level === 'kelurahan').map(({ areas }) => areas),
    );
  const rates = candidates.filter(({ kind }) => kind === 'rate');
  const [first] = (rates.length ? rates : candidates).toSorted((a, b) => best(b) - best(a));
  return first?.id ?? '';
}
