import type { Sentence } from '../../../geo/text/page.ts';
import { articleIn, legalName } from '../../../geo/text/zone-names.ts';
import type { Basis } from '../../../geo/zones/kinds.ts';
import type { ZoneSetEntry } from '../../../server/schemas/zones.ts';
import { wantedZone, zoneSets } from '../../data/needs.ts';
import { change, language, pick, say } from '../../state.ts';

const GROUPS: [Basis, Sentence][] = [
  ['study', 'widthStudy'],
  ['law', 'widthLaw'],
];

/** Widths of the chosen kind: those to study, and those by law with their name and article. */
export function ZoneWidth() {
  const [set, answer] = [wantedZone.value, zoneSets.value];
  const own = answer?.sets.filter(({ kind }) => kind === set?.kind) ?? [];
  if (!set || own.length < 2) return null;
  return (
    <label class="field zone-width">
      <span class="field-name">{say('zoneWidth')}</span>
      <select
        class="select"
        value={set.id}
        onChange={({ currentTarget }) => change({ zone: currentTarget.value })}
      >
        {GROUPS.map(([basis, name]) => {
          const members = own.filter((one) => one.basis === basis);
          return members.length === 0 ? null : (
            <optgroup key={basis} label={say(name)}>
              {members.map((one) => (
                <option key={one.id} value={one.id}>
                  {widthWords(one)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

function widthWords(set: ZoneSetEntry): string {
  const metres = `${set.width_m} m`;
  if (set.basis === 'study') return `${metres} · ${say('widthStudied')}`;
  const article = set.article ? ` · ${articleIn(language.value, set.article)}` : '';
  return `${metres} · ${pick(legalName(set))}${article}`;
}
