import { LEVEL_NAMES } from '../../geo/text/names.ts';
import { basemapFailed, isBasemapWanted } from '../basemap/state.ts';
import { dismissNewRelease, newRelease, retryFailed } from '../data/answers.ts';
import type { Failure } from '../data/fetch-json.ts';
import { insideObstacle } from '../data/inside.ts';
import { isUnknown, register, unknownSecond } from '../data/needs.ts';
import { failure, layer, waiting, type ShownLayer } from '../data/shown.ts';
import { zonesWaiting } from '../data/shown-zones.ts';
import { period } from '../format.ts';
import { isOffline } from '../offline/connection.ts';
import { Icon } from '../shared/icon.tsx';
import { change, pick, say, view } from '../state.ts';
import { elsewhere } from './coverage.ts';
import { OfflineLine } from './offline-line.tsx';

/** What lies over the map when there is something to say: loading, failed, empty, unknown, renewed. */
export function Notices() {
  const shown = layer.value;
  const isEmpty = shown?.picture.values.length === 0;
  const isWaiting = waiting.value || zonesWaiting.value;
  const unknown = isUnknown.value;
  return (
    <>
      {isWaiting && !failure.value && !unknown && <Waiting first={shown === null} />}
      {failure.value && <Failed failure={failure.value} />}
      {unknown && <UnknownIndicator />}
      {!unknown && unknownSecond.value !== null && <UnknownSecond id={unknownSecond.value} />}
      {!waiting.value && shown && isEmpty && <Empty shown={shown} />}
      {!isWaiting && !isEmpty && shown && <NothingInside shown={shown} />}
      <OneToast />
    </>
  );
}

/** One line over the map at a time. Without a network the base map is not the one thing that fails. */
function OneToast() {
  if (newRelease.value !== null) return <Renewed release={newRelease.value} />;
  const isMissing = basemapFailed.value && isBasemapWanted.value && !isOffline.value;
  return isMissing ? <BasemapMissing /> : <OfflineLine />;
}

const BasemapMissing = () => (
  <div class="toast toast-calm toast-basemap" role="status">
    {say('basemapFailed')}
    <button
      type="button"
      aria-label={say('close')}
      onClick={() => void (basemapFailed.value = false)}
    >
      <Icon name="close" />
    </button>
  </div>
);

const Waiting = ({ first }: { first: boolean }) => (
  <div class={first ? 'waiting waiting-first' : 'waiting'} role="status">
    <span class="waiting-line" />
    <span class={first ? '' : 'unseen'}>{say('loading')}</span>
  </div>
);

function Failed({ failure: { ...reason } }: { failure: Failure }) {
  if (reason.kind === 'network' && isOffline.value) return <NotKept />;
  return (
    <div class="notice" role="alert">
      <h2>{say('failed')}</h2>
      <p>
        {reason.kind === 'network'
          ? say('failedNetwork')
          : say('failedWhere', { reason: `${reason.status} ${reason.reason}` })}
      </p>
      <button type="button" class="button button-strong" onClick={retryFailed}>
        {say('retry')}
      </button>
    </div>
  );
}

/** Offline, and this part of the data was never opened. */
function NotKept() {
  const isLatest = view.value.period === null && view.value.compare === null;
  return (
    <div class="notice" role="alert">
      <h2>{say('notKept')}</h2>
      <p>{say('notKeptNext')}</p>
      <button type="button" class="button button-strong" onClick={retryFailed}>
        {say('retry')}
      </button>
      {!isLatest && (
        <button
          type="button"
          class="button"
          onClick={() => change({ period: null, compare: null })}
        >
          {say('showLatest')}
        </button>
      )}
    </div>
  );
}

function UnknownIndicator() {
  const usual = register.value?.indicators.find(({ id }) => id === register.value?.default);
  return (
    <div class="notice" role="alert">
      <p>{say('unknownIndicator', { id: view.value.indicator ?? '' })}</p>
      {usual && (
        <button
          type="button"
          class="button button-strong"
          onClick={() => change({ indicator: null, period: null })}
        >
          {say('showDefault', { name: pick(usual.name) })}
        </button>
      )}
    </div>
  );
}

/** The map stays useful without what it was to be compared with. */
const UnknownSecond = ({ id }: { id: string }) => (
  <div class="notice" role="alert">
    <p>{say('unknownSecond', { id })}</p>
    <button
      type="button"
      class="button button-strong"
      onClick={() => change({ second: null, compare: null })}
    >
      {say('compareOff')}
    </button>
  </div>
);

function Empty({ shown: { indicator, layer: asked } }: { shown: ShownLayer }) {
  const there = elsewhere(indicator, asked.level);
  const levelName = (level: keyof typeof LEVEL_NAMES) => pick(LEVEL_NAMES[level]).toLowerCase();
  return (
    <div class="notice" role="status">
      <p>
        {say('empty', {
          indicator: pick(indicator.name),
          level: levelName(asked.level),
          period: asked.period ? say('emptyPeriod', { period: period(asked.period) }) : '',
        })}
      </p>
      {there && (
        <>
          <p class="muted">
            {say('emptyElsewhere', {
              level: levelName(there.level),
              period: period(there.period),
              areas: there.areas,
              of: there.of,
            })}
          </p>
          <button
            type="button"
            class="button button-strong"
            onClick={() => change({ level: there.level, period: null })}
          >
            {say('emptyGo', { level: levelName(there.level), period: period(there.period) })}
          </button>
        </>
      )}
    </div>
  );
}

/** Only strips carry values now, and no strip has one. */
function NothingInside({ shown: { indicator, layer: asked } }: { shown: ShownLayer }) {
  const obstacle = insideObstacle.value;
  if (!obstacle) return null;
  const level = pick(LEVEL_NAMES[asked.level]).toLowerCase();
  return (
    <div class="notice" role="status">
      <p>{say(obstacle, { indicator: pick(indicator.name), level })}</p>
      <button type="button" class="button button-strong" onClick={() => change({ inside: false })}>
        {say('insideOff')}
      </button>
    </div>
  );
}

const Renewed = ({ release }: { release: number }) => (
  <div class="toast" role="status">
    {say('newRelease', { release })}
    <button type="button" aria-label={say('close')} onClick={dismissNewRelease}>
      <Icon name="close" />
    </button>
  </div>
);
