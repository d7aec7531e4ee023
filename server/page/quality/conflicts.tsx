import { findConflicts } from '../../../geo/quality/find-conflicts.ts';
import { formatNumber, unitSuffix } from '../../../geo/cartography/numbers.ts';
import type { Observation } from '../../../geo/indicators/types.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { QUALITY } from '../../../geo/text/quality.ts';
import { SourceText } from '../source-text.tsx';
import type { Part } from './quality-page.tsx';

/** Figures of two sources for one area, indicator and period. */
export function Conflicts(part: Part) {
  const { facts, language } = part;
  const conflicts = findConflicts(facts.observations);
  if (conflicts.length === 0) return <p>{QUALITY.conflictsNone[language]}</p>;
  return (
    <>
      <p>{QUALITY.conflictsNote[language]}</p>
      {conflicts.map(({ main, alt }) => (
        <div key={`${alt.area} ${alt.indicator} ${alt.period}`}>
          <h3>
            {facts.indicators.find(({ id }) => id === alt.indicator)?.name[language] ??
              alt.indicator}
            {', '}
            {facts.areas.find(({ code }) => code === alt.area)?.name ?? alt.area}
            {', '}
            {formatPeriod(alt.period, language)}
          </h3>
          <dl>
            {main && <Figure name={QUALITY.first[language]} figure={main} part={part} />}
            <Figure name={QUALITY.second[language]} figure={alt} part={part} />
          </dl>
        </div>
      ))}
    </>
  );
}

type FigureProps = { name: string; figure: Observation; part: Part };

function Figure({ name, figure, part: { facts, language } }: FigureProps) {
  const { value, source, indicator } = figure;
  const unit = facts.indicators.find(({ id }) => id === indicator)?.unit_name[language] ?? '';
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value === null ? '–' : formatNumber(value, language) + unitSuffix(unit, language)}</b>{' '}
        <span class="muted">
          <SourceText source={source} language={language} />
        </span>
      </dd>
    </div>
  );
}
