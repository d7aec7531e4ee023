import { useEffect, useState } from 'preact/hooks';
import { tellIn } from '../../../geo/survey/present/told-report.ts';
import { CLASSES, type Class } from '../../../geo/survey/scores/cut-classes.ts';
import { LEVEL_NAMES } from '../../../geo/text/names.ts';
import { CLASS_NAMES } from '../../../geo/text/survey/names.ts';
import { language, pick, say } from '../language.ts';
import { areaNames, type Result } from '../state.ts';
import { fetchBoundaries, type Boundaries } from './fetch-boundaries.ts';
import { levelOfShares } from './picture-of-shares.ts';
import { ShareMap } from './share-map.tsx';

/** Class shares by area on a map; the boundaries are fetched when the first such result is there. */
export function AreaMap({ result: { report, setup } }: { result: Result }) {
  const shares = report.areas?.shares ?? [];
  const level = levelOfShares(shares);
  const [variable, setVariable] = useState(report.outcome.id);
  const [chosen, setChosen] = useState<Class>(1);
  const [ground, setGround] = useState<Boundaries[] | 'failed' | null>(null);
  useEffect(() => {
    const wanted = level === 'kelurahan' ? ([level, 'kecamatan'] as const) : ([level] as const);
    setGround(null);
    Promise.all(wanted.map(fetchBoundaries)).then(
      (fetched) => {
        setGround(fetched);
        areaNames.value = namesOf(fetched);
      },
      () => setGround('failed'),
    );
  }, [level]);
  const { nameOf } = tellIn(report, setup, language.value);
  const known = report.variables.some(({ id }) => id === variable) ? variable : report.outcome.id;
  const title = say('mapTitle', {
    variable: nameOf(known),
    class: pick(CLASS_NAMES[chosen]),
    level: pick(LEVEL_NAMES[level]).toLowerCase(),
  });
  return (
    <figure class="survey-picture area-map">
      <figcaption>
        <b>{title}</b>
      </figcaption>
      <div class="field-row">
        <label class="survey-field">
          <span>{say('mapVariable')}</span>
          <select
            class="select"
            value={known}
            onChange={({ currentTarget }) => setVariable(currentTarget.value)}
          >
            {report.variables.map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
        <label class="survey-field">
          <span>{say('mapClass')}</span>
          <select
            class="select"
            value={String(chosen)}
            onChange={({ currentTarget }) =>
              setChosen(CLASSES.find((one) => String(one) === currentTarget.value) ?? 1)
            }
          >
            {CLASSES.map((one) => (
              <option key={one} value={String(one)}>
                {pick(CLASS_NAMES[one])}
              </option>
            ))}
          </select>
        </label>
      </div>
      {ground === 'failed' && <p role="status">{say('mapFailed')}</p>}
      {ground === null && <p role="status">{say('mapWaiting')}</p>}
      {Array.isArray(ground) && (
        <ShareMap
          title={title}
          shares={shares.filter((one) => one.variable === known && one.class === chosen)}
          ground={ground}
          level={level}
        />
      )}
      <p class="small muted">{say('mapSalt')}</p>
    </figure>
  );
}

const namesOf = (fetched: readonly Boundaries[]): Map<string, string> =>
  new Map(
    fetched.flatMap(({ features }) =>
      features.map(({ properties: { code, name } }) => [code, name] as const),
    ),
  );
