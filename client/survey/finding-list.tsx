import type { SurveyFinding } from '../../geo/survey/finding.ts';
import { tellSurveyFinding } from '../../geo/text/survey/findings.ts';
import { capitalise } from '../../geo/text/survey/numbers.ts';
import { language, say } from './language.ts';

type Props = { title: string; findings: readonly SurveyFinding[]; isUrgent?: boolean };

/** What was found in a set-up or a file: where, what, and what to do. */
export function FindingList({ title, findings, isUrgent = false }: Props) {
  const id = isUrgent ? 'faults-head' : 'remarks-head';
  return (
    <section class={isUrgent ? 'findings findings-urgent' : 'findings'} aria-labelledby={id}>
      <h2 class="head" id={id}>
        {title} ({findings.length})
      </h2>
      <ul>
        {findings.map((finding, at) => {
          const { reason, remedy } = tellSurveyFinding(finding, language.value);
          const place = placeOf(finding);
          return (
            <li key={at}>
              {place && <b>{place}: </b>}
              {reason} {remedy && <span class="muted">{remedy}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// A finding about the set-up names its own place.
function placeOf({ place, line, column }: SurveyFinding): string {
  if (place !== null) return '';
  const parts = [
    line === null ? null : say('line', { line }),
    column === null ? null : say('column', { column }),
  ];
  return capitalise(parts.filter(Boolean).join(', '));
}
