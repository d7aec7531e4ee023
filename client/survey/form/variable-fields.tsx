import {
  changeKind,
  changeRole,
  removeVariable,
  roleOf,
  ROLES,
} from '../../../geo/survey/setup/change-setup.ts';
import {
  SOURCES,
  type SurveySetup,
  type Variable,
} from '../../../geo/survey/setup/survey-setup.ts';
import { capitalise } from '../../../geo/text/survey/numbers.ts';
import { pick } from '../language.ts';
import { ChoiceField, label, TextField } from './fields.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = {
  setup: SurveySetup;
  at: number;
  variable: Variable;
  columns: readonly string[];
  onSetup: (setup: SurveySetup) => void;
  onChange: (change: Partial<Variable>) => void;
};

/** One variable: what it is called, its part, and where its classes come from. */
export function VariableFields({ setup, at, variable, columns, onSetup, onChange }: Props) {
  const { id, name, source } = variable;
  return (
    <details class="variable-fields">
      <summary>
        <b>{id}</b> {capitalise(pick(name))}
      </summary>
      <div class="field-row">
        <TextField name="variableId" value={id} onChange={(next) => onChange({ id: next })} />
        <TextField
          name="variableName"
          value={pick(name)}
          onChange={(next) => onChange({ name: { id: next, en: next } })}
        />
        <ChoiceField
          name="role"
          value={roleOf(setup, id)}
          words={ROLES}
          onChange={(role) => onSetup(changeRole(setup, id, role))}
        />
        <ChoiceField
          name="kind"
          value={source.kind}
          words={SOURCES}
          onChange={(kind) => onChange({ source: changeKind(source, kind) })}
        />
      </div>
      <SourceFields
        id={id}
        source={source}
        columns={columns}
        onChange={(next) => onChange({ source: next })}
      />
      <button type="button" class="button" onClick={() => onSetup(removeVariable(setup, at))}>
        {label('removeVariable', { id })}
      </button>
    </details>
  );
}
