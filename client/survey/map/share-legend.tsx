import { LegendSign } from '../../../geo/cartography/legend-sign.tsx';
import type { Picture } from '../../../geo/cartography/picture.ts';
import { legendRows } from '../../../geo/text/legend-rows.ts';
import { language, number, say } from '../language.ts';

const PERCENT = { id: 'share', kind: 'rate', unit_name: { id: '%', en: '%' } } as const;

/** Classes of the map with their counts, and the patterns of areas without a value. */
export function ShareLegend({ picture }: { picture: Picture }) {
  // Shares of one survey have one definition.
  const rows = legendRows(picture, PERCENT, language.value).filter(
    ({ sign }) => sign.kind !== 'state' || sign.pattern !== 'not_comparable',
  );
  return (
    <div class="share-legend">
      <ul>
        {rows.map(({ sign, text, count }, i) => (
          <li key={i}>
            <LegendSign sign={sign} />
            <span>{text}</span>
            <span class="count">{number(count)}</span>
          </li>
        ))}
      </ul>
      <p class="small muted">{say('mapRule')}</p>
    </div>
  );
}
