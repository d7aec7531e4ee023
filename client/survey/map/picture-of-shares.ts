import type { Level } from '../../../geo/areas/levels.ts';
import { levelOfCode } from '../../../geo/areas/levels.ts';
import { pictureOf, type Cell, type Picture } from '../../../geo/cartography/picture.ts';
import { OVERLAY } from '../../../geo/cartography/patterns.ts';
import type { AreaShare } from '../../../geo/survey/area-shares.ts';

/** The finest level that has most of the codes: what the map is drawn of. */
export function levelOfShares(shares: readonly AreaShare[]): Level {
  const levels = [...new Set(shares.map(({ area }) => area))].map(levelOfCode);
  const count = (level: Level) => levels.filter((one) => one === level).length;
  return count('kecamatan') > count('kelurahan') ? 'kecamatan' : 'kelurahan';
}

/** Shares as cells of a choropleth; an area without respondents has no data, a withheld share is hidden. */
export function cellsOf(shares: readonly AreaShare[], codes: readonly string[]): Cell[] {
  const byArea = new Map(shares.map((share) => [share.area, share]));
  return codes.map((code) => {
    const share = byArea.get(code);
    if (!share || share.withheld === 'no_data') return { code, value: null, status: 'no_data' };
    if (share.withheld !== null) return { code, value: null, status: 'suppressed' };
    return { code, value: share.value, status: 'ok', quality: share.unreliable ? OVERLAY : null };
  });
}

export const pictureOfShares = (shares: readonly AreaShare[], codes: readonly string[]): Picture =>
  pictureOf(cellsOf(shares, codes), 'rate', 'neutral');
