import { readNumber } from '../../read/numbers.ts';
import type { Cell } from '../../read/table.ts';
import type { SurveyFindingCode } from '../../text/survey/findings.ts';
import type { Range } from '../setup/survey-setup.ts';

/** What a column may hold: numbers in a range, or the classes 1 to 3. */
export type Expected = { kind: 'range'; range: Range } | { kind: 'class' };

/** An answer, nothing (`null`), or why the cell cannot be used. */
export type Answer = number | null | SurveyFindingCode;

const MOST_REMEMBERED = 5000;

/** Makes the reader of one column; it remembers what it has read, because answers repeat themselves. */
export function makeAnswerReader(expected: Expected): (cell: Cell | undefined) => Answer {
  const known = new Map<Cell | undefined, Answer>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const answer = readAnswer(cell, expected);
    if (known.size < MOST_REMEMBERED) known.set(cell, answer);
    return answer;
  };
}

/** A spreadsheet takes these for formulas; a plain negative number is none. */
const FORMULA = /^\s*[=@]/;

/** Nearly every cell: digits that can be read in one way. Others are left to the reader of imports. */
const PLAIN = /^-?\d{1,9}(?:\.\d{1,2})?$/;

function readAnswer(cell: Cell | undefined, expected: Expected): Answer {
  if (typeof cell === 'string' && PLAIN.test(cell)) return checkAnswer(Number(cell), expected);
  if (typeof cell === 'string' && FORMULA.test(cell)) return 'survey_formula';
  const read = readNumber(cell, null);
  if (read.kind === 'none') return null;
  if (read.kind === 'ambiguous') return 'survey_ambiguous';
  if (read.kind === 'not_a_number') return 'survey_text';
  return checkAnswer(read.value, expected);
}

function checkAnswer(value: number, expected: Expected): Answer {
  if (expected.kind === 'class') return [1, 2, 3].includes(value) ? value : 'survey_class';
  const { least, most } = expected.range;
  return value >= least && value <= most ? value : 'survey_range';
}
