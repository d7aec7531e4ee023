import { areEqualSums, SUMS_OF_ONE, type CountGroup, type Sums } from './count-groups.ts';
import { FEWEST_ENTERING } from './waiting.ts';

/** Sums of one group and place that were public, since which look, and the date that they bear. */
export type Seen = { look: number; date: string; sums: Sums };

/** A family that entered at a look: whether it was in the sums before and after. */
export type Entered = { look: number; family: string; before: boolean; after: boolean };

/**
 * The sums that were public and that are given back by fewer families than may enter together, the latest
 * of them; `null` where there are none. `entered` are all families that ever entered at this place, with
 * those of the present look. Two lists of sums that differ by so few families would tell of these, in
 * whatever order they were published.
 */
export function findWayBack(
  seen: readonly Seen[],
  entered: readonly Entered[],
  threshold: number,
): Seen | null {
  const histories = new Map<string, Entered[]>();
  for (const one of entered) {
    histories.set(one.family, [...(histories.get(one.family) ?? []), one]);
  }
  const ordered = [...histories.values()].map((own) => own.toSorted((a, b) => a.look - b.look));
  const differing = ({ look }: Seen): number => ordered.filter((own) => isOther(own, look)).length;
  return seen.findLast((one) => differing(one) < FEWEST_ENTERING * threshold) ?? null;
}

/** Whether the sums contain a family otherwise than at a look: it came, or went, or was corrected since. */
function isOther(history: readonly Entered[], since: number): boolean {
  const wasThere = history.findLast(({ look }) => look <= since)?.after ?? history[0]?.before;
  const isThere = history.at(-1)?.after;
  if (wasThere !== isThere) return true;
  return isThere === true && history.some((one) => one.look > since && one.before && one.after);
}

/** Persons of one family at most: one family may move a number of persons by so many. */
export const MOST_MEMBERS = 20;

/**
 * The sums that were public and may differ from new ones by fewer families than may enter together, the
 * latest of them; `null` where all are further. For a register that comes without the one before it: which
 * families differ is not known, and so the fewest that could make the difference count.
 */
export function findNearSums(
  group: CountGroup,
  seen: readonly Seen[],
  sums: Sums,
  threshold: number,
): Seen | null {
  const most = FEWEST_ENTERING * threshold;
  return seen.findLast((one) => fewestBetween(group, one.sums, sums) < most) ?? null;
}

/** How many families at least must differ between two lists of sums. */
function fewestBetween({ indicators }: CountGroup, a: Sums, b: Sums): number {
  if (areEqualSums(a, b)) return 0;
  return Math.max(
    ...indicators.flatMap(({ unit, divisor }, i) => {
      const one = unit === 'families' ? 1 : MOST_MEMBERS;
      const first = SUMS_OF_ONE * i;
      const apart = (at: number) => Math.abs((a[first + at] ?? 0) - (b[first + at] ?? 0));
      return [apart(0) / (one * divisor), apart(1) / one, apart(2)];
    }),
  );
}
