import type { Inclusion, Union } from '../disclosure/nested.ts';
import { STRIP_KINDS } from './kinds.ts';
import type { PlannedSet, Reach } from './plan.ts';

/** How a count of families inside is meant: surely, by the best line, possibly. */
export const BOUNDS = ['low', 'best', 'high'] as const;
export type Bound = (typeof BOUNDS)[number];

/** A count of a set, by its place in the list of sets. */
export type Counted = { set: number; bound: Bound };

/** Every count there is: three a set, in order. */
export const countedOf = (sets: readonly PlannedSet[]): Counted[] =>
  sets.flatMap((_, set) => BOUNDS.map((bound) => ({ set, bound })));

/** The place of a count in {@link countedOf}. */
export const countedAt = (set: number, bound: Bound): number => 3 * set + BOUNDS.indexOf(bound);

/** The sets that each union of kinds is made of, by their places in the list of sets. */
export const findUnions = (sets: readonly PlannedSet[]): Union[] =>
  sets.flatMap((union, whole) => {
    if (union.kind !== 'any') return [];
    const parts = sets.flatMap((one, set) => (isPartOf(one, union) ? [set] : []));
    return [{ whole, parts }];
  });

const isPartOf = (one: PlannedSet, union: PlannedSet): boolean =>
  STRIP_KINDS.some((kind) => kind === one.kind)
    ? one.basis === 'study' && one.widthM === union.widthM
    : one.kind !== 'any' && one.widthM === 0;

/** The least and the most that points of a register may be off, metres. */
export type Accuracies = { leastM: number; mostM: number };

/**
 * Which counts contain which, from the reaches alone, whatever the families: each part of the inner set
 * is one of the outer set too and reaches at least as far there, for the best and for the worst point.
 * Places are those of {@link countedOf}.
 */
export function findInclusions(
  sets: readonly PlannedSet[],
  { leastM, mostM }: Accuracies,
): Inclusion[] {
  const counted = countedOf(sets);
  const limits = counted.map(({ set, bound }) =>
    [leastM, mostM].map((accuracyM) => limitsOf(sets[set], bound, accuracyM)),
  );
  const isWithin = (inner: number, outer: number) =>
    [0, 1].every((end) => fits(limits[inner]?.[end], limits[outer]?.[end]));
  return counted.flatMap((_, inner) =>
    counted.flatMap((_, outer) =>
      inner !== outer && isWithin(inner, outer) ? [{ inner, outer }] : [],
    ),
  );
}

/** Greatest distance to each part at which a point still counts; see Reach. */
function limitsOf(
  set: PlannedSet | undefined,
  bound: Bound,
  accuracyM: number,
): Map<number, number> {
  const shift = { low: -accuracyM, best: 0, high: accuracyM }[bound];
  const limit = (reach: Reach) => reach[bound] + shift;
  return new Map(set?.members.map(({ part, reach }) => [part, limit(reach)]));
}

// A part that no point can be near enough to adds nobody.
const fits = (inner = new Map<number, number>(), outer = new Map<number, number>()): boolean =>
  [...inner].every(([part, limit]) => limit < 0 || limit <= (outer.get(part) ?? -Infinity));
