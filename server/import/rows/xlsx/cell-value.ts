import type { Cell } from '../../../../geo/read/table.ts';
import { damaged } from './damaged.ts';
import { ownText, unescapeText } from './rich-text.ts';
import { dateOfSerial } from './serial-date.ts';

/** What cells refer to outside their sheet. */
export type CellContext = { strings: string[]; isDateStyle: boolean[]; is1904: boolean };

/** A cell as the file writes it; what it lacks is `null`. */
export type WrittenCell = {
  type: string;
  style: string | undefined;
  value: string | null;
  inline: string | null;
  formula: string | null;
};

/**
 * What a cell holds. A formula gives the value that was stored with it, or else its own text
 * (`=A1+B1`), and an error its name (`#REF!`), so that neither passes as an empty cell.
 * @throws FileError when the cell refers to a text that is not there
 */
export function cellValue(cell: WrittenCell, context: CellContext, line: number): Cell {
  const { type, value, formula } = cell;
  // Programs that do not calculate write an empty value; only of text can that be the result.
  if (formula !== null && cell.inline === null && (value === null || (!value && type !== 'str'))) {
    return `=${ownText(formula)}`;
  }
  if (type === 'inlineStr') return cell.inline ?? value;
  if (value === null || value === '') return cell.inline;
  switch (type) {
    case 's':
      return sharedString(value, context, line);
    case 'str':
      return unescapeText(ownText(value));
    case 'b':
      return booleanOf(value);
    case 'd':
      return dayOf(value);
    case 'n':
      return numberOf(value, context.isDateStyle[Number(cell.style)] === true, context.is1904);
    default:
      return ownText(value); // e: the name of the error
  }
}

function sharedString(value: string, { strings }: CellContext, line: number): string {
  const text = strings[Number(value.trim() || 'none')];
  if (text === undefined) throw damaged(line);
  return text;
}

function booleanOf(value: string): Cell {
  if (value === '1' || value === 'true') return true;
  return value === '0' || value === 'false' ? false : ownText(value);
}

const ISO_DAY = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

// A time without zone is taken as UTC, in which the rest of the program reads days.
function dayOf(value: string): Cell {
  const [, time, , , zone] = ISO_DAY.exec(value) ?? ['', null];
  const date = new Date(time !== null && time !== undefined && !zone ? `${value}Z` : value);
  return time === null || Number.isNaN(date.getTime()) ? ownText(value) : date;
}

const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

// What is no number stays text: the caller's checks then refuse it with its place.
function numberOf(value: string, isDate: boolean, is1904: boolean): Cell {
  const number = DECIMAL.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) return ownText(value);
  return (isDate && dateOfSerial(number, is1904)) || number;
}
