import type { CountedSum } from '../households/counted.ts';
import type { TableSum } from './possible-together.ts';

/** Name of the table of an indicator's denominator. */
export const denominatorOf = (id: string): string => `denominator of ${id}`;
/** Name of the table of what is left of the denominator. */
export const restOf = (id: string): string => `rest of ${id}`;
/** Name of the table of what the parts of a sum leave. */
export const leftBy = ({ parts }: CountedSum): string => `left by ${parts.join()}`;

/**
 * All sums between tables that an attacker has: the given ones, and for each indicator in `rests`
 * that it and its rest are the denominator, and that its rest is the sum of the other parts.
 */
export function sumRows(sums: readonly CountedSum[], rests: ReadonlySet<string>): TableSum[] {
  const given = sums.map((sum) => ({
    total: sum.total ?? denominatorOf(sum.parts[0] ?? ''),
    parts: partsOf(sum),
  }));
  const complements = [...rests].flatMap((id) => [
    { total: denominatorOf(id), parts: [id, restOf(id)] },
    ...sums
      .filter((sum) => sum.total === null && measured(sum).includes(id))
      .map((sum) => ({ total: restOf(id), parts: partsOf(sum).filter((one) => one !== id) })),
  ]);
  return [...given, ...complements];
}

/**
 * The parts whose rest is what the other parts amount to: all that have the common denominator. It
 * is the first part's, and where a rest is left the others may be about fewer families.
 */
export const measured = ({ parts, hasRest }: CountedSum): readonly string[] =>
  hasRest ? parts.slice(0, 1) : parts;

const partsOf = (sum: CountedSum): string[] =>
  sum.hasRest ? [...sum.parts, leftBy(sum)] : [...sum.parts];
