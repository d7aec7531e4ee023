import { classify, innerLimits } from '../../geo/cartography/classes.ts';
import { classColours } from '../../geo/cartography/palettes.ts';
import { CLASS_NUMBERS, DEFAULT_STYLE, METHODS, PALETTES } from '../../geo/cartography/style.ts';
import { chosenStyle, isUsualStyle } from '../data/chosen-style.ts';
import type { ShownLayer } from '../data/shown.ts';
import { change, say } from '../state.ts';

/** How the classes are made and coloured, behind a disclosure; counts are circles and have none. */
export function ClassControls({ shown }: { shown: ShownLayer }) {
  const { kind, classes } = shown.picture;
  if (kind === 'count' || classes.length === 0) return null;
  const isRate = kind === 'rate';
  return (
    <details class="class-controls">
      <summary>{say(isRate ? 'changeClasses' : 'changeColours')}</summary>
      {isRate && <MethodSelect shown={shown} />}
      {isRate && <NumberButtons shown={shown} />}
      <Palettes shown={shown} />
      <label class="check">
        <input
          type="checkbox"
          checked={chosenStyle.value.textured}
          onChange={({ currentTarget }) => change({ textured: currentTarget.checked })}
        />
        <span>{say('textured')}</span>
      </label>
      {!isUsualStyle.value && (
        <button type="button" class="button" onClick={() => change({ ...DEFAULT_STYLE })}>
          {say('usualClasses')}
        </button>
      )}
    </details>
  );
}

function MethodSelect({ shown }: { shown: ShownLayer }) {
  const { method } = chosenStyle.value;
  // Own limits start from those that are there.
  const breaks = innerLimits(shown.picture.classes);
  const choose = (name: string) => {
    const chosen = METHODS.find((one) => one === name);
    if (chosen) change({ method: chosen, breaks: chosen === 'manual' ? breaks : [] });
  };
  return (
    <label class="field">
      <span class="field-name">{say('method')}</span>
      <select
        class="select"
        value={method}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {METHODS.filter((one) => one !== 'manual' || breaks.length > 0).map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
      {method === 'manual' && <span class="small muted">{say('manualHint')}</span>}
    </label>
  );
}

function NumberButtons({ shown }: { shown: ShownLayer }) {
  const { method, classes, breaks } = chosenStyle.value;
  const isManual = method === 'manual';
  const now = isManual ? breaks.length + 1 : classes;
  // Own limits in another number start from quantiles again.
  const choose = (number: number) => {
    if (!isManual) return change({ classes: number });
    const quantiles = { ...DEFAULT_STYLE, classes: number };
    change({ breaks: innerLimits(classify(shown.picture.scale, quantiles).classes) });
  };
  return (
    <div class="field">
      <span class="field-name" id="class-number">
        {say('numberOfClasses')}
      </span>
      <div class="segments" role="group" aria-labelledby="class-number">
        {CLASS_NUMBERS.map((number) => (
          <button
            key={number}
            type="button"
            aria-pressed={number === now}
            onClick={() => choose(number)}
          >
            {number}
          </button>
        ))}
      </div>
    </div>
  );
}

function Palettes({ shown }: { shown: ShownLayer }) {
  const { palette } = chosenStyle.value;
  const { length } = shown.picture.classes;
  return (
    <fieldset class="palettes">
      <legend class="field-name">{say('palette')}</legend>
      {PALETTES.map((name) => (
        <label key={name} class="check">
          <input
            type="radio"
            name="palette"
            checked={name === palette}
            onChange={() => change({ palette: name })}
          />
          <span class="palette-strip" aria-hidden="true">
            {classColours(length, shown.indicator.direction, name).map((colour) => (
              <i key={colour} style={{ background: colour }} />
            ))}
          </span>
          <span>{say(name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
