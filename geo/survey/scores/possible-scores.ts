import type { Range } from '../setup/survey-setup.ts';

type ItemSource = { items: readonly string[]; answers: Range; score: 'sum' | 'mean' };

/** Least and most that the score of a variable of items can be. */
export function possibleScores({ items, answers, score }: ItemSource): Range {
  const times = score === 'sum' ? items.length : 1;
  return { least: answers.least * times, most: answers.most * times };
}
