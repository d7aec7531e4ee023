import { LEVELS } from '../../../geo/areas/levels.ts';
import type { States } from '../../../geo/quality/count-states.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { LEVEL_NAMES } from '../../../geo/text/names.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { QUALITY } from '../../../geo/text/quality.ts';
import { methodHref } from '../links.ts';
import type { Part } from './quality-page.tsx';

/** States that the table counts over all levels, each a column. */
const COUNTED = [
  ['columnHidden', (one: States) => one.suppressed],
  ['columnUnreliable', (one: States) => one.unreliable],
  ['columnNotComparable', (one: States) => one.notComparable],
] as const;

/** Indicator by level: areas with a value, their latest period, and what may not be read. */
export function CoverageTable({ facts, states, language, frame }: Part) {
  const method = methodHref(frame, language);
  return (
    <>
      <p>{QUALITY.coverageNote[language]}</p>
      <div class="scroll" tabIndex={0} role="group" aria-label={QUALITY.coverage[language]}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{QUALITY.columnIndicator[language]}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {LEVEL_NAMES[level][language]}
                </th>
              ))}
              {COUNTED.map(([name]) => (
                <th key={name} scope="col">
                  {QUALITY[name][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.indicators.map(({ id, name }) => {
              const own = states.filter(({ indicator }) => indicator === id);
              return (
                <tr key={id}>
                  <th scope="row">
                    <a href={`${method}#${id}`}>{name[language]}</a>
                  </th>
                  {own.map((one) => (
                    <td key={one.level}>
                      <Reach states={one} language={language} />
                    </td>
                  ))}
                  {COUNTED.map(([column, read]) => (
                    <td key={column}>{own.reduce((sum, one) => sum + read(one), 0) || '–'}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Reach({ states, language }: { states: States; language: Language }) {
  const { readable, of, latest } = states;
  if (latest === null) return <>–</>;
  return (
    <>
      {fill(QUALITY.areasOf[language], { areas: readable, of })}{' '}
      <span class="muted">{formatPeriod(latest, language)}</span>
    </>
  );
}
