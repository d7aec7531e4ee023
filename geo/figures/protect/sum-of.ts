import { implied, type Cell, type Sum } from './model.ts';

type Stated = Pick<Sum, 'over' | 'total' | 'parts'>;
type Known = {
  /** Whether the total may hold something of which no part is listed. */
  hasGaps: boolean;
  threshold: number;
};

/**
 * A sum with what its parts leave over. Whoever sees numbers add up takes the remainder for nothing,
 * so nothing it is there; where nobody here knows it, it is nothing as long as the counts that were
 * withheld before can be small without it. Parts that are more than their total are none of it:
 * `null`.
 */
export function sumOf({ over, total, parts }: Stated, { hasGaps, threshold }: Known): Sum | null {
  const unknown = parts.filter(({ value }) => value === null).length;
  const known = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const whole: Sum = { kind: 'sum', over, total, parts };
  const of = over === 'areas' ? over : parts.map(({ indicator }) => indicator).join(' ');
  const withRemainder = { ...whole, parts: [...parts, implied('remainder', total, { of })] };
  if (total.value === null) return hasGaps ? withRemainder : whole;
  const left = total.value - known;
  if (left < -1e-6) return null;
  if (unknown === 0) return left < 1e-6 ? whole : withRemainder;
  return hasGaps && left > unknown * (threshold - 1) ? withRemainder : whole;
}

/** Two figures of one count: the same number, or one that is withheld and may be the same. */
export const sameCount = (one: Cell, other: Cell): Sum => ({
  kind: 'sum',
  over: 'same',
  total: one,
  parts: [other],
});
