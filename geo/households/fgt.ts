/** Poverty measures as proportions of 0 to 1. */
export type Fgt = { p0: number; p1: number; p2: number };

export type Spending = { expenditurePerHead: number; members: number };

/**
 * How far a family's spending per head falls short of the line, as a share of the line: 0 at or
 * above it, 1 with no spending. Rupiah per head and month. Throws unless the line is positive.
 */
export function povertyGap(expenditurePerHead: number, line: number): number {
  if (!(line > 0)) throw new RangeError(`no poverty line: ${line}`);
  return expenditurePerHead < line ? (line - expenditurePerHead) / line : 0;
}

/**
 * Headcount P0, gap P1 and severity P2 of Foster, Greer and Thorbecke ("A class of decomposable
 * poverty measures", Econometrica 52, 1984) for a stated line in rupiah per head and month. Each
 * family counts with its members, as BPS does: the measures are about persons. A person is poor
 * below the line, not on it. `null` when there is nobody.
 */
export function fgt(families: readonly Spending[], line: number): Fgt | null {
  const persons = families.reduce((sum, { members }) => sum + members, 0);
  if (persons === 0) return null;
  const mean = (measure: (gap: number) => number) =>
    families.reduce(
      (sum, one) => sum + one.members * measure(povertyGap(one.expenditurePerHead, line)),
      0,
    ) / persons;
  return {
    p0: mean((gap) => (gap > 0 ? 1 : 0)),
    p1: mean((gap) => gap),
    p2: mean((gap) => gap * gap),
  };
}
