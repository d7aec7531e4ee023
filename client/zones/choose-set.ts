import type { ZoneKind } from '../../geo/zones/kinds.ts';
import type { ZoneSetEntry, ZonesAnswer } from '../../server/schemas/zones.ts';

/**
 * The set of a kind that comes nearest to the one on the map: the same study width, else the usual one,
 * else the first; `null` when the release has none of the kind.
 */
export function setOfKind(
  { sets, parameters }: ZonesAnswer,
  kind: ZoneKind,
  present: Pick<ZoneSetEntry, 'width_m' | 'basis'> | null,
): ZoneSetEntry | null {
  const own = sets.filter((one) => one.kind === kind);
  const studied = (widthM: number) =>
    own.find(({ width_m, basis }) => basis === 'study' && width_m === widthM);
  const same = present?.basis === 'study' ? studied(present.width_m) : undefined;
  return same ?? studied(parameters.usual_width_m) ?? own[0] ?? null;
}
