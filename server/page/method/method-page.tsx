import { SUBJECTS } from '../../../geo/indicators/types.ts';
import { formatNumber } from '../../../geo/cartography/numbers.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { DOCUMENT } from '../../../geo/text/document.ts';
import { METHOD } from '../../../geo/text/method/page.ts';
import { SECTIONS } from '../../../geo/text/method/sections.ts';
import { SUBJECT_NAMES } from '../../../geo/text/names.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { mapPage } from '../../../geo/view/address.ts';
import type { PublicRegister } from '../../db/public/public-registers.ts';
import type { IndicatorEntry } from '../../schemas/indicators.ts';
import { renderDocument, type Frame } from '../document.tsx';
import { qualityHref, surveyHref } from '../links.ts';
import { IndicatorSection } from './indicator-entry.tsx';
import { SectionTable } from './section-tables.tsx';

/** What the method page is made of, as the current release has it. */
export type MethodFacts = {
  indicators: readonly IndicatorEntry[];
  registers: readonly PublicRegister[];
  /** Smallest count that is published. */
  threshold: number;
  /** Metres from the middle of a track to the edge of its working space; `null`: no strips yet. */
  trackHalfWidthM: number | null;
};

type Part = { facts: MethodFacts; language: Language; frame: Frame };

/** The method page: every indicator of the register, and what holds for all of them. */
export function renderMethod(facts: MethodFacts, language: Language, frame: Frame): string {
  const part = { facts, language, frame };
  return renderDocument({
    language,
    title: METHOD.title[language],
    description: METHOD.description[language],
    frame,
    body: (
      <>
        <h1>{METHOD.title[language]}</h1>
        <p class="lead">
          {fill(METHOD.lead[language], { count: facts.indicators.length })}{' '}
          <a href={qualityHref(frame, language)}>{METHOD.toQuality[language]}</a>{' '}
          <a href={surveyHref(frame, language)}>{METHOD.toSurvey[language]}</a>
        </p>
        <Contents {...part} />
        {SECTIONS.map(({ id, title, paragraphs }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title[language]}</h2>
            {paragraphs.map((text) => (
              <p key={text.en}>{fill(text[language], valuesOf(part))}</p>
            ))}
            <SectionTable id={id} language={language} />
          </section>
        ))}
        <h2 id="indicators">{METHOD.indicators[language]}</h2>
        <Indicators {...part} />
      </>
    ),
  });
}

function valuesOf({ facts, language }: Part): Record<string, string | number> {
  const lines = facts.registers
    .filter(({ povertyLine }) => povertyLine !== null)
    .map(
      ({ period, povertyLine }) =>
        `${formatPeriod(period, language)}: Rp${formatNumber(povertyLine ?? 0, language)}`,
    );
  const half = facts.trackHalfWidthM;
  return {
    threshold: facts.threshold,
    half: half === null ? '–' : formatNumber(half, language),
    lines: lines.join(', ') || '–',
  };
}

const bySubject = (indicators: readonly IndicatorEntry[]) =>
  SUBJECTS.map((subject) => ({
    subject,
    own: indicators.filter((one) => one.subject === subject),
  })).filter(({ own }) => own.length > 0);

function Contents({ facts, language }: Part) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 class="head" id="contents">
        {DOCUMENT.contents[language]}
      </h2>
      <ol>
        {SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title[language]}</a>
          </li>
        ))}
        {bySubject(facts.indicators).map(({ subject, own }) => (
          <li key={subject}>
            <details>
              <summary>
                {METHOD.indicators[language]}: {SUBJECT_NAMES[subject][language]} ({own.length})
              </summary>
              <ul>
                {own.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{name[language]}</a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Indicators({ facts, language, frame }: Part) {
  const { view, defaults } = frame;
  const toMap = (indicator: string) =>
    mapPage(
      { ...view, lang: language, indicator, period: null, second: null, compare: null },
      defaults,
    );
  return (
    <>
      {bySubject(facts.indicators).map(({ subject, own }) => (
        <section key={subject} class="subject">
          <p class="head">{SUBJECT_NAMES[subject][language]}</p>
          {own.map((entry) => (
            <IndicatorSection
              key={entry.id}
              entry={entry}
              language={language}
              threshold={facts.threshold}
              mapHref={toMap(entry.id)}
            />
          ))}
        </section>
      ))}
    </>
  );
}
