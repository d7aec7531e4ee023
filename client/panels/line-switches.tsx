import { change, hiddenLines, say } from '../state.ts';
import { start } from '../start.ts';
import type { MapSet } from '../../geo/view/view.ts';
import type { Sentence } from '../../geo/text/page.ts';

const SWITCHES: [MapSet, Sentence][] = [
  ['waterways', 'rivers'],
  ['railways', 'railway'],
  ['stations', 'stations'],
  ...(start.basemap ? [['basemap', 'basemap'] as [MapSet, Sentence]] : []),
];

const toggle = (name: MapSet) => {
  const hidden = hiddenLines.peek();
  change({
    hide: hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name],
  });
};

/** Shows or hides river, railway, stations and, where there is one, the base map; each switch carries the sign it has on the map. */
export function LineSwitches() {
  return (
    <fieldset class="switches">
      <legend class="head">{say('lines')}</legend>
      {SWITCHES.map(([name, label]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={!hiddenLines.value.includes(name)}
            onChange={() => toggle(name)}
          />
          <LineSign name={name} />
          <span>{say(label)}</span>
        </label>
      ))}
      <p class="small muted">{say('estimatedNote')}</p>
    </fieldset>
  );
}

function LineSign({ name }: { name: MapSet }) {
  if (name === 'basemap') return <BasemapSign />;
  return (
    <svg class={`sign sign-${name}`} width="28" height="12" aria-hidden="true">
      {name === 'stations' ? (
        <circle cx="14" cy="6" r="4" />
      ) : (
        <>
          <line class="sign-base" x1="1" x2="27" y1="6" y2="6" />
          <line class="sign-top" x1="1" x2="27" y1="6" y2="6" />
        </>
      )}
    </svg>
  );
}

const BasemapSign = () => (
  <svg class="sign sign-basemap" width="28" height="12" aria-hidden="true">
    <rect x="1" y="0.5" width="26" height="11" />
    <path d="M1 8.5 11 3l6 4 10-4" />
  </svg>
);
