import type { Range } from '../setup/survey-setup.ts';

/** Answers turned round: 1 of 1 to 5 becomes 5. */
export const reverseAnswers = (answers: Float64Array, { least, most }: Range): Float64Array =>
  answers.map((answer) => least + most - answer);

/** Sum or mean of the items of each respondent (a Likert scale: R. Likert, Archives of Psychology 140, 1932). */
export function scoreItems(items: readonly Float64Array[], score: 'sum' | 'mean'): Float64Array {
  const scores = new Float64Array(items[0]?.length ?? 0);
  for (const item of items) {
    for (let row = 0; row < scores.length; row += 1)
      scores[row] = (scores[row] ?? 0) + (item[row] ?? 0);
  }
  return score === 'sum' ? scores : scores.map((sum) => sum / items.length);
}
