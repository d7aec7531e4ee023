import { useMemo } from 'preact/hooks';
import {
  addVariable,
  changeVariable,
  pickableColumns,
} from '../../../geo/survey/setup/change-setup.ts';
import { CORRELATE_ON, LINKS, type SurveySetup } from '../../../geo/survey/setup/survey-setup.ts';
import { pick } from '../language.ts';
import { draft, headers } from '../state.ts';
import { ChoiceField, ColumnField, label, NumberField, TextField } from './fields.tsx';
import { VariableFields } from './variable-fields.tsx';

const change = (part: Partial<SurveySetup>): void => {
  draft.value = { ...draft.value, ...part };
};

/** The essentials of a set-up as a form. A change waits for the button that analyses. */
export function SetupForm() {
  const setup = draft.value;
  // A column that the file lacks stays pickable after it is unpicked: nothing vanishes under the hand.
  const seen = useMemo(() => new Set<string>(), [headers.value]);
  for (const column of pickableColumns(setup, headers.value)) seen.add(column);
  const columns = [...seen];
  return (
    <div class="setup-form">
      <p class="small muted">
        {headers.value.length === 0 && label('fileFirst')} {label('jsonOnly')}
      </p>
      <TextField
        name="name"
        value={pick(setup.name)}
        onChange={(name) => change({ name: { id: name, en: name } })}
      />
      <fieldset>
        <legend class="head">{label('variables')}</legend>
        {setup.variables.map((variable, at) => (
          <VariableFields
            key={at}
            setup={setup}
            at={at}
            variable={variable}
            columns={columns}
            onSetup={(next) => (draft.value = next)}
            onChange={(part) => (draft.value = changeVariable(setup, at, part))}
          />
        ))}
        <button type="button" class="button" onClick={() => (draft.value = addVariable(setup))}>
          {label('add')}
        </button>
      </fieldset>
      <fieldset>
        <legend class="head">{label('tests')}</legend>
        <div class="field-row">
          <ColumnField
            name="area"
            value={setup.area ?? ''}
            words={columns}
            none={label('noArea')}
            onChange={(area) => change({ area: area || null })}
          />
          <ChoiceField
            name="correlateOn"
            value={setup.correlateOn}
            words={CORRELATE_ON}
            onChange={(correlateOn) => change({ correlateOn })}
          />
          <ChoiceField
            name="link"
            value={setup.ordinal.link}
            words={LINKS}
            onChange={(link) => change({ ordinal: { ...setup.ordinal, link } })}
          />
          <NumberField name="alpha" value={setup.alpha} onChange={(alpha) => change({ alpha })} />
        </div>
      </fieldset>
    </div>
  );
}
