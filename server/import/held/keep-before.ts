import type { CountedArea } from '../../../geo/households/exact-areas.ts';
import type { Observation } from '../../../geo/indicators/types.ts';
import { zoneSetId } from '../../../geo/zones/kinds.ts';
import type { RingSums } from '../../../geo/zones/ring.ts';
import type { ZoneFigure } from '../../../geo/zones/zone-figure.ts';
import { listKeptFigures } from '../../db/figures-before.ts';
import type { Db } from '../../db/open.ts';
import { digestCounts, digestRings } from './digest.ts';

/**
 * Figures as a program without held sums showed them, where what they are made of has not moved since, and
 * the new ones elsewhere. What is to be withheld now is withheld, whatever was shown.
 */
export function keepBefore(
  db: Db,
  { whole, rings }: { whole: readonly CountedArea[]; rings: readonly RingSums[] },
  figures: readonly Observation[],
  inside: readonly ZoneFigure[],
): { figures: Observation[]; inside: ZoneFigure[] } {
  const find = listKeptFigures(db);
  const [counts, digests] = [digestCounts(whole), digestRings(whole, rings)];
  const keep = <T extends Observation>(one: T, set: string, sums: string): T => {
    const kept = find({ area: one.area, set, indicator: one.indicator });
    if (!kept || kept.sums !== sums || one.status === 'suppressed') return one;
    return { ...one, ...kept.figure };
  };
  return {
    figures: figures.map((one) => keep(one, '', counts(one.area, one.indicator))),
    inside: inside.map((one) => keep(one, zoneSetId(one.set), digests(one.area))),
  };
}
