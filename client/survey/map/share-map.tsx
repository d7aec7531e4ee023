import type { Level } from '../../../geo/areas/levels.ts';
import { drawMap, FRAME_UNITS } from '../../../geo/cartography/draw-map.ts';
import { labelPoint } from '../../../geo/cartography/label-point.ts';
import { SvgMap } from '../../../geo/cartography/svg-map.tsx';
import { bboxOf } from '../../../geo/cartography/sheet/fit-frame.ts';
import type { AreaShare } from '../../../geo/survey/area-shares.ts';
import { TABLE_TEXTS } from '../../../geo/text/survey/tables.ts';
import { STATUS_NAMES } from '../../../geo/text/names.ts';
import { percent, pick, say } from '../language.ts';
import type { Boundaries } from './fetch-boundaries.ts';
import { pictureOfShares } from './picture-of-shares.ts';
import { ShareLegend } from './share-legend.tsx';

type Props = { title: string; shares: readonly AreaShare[]; ground: Boundaries[]; level: Level };

/** About the width of the map on the page, to give borders their width in pixels. */
const SHOWN_WIDTH = 560;

/** Shares of one class as a choropleth with its legend; what each area has stands in its title and in the table. */
export function ShareMap({ title, shares, ground, level }: Props) {
  const [areas, above] = ground;
  const features = areas?.features ?? [];
  const codes = features.map(({ properties }) => properties.code);
  const picture = pictureOfShares(shares, codes);
  const names = new Map(features.map(({ properties }) => [properties.code, properties.name]));
  const parts = {
    bbox: bboxOf({
      type: 'GeometryCollection',
      geometries: features.map(({ geometry }) => geometry),
    }),
    areas: features.map(({ properties: { code }, geometry }) => ({
      code,
      level,
      geometry,
      point: labelPoint(geometry),
    })),
    edges: above?.features.map(({ geometry }) => geometry) ?? [],
    zones: [],
    lines: [],
    stations: [],
  };
  const titleOf = (code: string) => `${names.get(code) ?? code}: ${wordsOf(shares, code)}`;
  const drawn = { marks: picture.marks, inside: null };
  const map = drawMap(parts, drawn, { titleOf, hrefOf: () => null }, []);
  const foreign = new Set(shares.map(({ area }) => area).filter((one) => !names.has(one))).size;
  return (
    <div class="share-map">
      <SvgMap map={map} unit={FRAME_UNITS / SHOWN_WIDTH} label={title} />
      <div>
        <ShareLegend picture={picture} />
        {foreign > 0 && <p class="small">{say('mapForeign', { count: foreign })}</p>}
      </div>
    </div>
  );
}

function wordsOf(shares: readonly AreaShare[], code: string): string {
  const share = shares.find(({ area }) => area === code);
  if (!share || share.withheld === 'no_data') return pick(STATUS_NAMES.no_data);
  if (share.value === null) return pick(STATUS_NAMES.suppressed);
  const note = share.unreliable ? ` (${pick(TABLE_TEXTS.unreliable)})` : '';
  return `${percent(share.value, 1)}${note}`;
}
