import { useState } from 'preact/hooks';
import type { PoolObstacle } from '../../geo/profile/pool-areas.ts';
import { POOL_OBSTACLE_TEXTS } from '../../geo/text/profile.ts';
import { LEVEL_NAMES } from '../../geo/text/names.ts';
import type { PlacedArea } from '../data/ground.ts';
import { ground, layer, type ShownLayer } from '../data/shown.ts';
import { bareValue, fullValue, number, unitOf } from '../format.ts';
import { togglePooled } from '../pool/change-pool.ts';
import { pooledAreas, pooledLayer, type PooledLayer } from '../pool/pooled.ts';
import { Icon } from '../shared/icon.tsx';
import { change, pick, say } from '../state.ts';
import { isPhone } from '../viewport.ts';

/** Several areas read as one: who belongs to it, the value of all, its parts, or why there is none. */
export function PoolPanel({ area }: { area: PlacedArea }) {
  const areas = pooledAreas.value;
  if (area.level === 'kota') return null;
  return (
    <section class="pool" aria-labelledby="pool-head">
      <h3 class="head" id="pool-head">
        {areas.length > 1 ? say('poolTitle', { count: areas.length }) : say('pool')}
      </h3>
      {areas.length > 1 && <Chips areas={areas} />}
      <div role="status">{layer.value && <Result shown={layer.value} />}</div>
      <AddArea area={area} />
      {areas.length < 2 && (
        <p class="small muted">{say(isPhone.value ? 'poolHintTouch' : 'poolHint')}</p>
      )}
    </section>
  );
}

const Chips = ({ areas }: { areas: PlacedArea[] }) => (
  <ul class="chips">
    {areas.map(({ code, name }, i) => (
      <li key={code} class={i === 0 ? 'chip chip-first' : 'chip'}>
        {name}
        <button
          type="button"
          aria-label={say('poolRemove', { name })}
          title={say('poolRemove', { name })}
          onClick={() => togglePooled(code)}
        >
          <Icon name="close" />
        </button>
      </li>
    ))}
    <li>
      <button type="button" class="link small" onClick={() => change({ pool: [] })}>
        {say('poolClear')}
      </button>
    </li>
  </ul>
);

function Result({ shown }: { shown: ShownLayer }) {
  const together = pooledLayer.value;
  if (!together) return null;
  const { pooled } = together;
  return pooled.kind === 'none' ? (
    <Obstacles together={together} obstacles={pooled.obstacles} />
  ) : (
    <>
      <PooledValue shown={shown} pooled={pooled} />
      <Parts shown={shown} parts={together.parts} />
    </>
  );
}

type Value = Extract<PooledLayer['pooled'], { kind: 'value' }>;

function PooledValue({ shown, pooled }: { shown: ShownLayer; pooled: Value }) {
  const { indicator, picture } = shown;
  const { value, low, high, numerator, denominator } = pooled;
  return (
    <>
      <p class="pool-value">
        {bareValue(value, indicator, picture.places)}
        <span class="big-unit">{unitOf(indicator)}</span>
      </p>
      {low !== null && high !== null && (
        <p class="small muted">{`${intervalOf(low, high, shown)} · ${say('intervalHint')}`}</p>
      )}
      {numerator !== null && denominator !== null && (
        <p class="small muted">
          {say('poolFraction', {
            numerator: counted(numerator, indicator.numerator),
            denominator: counted(denominator, indicator.denominator),
          })}
        </p>
      )}
      {pooled.unreliable && (
        <p class="small unreliable">
          <b>{say('unreliable')}.</b> {say('unreliableWhy')}
        </p>
      )}
      {pooled.isRounded && <p class="small muted">{say('poolRounded')}</p>}
    </>
  );
}

const intervalOf = (low: number, high: number, { indicator, picture }: ShownLayer) =>
  say('intervalText', {
    low: number(low, picture.places),
    high: number(high, picture.places),
  }) + unitOf(indicator);

// A count with what it counts: families and persons are never mixed.
const counted = (value: number, what: ShownLayer['indicator']['numerator']) =>
  [number(value), what && pick(what)].filter(Boolean).join(' ');

function Parts({ shown, parts }: { shown: ShownLayer; parts: PooledLayer['parts'] }) {
  const { indicator, picture } = shown;
  return (
    <details class="pool-parts">
      <summary>{say('poolParts')}</summary>
      <dl class="pairs">
        {parts.map(({ area, entry }) => (
          <div key={area.code}>
            <dt>{area.name}</dt>
            <dd>
              {entry.numerator !== null && entry.denominator !== null && (
                <span class="small muted">
                  {`${number(entry.numerator)} / ${number(entry.denominator)} · `}
                </span>
              )}
              {fullValue(entry.value, entry.status, indicator, picture.places)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type Obstacle = { obstacle: PoolObstacle; codes: string[] };

const Obstacles = ({ together, obstacles }: { together: PooledLayer; obstacles: Obstacle[] }) => (
  <div class="small unreliable">
    <b>{say('poolNone')}:</b>
    <ul>
      {obstacles.map(({ obstacle, codes }) => (
        <li key={obstacle}>
          {[pick(POOL_OBSTACLE_TEXTS[obstacle]), namesOf(codes, together)]
            .filter(Boolean)
            .join(': ')}
        </li>
      ))}
    </ul>
  </div>
);

const namesOf = (codes: string[], { parts }: PooledLayer): string =>
  parts.flatMap(({ area }) => (codes.includes(area.code) ? [area.name] : [])).join(', ');

/** A list of the other areas of the level, by kecamatan, and a button: the way without a mouse. */
function AddArea({ area }: { area: PlacedArea }) {
  const [code, setCode] = useState('');
  const taken = pooledAreas.value.map((one) => one.code);
  const free = [...(ground.value?.areas.values() ?? [])]
    .filter((one) => one.level === area.level && !taken.includes(one.code))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  if (free.length === 0) return null;
  const chosen = free.some((one) => one.code === code) ? code : '';
  const groups = [...new Set(free.map(({ kecamatan }) => kecamatan))].sort();
  return (
    <form
      class="pool-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) togglePooled(chosen);
        setCode('');
      }}
    >
      <select
        class="select"
        aria-label={say('poolWith')}
        value={chosen}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      >
        <option value="">{`${say('poolWith')} …`}</option>
        {area.level === 'kelurahan'
          ? groups.map((name) => (
              <optgroup key={name} label={`${pick(LEVEL_NAMES.kecamatan)} ${name ?? ''}`}>
                {free.filter(({ kecamatan }) => kecamatan === name).map(option)}
              </optgroup>
            ))
          : free.map(option)}
      </select>
      <button type="submit" class="button" disabled={!chosen}>
        {say('poolAdd')}
      </button>
    </form>
  );
}

const option = ({ code, name }: PlacedArea) => (
  <option key={code} value={code}>
    {name}
  </option>
);
