import { capitalise } from '../../text/survey/numbers.ts';
import type { Language } from '../../text/languages.ts';
import type { SurveyReport } from '../report-types.ts';
import type { SurveySetup } from '../setup/survey-setup.ts';
import { makeTeller, type Teller } from './survey-table.ts';

/** A report with what it takes to tell it: names of variables and a teller of tables. */
export type ToldReport = Teller & {
  report: SurveyReport;
  setup: SurveySetup;
  /** Name of a variable as it stands at the head of a row: `X1 Group characteristics`. */
  nameOf: (id: string) => string;
  /** The same within a sentence, without its id. */
  plainName: (id: string) => string;
  /** Name of an area where it is known, its code otherwise. */
  areaName: (code: string) => string;
};

/** Names of areas by their codes, as far as they are known. */
export type AreaNames = ReadonlyMap<string, string>;

export function tellIn(
  report: SurveyReport,
  setup: SurveySetup,
  language: Language,
  names: AreaNames = new Map(),
): ToldReport {
  const areaName = (code: string): string => names.get(code) ?? code;
  const plainName = (id: string): string =>
    setup.variables.find((one) => one.id === id)?.name[language] ?? id;
  const nameOf = (id: string): string => {
    const name = capitalise(plainName(id));
    return name.toLowerCase() === id.toLowerCase() ? name : `${id} ${name}`;
  };
  return { ...makeTeller(language), report, setup, nameOf, plainName, areaName };
}
