import { readNumber } from '../../read/numbers.ts';
import type { Answers } from '../answers/answers.ts';
import type { ShareColumn } from '../setup/survey-setup.ts';
import type { ShareTable } from './shares.ts';

const keyOf = (word: string): string => word.trim().toLowerCase();

/**
 * Shares of a file's rows, or of its amounts, by the words of a column; words are compared without case.
 * `null` where no row has a known word and an amount above nothing.
 */
export function countShares(
  subject: ShareTable['subject'],
  { column, words, amount }: ShareColumn,
  answers: Answers,
): ShareTable | null {
  const idOf = new Map(Object.entries(words).map(([word, id]) => [keyOf(word), id]));
  const sums = new Map<string, { sum: number; count: number }>();
  for (const id of new Set(idOf.values())) sums.set(id, { sum: 0, count: 0 });
  const amounts = amount === null ? null : (answers.words.get(amount) ?? []);
  let leftOut = 0;
  (answers.words.get(column) ?? []).forEach((word, row) => {
    const found = sums.get(idOf.get(keyOf(word)) ?? '');
    const weight = amounts === null ? 1 : readAmount(amounts[row]);
    if (!found || weight === null) leftOut += 1;
    else {
      found.sum += weight;
      found.count += 1;
    }
  });
  const all = [...sums.values()].reduce((total, { sum }) => total + sum, 0);
  if (all === 0) return null;
  const shares = [...sums].map(([id, { sum, count }]) => ({
    id,
    percent: (100 * sum) / all,
    count,
  }));
  const unit = amount === null ? 'rows' : 'budget';
  return { subject, unit, source: 'file', shares, leftOut };
}

function readAmount(cell: string | undefined): number | null {
  const read = readNumber(cell, null);
  return read.kind === 'number' && read.value >= 0 ? read.value : null;
}
