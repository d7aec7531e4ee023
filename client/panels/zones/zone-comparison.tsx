import { useState } from 'preact/hooks';
import { isUnreliable } from '../../../geo/cartography/picture.ts';
import { STATUS_NAMES } from '../../../geo/text/names.ts';
import type { AreaProfile } from '../../../server/schemas/areas.ts';
import type { AreaZone } from '../../../server/schemas/zones.ts';
import { register, wantedIndicator, zoneSets } from '../../data/needs.ts';
import { pick, say } from '../../state.ts';
import { rateWords, ratioWords } from '../../zones/zone-words.ts';

type Compared = NonNullable<AreaZone['comparison']>['indicators'][number];
type Props = { zone: AreaZone; profile: AreaProfile };

/** Told first, beside the indicator on the map. */
const FIRST = [
  'pre_prosperous_rate',
  'head_unemployed_rate',
  'latrine_ownership_rate',
  'register_open_defecation_rate',
];

/** How the families inside differ from the rest of the same area, or why that is not told. */
export function ZoneComparison({ zone, profile }: Props) {
  const [all, setAll] = useState(false);
  const { comparison } = zone;
  if (!comparison) return <p class="small muted">{obstacle(zone)}</p>;
  const isFirst = ({ id }: Compared) => id === wantedIndicator.value?.id || FIRST.includes(id);
  const onMap = ({ id }: Compared) => Number(id === wantedIndicator.value?.id);
  const listed = (all ? comparison.indicators : comparison.indicators.filter(isFirst)).toSorted(
    (a, b) => onMap(b) - onMap(a),
  );
  const about = profile.parents.find(({ code }) => code === comparison.area);
  return (
    <>
      {about && <p class="small zone-about">{say('comparisonOf', { area: nameOf(about) })}</p>}
      <table class="zone-comparison">
        <caption class="unseen">{say('comparisonHead')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('comparisonHead')}</th>
            <th scope="col">{say('columnInside')}</th>
            <th scope="col">{say('columnOutside')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <ComparedRow key={one.id} one={one} />
          ))}
        </tbody>
      </table>
      <p class="small muted zone-about">{say('comparisonInterval')}</p>
      {comparison.indicators.length > listed.length || all ? (
        <button type="button" class="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? say('comparisonFewer')
            : say('comparisonAll', { count: comparison.indicators.length })}
        </button>
      ) : null}
    </>
  );
}

const nameOf = ({ level, name }: AreaProfile['parents'][number]): string =>
  level === 'kecamatan' ? `Kec. ${name}` : name;

function obstacle({ basis, width_m, method, assessed }: AreaZone): string {
  if (assessed === 'none') return '';
  if (basis === 'law' && width_m > 0) return say('comparisonLegal');
  if (method === 'area') return say('comparisonWeighted');
  return say('comparisonFew', { families: zoneSets.value?.parameters.fewest_families ?? 0 });
}

function ComparedRow({
  one: { id, inside, outside, ratio, ratio_low, ratio_high },
}: {
  one: Compared;
}) {
  const name = register.value?.indicators.find((entry) => entry.id === id)?.name;
  return (
    <tr>
      <th scope="row">
        {name ? pick(name) : id}
        <span class="small muted">{ratioWords(ratio, ratio_low, ratio_high)}</span>
      </th>
      <td>
        <RateCell rate={inside} />
      </td>
      <td>
        <RateCell rate={outside} />
      </td>
    </tr>
  );
}

const RateCell = ({ rate: { value, status, quality } }: { rate: Compared['inside'] }) =>
  status === 'ok' && value !== null ? (
    <>
      {rateWords(value)}
      {isUnreliable({ value, status, quality }) && (
        <span class="small muted">{say('unreliable').toLowerCase()}</span>
      )}
    </>
  ) : (
    <span class="missing small">
      {pick(STATUS_NAMES[status === 'ok' ? 'no_data' : status]).toLowerCase()}
    </span>
  );
