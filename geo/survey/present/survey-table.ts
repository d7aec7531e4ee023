import { formatChange, formatNumber } from '../../cartography/numbers.ts';
import { fill, type Language } from '../../text/languages.ts';
import { COLUMN_NAMES, type ColumnName } from '../../text/survey/columns.ts';
import { TABLE_TEXTS, type TableText } from '../../text/survey/tables.ts';

/** A cell as it is shown, rounded, and as a download has it, exact; `null` where there is no answer. */
export type TableCell = { value: string | number | null; shown: string };

/** One table of a report, in one language: the same on the page, on paper and in a file. */
export type SurveyTable = {
  id: string;
  title: string;
  columns: { name: string; isNumber: boolean }[];
  /** The first cell of a row is its head. */
  rows: TableCell[][];
  notes: string[];
};

/** What stands where there is no answer. */
export const NO_ANSWER: TableCell = { value: null, shown: '–' };

const LEAST_P = 0.001;
const MINUS = '\u2212';

/** Makers of cells and words in one language. */
export type Teller = {
  language: Language;
  /** A sentence about a table, or its title. */
  say: (text: TableText, values?: Record<string, string | number>) => string;
  /** Columns of words, then columns of numbers. */
  columns: (words: readonly ColumnName[], numbers: readonly ColumnName[]) => SurveyTable['columns'];
  word: (text: string) => TableCell;
  number: (value: number | null | undefined, places?: number) => TableCell;
  /** Three decimals, or that it is below them. */
  p: (value: number | null | undefined) => TableCell;
  change: (value: number | null, places: number) => TableCell;
};

/** Tells tables in a language. */
export function makeTeller(language: Language): Teller {
  const column = (isNumber: boolean) => (name: ColumnName) => ({
    name: COLUMN_NAMES[name][language],
    isNumber,
  });
  const number: Teller['number'] = (value, places = 0) =>
    typeof value === 'number'
      ? { value, shown: formatNumber(value, language, places).replace('-', MINUS) }
      : NO_ANSWER;
  return {
    language,
    say: (text, values) => fill(TABLE_TEXTS[text][language], values),
    columns: (words, numbers) => [...words.map(column(false)), ...numbers.map(column(true))],
    word: (text) => ({ value: text, shown: text }),
    number,
    p: (value) =>
      typeof value === 'number' && value < LEAST_P
        ? { value, shown: `< ${formatNumber(LEAST_P, language, 3)}` }
        : number(value, 3),
    change: (value, places) =>
      value === null ? NO_ANSWER : { value, shown: formatChange(value, language, places) },
  };
}
