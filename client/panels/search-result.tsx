import type { Found } from '../../geo/areas/find-areas.ts';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import type { AreaEntry } from '../../server/schemas/areas.ts';
import { pick, say } from '../state.ts';

/** One area in the list of results: name, place, code, and by which other spelling it was found. */
export function SearchResult({ area, way, spelling }: Found<AreaEntry>) {
  const how = wayWords({ area, way, spelling });
  return (
    <>
      <span>
        <b>{area.name}</b> <span class="muted">{placeOf(area)}</span>
        {how && <span class="result-way muted">{how}</span>}
      </span>
      <span class="muted code">{way === 'code' ? spelling : area.code}</span>
    </>
  );
}

function wayWords({ area, way, spelling }: Found<AreaEntry>): string | null {
  if (way === 'alias') return say('foundByAlias', { spelling });
  if (way !== 'similar') return null;
  return spelling === area.name ? say('foundSimilar') : say('foundSimilarAlias', { spelling });
}

/** "Kec. Curug" of a kelurahan, else the level. */
export const placeOf = ({ level, kecamatan }: Pick<AreaEntry, 'level' | 'kecamatan'>): string =>
  level === 'kelurahan' && kecamatan ? `Kec. ${kecamatan}` : pick(LEVEL_NAMES[level]);
