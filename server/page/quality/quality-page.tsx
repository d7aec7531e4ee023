import { countStates, sumStates, type States } from '../../../geo/quality/count-states.ts';
import type { Observation } from '../../../geo/indicators/types.ts';
import type { Area } from '../../../geo/indicators/types.ts';
import { formatNumber } from '../../../geo/cartography/numbers.ts';
import { DOCUMENT } from '../../../geo/text/document.ts';
import { fill, type Bilingual, type Language } from '../../../geo/text/languages.ts';
import { QUALITY } from '../../../geo/text/quality.ts';
import type { Line } from '../../../geo/zones/line.ts';
import type { BoundarySet } from '../../db/areas.ts';
import type { PublicRegister } from '../../db/public/public-registers.ts';
import type { IndicatorEntry } from '../../schemas/indicators.ts';
import { renderDocument, type Frame } from '../document.tsx';
import { methodHref } from '../links.ts';
import { Boundaries, Lines } from './base-layers.tsx';
import { Conflicts } from './conflicts.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { Gaps, Registers } from './registers-and-gaps.tsx';

/** What the page is made of, as the current release has it; the figures have passed the gate. */
export type QualityFacts = {
  indicators: readonly IndicatorEntry[];
  areas: readonly Area[];
  observations: readonly Observation[];
  registers: readonly PublicRegister[];
  boundaries: BoundarySet;
  lines: readonly Line[];
  hasSlums: boolean;
};
export type Part = {
  facts: QualityFacts;
  states: readonly States[];
  language: Language;
  frame: Frame;
};

const SECTIONS = [
  { id: 'glance', View: Glance },
  { id: 'coverage', View: CoverageTable },
  { id: 'conflicts', View: Conflicts },
  { id: 'boundaries', View: Boundaries },
  { id: 'lines', View: Lines },
  { id: 'registers', View: Registers },
  { id: 'gaps', View: Gaps },
] as const;

/** The page on the quality of the data: what there is, what there is not, and what is not known. */
export function renderQuality(facts: QualityFacts, language: Language, frame: Frame): string {
  const ids = facts.indicators.map(({ id }) => id);
  const states = countStates(ids, facts.areas, facts.observations);
  const part = { facts, states, language, frame };
  return renderDocument({
    language,
    title: QUALITY.title[language],
    description: QUALITY.description[language],
    frame,
    body: (
      <>
        <h1>{QUALITY.title[language]}</h1>
        <p class="lead">
          {QUALITY.lead[language]}{' '}
          <a href={methodHref(frame, language)}>{QUALITY.toMethod[language]}</a>
        </p>
        <nav class="contents" aria-labelledby="contents">
          <h2 class="head" id="contents">
            {DOCUMENT.contents[language]}
          </h2>
          <ol>
            {SECTIONS.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{QUALITY[id][language]}</a>
              </li>
            ))}
          </ol>
        </nav>
        {SECTIONS.map(({ id, View }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{QUALITY[id][language]}</h2>
            <View {...part} />
          </section>
        ))}
      </>
    ),
  });
}

function Glance({ facts, states, language }: Part) {
  const sums = sumStates(states);
  const empty = states.filter(({ level, readable }) => level === 'kelurahan' && readable === 0);
  const numbers: [Bilingual, string][] = [
    [QUALITY.readable, formatNumber(sums.readable, language)],
    [QUALITY.suppressed, formatNumber(sums.suppressed, language)],
    [QUALITY.unreliable, formatNumber(sums.unreliable, language)],
    [QUALITY.notComparable, formatNumber(sums.notComparable, language)],
    [
      QUALITY.empty,
      fill(QUALITY.ofIndicators[language], { count: empty.length, of: facts.indicators.length }),
    ],
  ];
  return (
    <dl class="numbers">
      {numbers.map(([name, value]) => (
        <div key={name.en}>
          <dt>{name[language]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
