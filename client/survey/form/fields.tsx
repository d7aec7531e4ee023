import type { Bilingual } from '../../../geo/text/languages.ts';
import {
  SURVEY_CHOICES,
  SURVEY_FORM,
  type SurveyChoice,
  type SurveyLabel,
} from '../../../geo/text/survey/page.ts';
import { fill } from '../../../geo/text/languages.ts';
import { language, pick } from '../language.ts';

/** A label of the form in the reader's language. */
export const label = (name: SurveyLabel, values?: Record<string, string>): string =>
  fill(SURVEY_FORM[name][language.value], values);

const CHOICES: Record<string, Bilingual | undefined> = SURVEY_CHOICES;
const choiceText = (word: string): string => {
  const text = CHOICES[word];
  return text ? pick(text) : word;
};

type TextProps = { name: SurveyLabel; value: string; onChange: (value: string) => void };

export const TextField = ({ name, value, onChange }: TextProps) => (
  <label class="survey-field">
    <span>{label(name)}</span>
    <input
      type="text"
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
);

type NumberProps = { name: SurveyLabel; value: number; onChange: (value: number) => void };

/** An empty field is no number; the check of the set-up says so. */
export const NumberField = ({ name, value, onChange }: NumberProps) => (
  <label class="survey-field survey-field-number">
    <span>{label(name)}</span>
    <input
      type="number"
      step="any"
      value={Number.isFinite(value) ? Number(value.toPrecision(12)) : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
    />
  </label>
);

type ChoiceProps<T extends SurveyChoice | string> = {
  name: SurveyLabel;
  value: T;
  words: readonly T[];
  /** What stands for no choice; without it there is always one. */
  none?: string;
  onChange: (value: T) => void;
};

/** One of several words; columns are shown as they are called. */
export const ChoiceField = <T extends string>({ name, value, words, ...more }: ChoiceProps<T>) => (
  <label class="survey-field">
    <span>{label(name)}</span>
    <select
      class="select"
      value={value}
      onChange={({ currentTarget }) => more.onChange(currentTarget.value as T)}
    >
      {more.none !== undefined && <option value="">{more.none}</option>}
      {words.map((word) => (
        <option key={word} value={word}>
          {choiceText(word)}
        </option>
      ))}
    </select>
  </label>
);

type ColumnProps = Omit<ChoiceProps<string>, 'none'> & { none?: string };

/** One of the columns of the file, by its own name. */
export const ColumnField = ({ name, value, words, none = '–', onChange }: ColumnProps) => (
  <label class="survey-field">
    <span>{label(name)}</span>
    <select
      class="select"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{none}</option>
      {words.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  </label>
);
