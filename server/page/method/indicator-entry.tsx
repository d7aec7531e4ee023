import type { ComponentChildren } from 'preact';
import { describeFormula } from '../../../geo/indicators/describe-formula.ts';
import { COUNTED_INDICATORS } from '../../../geo/households/counted.ts';
import { COUNT_UNITS, DIRECTION_NAMES, ENTRY, KIND_NAMES } from '../../../geo/text/method/entry.ts';
import { fill, type Bilingual, type Language } from '../../../geo/text/languages.ts';
import { LEVEL_NAMES, ORIGIN_BADGES } from '../../../geo/text/names.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import type { IndicatorEntry } from '../../schemas/indicators.ts';
import { SourceText } from '../source-text.tsx';

type Part = { entry: IndicatorEntry; language: Language };
type Props = Part & { threshold: number; mapHref: string };

/** Everything that is known of one indicator, as a section with its id as anchor. */
export function IndicatorSection({ entry, language, threshold, mapHref }: Props) {
  const say = (text: Bilingual) => text[language];
  const formula = describeFormula(entry);
  const line = formula && say(formula.line);
  return (
    <section class="entry" aria-labelledby={entry.id}>
      <h3 id={entry.id}>{say(entry.name)}</h3>
      <p class="entry-links">
        <code>{entry.id}</code> · <a href={mapHref}>{say(ENTRY.onMap)}</a>
      </p>
      <dl>
        <Row name={say(ENTRY.definition)}>{say(entry.definition)}</Row>
        {entry.numerator && <Row name={say(ENTRY.numerator)}>{say(entry.numerator)}</Row>}
        {entry.denominator && <Row name={say(ENTRY.denominator)}>{say(entry.denominator)}</Row>}
        {formula && (
          <Row name={say(ENTRY.formula)}>
            {say(formula.words)}
            {line && <code class="formula">{line}</code>}
          </Row>
        )}
        <Row name={say(ENTRY.unit)}>{unitText(entry, language)}</Row>
        <Row name={say(ENTRY.interval)}>{say(ENTRY[intervalOf(entry)])}</Row>
        <Row name={say(ENTRY.hidden)}>
          {hiddenText(entry, language, threshold)} <a href="#rounding">{say(ENTRY.rule)}</a>
        </Row>
        <Row name={say(ENTRY.reliability)}>
          {say(ENTRY[reliabilityOf(entry)])}{' '}
          {isRate(entry) && <a href="#interval">{say(ENTRY.rule)}</a>}
        </Row>
        <Row name={say(ENTRY.limits)}>{limitsOf(entry).map(say).join(' ')}</Row>
        <Origin entry={entry} language={language} />
        {entry.citation && <Row name={say(ENTRY.basis)}>{entry.citation}</Row>}
        <Coverage entry={entry} language={language} />
        {entry.sources.length > 0 && (
          <Row name={say(ENTRY.sources)}>
            <ul>
              {entry.sources.map((source) => (
                <li key={source}>
                  <SourceText source={source} language={language} />
                </li>
              ))}
            </ul>
          </Row>
        )}
      </dl>
    </section>
  );
}

const Row = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const countedOf = ({ id }: IndicatorEntry) => COUNTED_INDICATORS.find((one) => one.id === id);
const isRate = (entry: IndicatorEntry) => entry.counted && countedOf(entry)?.shown === 'rate';

function unitText({ unit_name, kind, direction }: IndicatorEntry, language: Language): string {
  const unit = unit_name[language] || ENTRY.noUnit[language];
  const parts = kind === 'status' ? [unit] : [unit, KIND_NAMES[kind][language]];
  return [...parts, DIRECTION_NAMES[direction][language]].join('; ');
}

function intervalOf(entry: IndicatorEntry) {
  if (!entry.counted) return 'intervalPrinted';
  if (isRate(entry)) return 'intervalWilson';
  return entry.kind === 'count' ? 'intervalCount' : 'intervalNone';
}

function reliabilityOf(entry: IndicatorEntry) {
  if (!entry.counted) return 'reliabilityPrinted';
  return isRate(entry) ? 'reliabilityCounted' : 'reliabilityNone';
}

function hiddenText(entry: IndicatorEntry, language: Language, threshold: number): string {
  const counted = entry.counted ? countedOf(entry) : undefined;
  if (!counted) return ENTRY.hiddenPrinted[language];
  const poor = counted.minimumPoorFamilies;
  if (counted.shown === 'count') return fill(ENTRY.hiddenCount[language], { threshold });
  if (counted.shown === 'mean_of_poor') return fill(ENTRY.hiddenMean[language], { poor });
  const unit = COUNT_UNITS[counted.unit][language];
  const values = { threshold, minimum: counted.minimumDenominator, unit };
  return [
    fill(ENTRY.hiddenCounted[language], values),
    poor > 0 ? fill(ENTRY.hiddenPoor[language], { poor }) : '',
    counted.sensitive ? ENTRY.hiddenSensitive[language] : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the unit and the origin of figures do not allow to be read into them. */
function limitsOf(entry: IndicatorEntry): Bilingual[] {
  const unit = countedOf(entry)?.unit ?? entry.unit;
  return [
    entry.origins.includes('demonstration') ? ENTRY.limitDemonstration : null,
    entry.counted ? null : ENTRY.limitPublished,
    unit === 'families' ? ENTRY.limitFamilies : null,
    entry.counted && (unit === 'persons' || unit === 'children') ? ENTRY.limitPersons : null,
    unit === 'households' ? ENTRY.limitHouseholds : null,
    unit === 'buildings' || unit === 'houses' ? ENTRY.limitBuildings : null,
  ].filter((limit) => limit !== null);
}

function Origin({ entry, language }: Part) {
  return (
    <Row name={ENTRY.origin[language]}>
      {entry.origins.length === 0 && ENTRY.noValues[language]}
      {entry.origins.map((origin) => (
        <span key={origin} class="entry-origin">
          <span class={`badge badge-${origin}`}>{ORIGIN_BADGES[origin].label[language]}</span>{' '}
          {ORIGIN_BADGES[origin].note[language]}
        </span>
      ))}
    </Row>
  );
}

function Coverage({ entry, language }: Part) {
  if (entry.coverage.length === 0) return null;
  return (
    <>
      <Row name={ENTRY.coverage[language]}>
        <ul class="coverage">
          {entry.levels.map((level) => (
            <li key={level}>
              {LEVEL_NAMES[level][language]}:{' '}
              {entry.coverage
                .filter((one) => one.level === level)
                .map(({ period, areas, of }) => {
                  const text = fill(ENTRY.areasOf[language], { areas, of });
                  return `${formatPeriod(period, language)} (${text})`;
                })
                .join(', ')}
            </li>
          ))}
        </ul>
      </Row>
      <Row name={ENTRY.series[language]}>{chainsText(entry, language)}</Row>
    </>
  );
}

/** Which periods are one series, and that all others are not. */
function chainsText({ comparable_periods, periods }: IndicatorEntry, language: Language): string {
  if (periods.length < 2) return ENTRY.chainsOne[language];
  const chains = comparable_periods.filter((chain) => chain.length > 1);
  if (chains.length === 0) return ENTRY.chainsNone[language];
  if (chains.length === 1 && chains[0]?.length === periods.length) return ENTRY.chainsAll[language];
  const named = chains.map((chain) => chain.map((one) => formatPeriod(one, language)).join(', '));
  return fill(ENTRY.chainsSome[language], { chains: named.join(' · ') });
}
