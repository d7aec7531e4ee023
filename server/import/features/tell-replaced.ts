import { finding, type Finding } from '../../../geo/read/finding.ts';

type OfKind = { kind: string };

/** Which kinds an import replaces, with how many there are now and were before. */
export function tellReplaced(
  kinds: readonly string[],
  now: readonly OfKind[],
  before: readonly OfKind[],
): Finding[] {
  const count = (all: readonly OfKind[], kind: string) =>
    all.filter((one) => one.kind === kind).length;
  return kinds.map((kind) =>
    finding('kind_replaced', {
      values: { kind, count: count(now, kind), before: count(before, kind) },
    }),
  );
}
