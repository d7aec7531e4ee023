import type { Sentence } from '../../../geo/text/page.ts';
import { LAND_PRACTICE, LAND_USES } from '../../../geo/text/land-uses.ts';
import { articleIn, legalName, MEASURED_FROM } from '../../../geo/text/zone-names.ts';
import type { ZoneSetEntry } from '../../../server/schemas/zones.ts';
import { wantedZone } from '../../data/needs.ts';
import { language, pick, say } from '../../state.ts';

const LIMITS: Sentence[] = ['lawIndication', 'lawEstimated', 'lawBounds'];

/** What the width of the chosen zone is, what it does not prove, and what is allowed on which land. */
export function ZoneLaw() {
  const set = wantedZone.value;
  return (
    <>
      {set && (
        <div class="zone-law small muted">
          <p>{widthText(set)}</p>
          <p>{reachText(set)}</p>
        </div>
      )}
      <details class="zone-details">
        <summary>{say('lawHead')}</summary>
        <ul class="small">
          {set?.kind === 'canal' && <li>{say('lawCanal')}</li>}
          {LIMITS.map((sentence) => (
            <li key={sentence}>{say(sentence)}</li>
          ))}
        </ul>
      </details>
      <details class="zone-details">
        <summary>{say('landHead')}</summary>
        <LandUses />
      </details>
    </>
  );
}

function widthText(set: ZoneSetEntry): string {
  if (set.kind === 'slum' || set.kind === 'other') {
    const article = set.article ? ` ${articleIn(language.value, set.article)}.` : '';
    return say('polygonZone') + article;
  }
  const metres = set.width_m;
  const from = pick(MEASURED_FROM[set.kind][set.basis]);
  if (set.basis === 'law') {
    const article = articleIn(language.value, set.article ?? '');
    return sentence(say('lawWidth', { name: pick(legalName(set)), article, metres, from }));
  }
  const studied = say('studyWidth', { metres, from });
  return set.kind === 'any' ? `${say('anyZone')} ${studied}` : studied;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const reachText = ({ areas, not_assessed: count }: ZoneSetEntry): string =>
  count > 0 ? say('zoneReach', { areas, count }) : say('zoneReachAll', { areas });

/** Land by land, with the article. */
function LandUses() {
  return (
    <div class="land-uses small">
      <dl>
        {LAND_USES.map(({ land, says, article }) => (
          <div key={article + land.en}>
            <dt>{pick(land)}</dt>
            <dd>
              {pick(says)} <span class="muted">{articleIn(language.value, article)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {LAND_PRACTICE.map((text) => (
        <p key={text.en}>{pick(text)}</p>
      ))}
    </div>
  );
}
