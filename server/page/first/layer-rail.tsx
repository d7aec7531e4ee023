import { LEVELS } from '../../../geo/areas/levels.ts';
import { SUBJECTS } from '../../../geo/indicators/types.ts';
import { asOfText } from '../../../geo/text/as-of.ts';
import {
  COUNTED_NOTE,
  LEVEL_NAMES,
  ORIGIN_BADGES,
  SUBJECT_NAMES,
} from '../../../geo/text/names.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';
import { formatView, mapPage } from '../../../geo/view/address.ts';
import { FirstLegends } from './first-legend.tsx';
import { pickIn, sayIn, type First } from './words.ts';

/** What is shown, as links and a form: level, indicator, period, legend, source. */
export function FirstRail(first: First) {
  const { seen, language } = first;
  const say = sayIn(language);
  return (
    <aside class="rail rail-layer" aria-label={say('shown')}>
      <section class="choices">
        <h2 class="head">{say('shown')}</h2>
        <Levels {...first} />
        <Choices {...first} />
        <Origin {...first} />
      </section>
      <FirstLegends {...first} />
      <section class="sources small">
        <h2 class="head">{say('sources')}</h2>
        <p>{seen.layers.shown.indicator.definition[language]}</p>
        <AsOf {...first} />
        <p class="muted">{say('release', { release: seen.release })}</p>
      </section>
    </aside>
  );
}

/** From which to which day the figures of a real register on the map are. */
function AsOf({ seen: { layers }, language }: First) {
  const { shown, other } = layers;
  const entries = [shown, ...(other ? [other] : [])].flatMap(({ values }) => values.values);
  const day = asOfText(
    entries.map((entry) => entry.as_of),
    language,
  );
  return day && <p class="muted">{day}</p>;
}

function Levels({ seen: { view }, language, defaults }: First) {
  return (
    <nav class="segments" aria-label={sayIn(language)('level')}>
      {LEVELS.map((level) => (
        <a
          key={level}
          href={mapPage({ ...view, level }, defaults)}
          aria-current={level === view.level ? 'true' : undefined}
        >
          {LEVEL_NAMES[level][language]}
        </a>
      ))}
    </nav>
  );
}

/** The parts of the view that the form does not ask for travel with it unseen. */
function Kept({ seen: { view }, defaults }: First) {
  const { indicator, period } = defaults;
  const kept = new URLSearchParams(formatView({ ...view, indicator, period }, defaults));
  return (
    <>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Choices(first: First) {
  const { seen, language } = first;
  const [say, pick] = [sayIn(language), pickIn(language)];
  const { view, asked: indicator, indicators } = seen;
  const periods = indicator.coverage.filter(
    ({ level, areas }) => level === view.level && areas > 0,
  );
  return (
    <form action="/" method="get">
      <Kept {...first} />
      <label class="field">
        <span class="unseen">{say('indicator')}</span>
        <select class="select select-strong" name="indicator">
          {SUBJECTS.map((subject) => (
            <optgroup key={subject} label={pick(SUBJECT_NAMES[subject])}>
              {indicators
                .filter((one) => one.subject === subject)
                .map((one) => (
                  <option key={one.id} value={one.id} selected={one.id === indicator.id}>
                    {pick(one.name)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="unseen">{say('period')}</span>
        <select class="select" name="period">
          <option value="">{say('latestOfEach')}</option>
          {periods.toReversed().map(({ period, areas, of }) => (
            <option key={period} value={period} selected={period === view.period}>
              {`${formatPeriod(period, language)} · ${areas}/${of}`}
            </option>
          ))}
        </select>
      </label>
      <button class="button button-strong first-submit">{say('showChoice')}</button>
    </form>
  );
}

function Origin({ seen, language }: First) {
  const { values, indicator } = seen.layers.shown;
  const { origin } = values;
  if (!origin) return null;
  const { label, note } = ORIGIN_BADGES[origin];
  const isFromRegister = origin === 'computed' && indicator.counted;
  return (
    <p class="origin">
      <span class={`badge badge-${origin}`}>{label[language]}</span>{' '}
      {(isFromRegister ? COUNTED_NOTE : note)[language]}
    </p>
  );
}
