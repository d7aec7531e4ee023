import type { Answers } from '../answers/answers.ts';
import type { Variable } from '../setup/survey-setup.ts';
import { describeScale, type ScaleReport } from './cronbach-alpha.ts';
import { classLimits, cutClasses, type Limits } from './cut-classes.ts';
import { possibleScores } from './possible-scores.ts';
import { reverseAnswers, scoreItems } from './score-items.ts';

/**
 * A variable of every respondent: classes 1 to 3, and scores with their limits where the file has more
 * than classes. `scale` is there for variables of items.
 */
export type ScoredVariable = {
  id: string;
  classes: Float64Array;
  scores: Float64Array | null;
  limits: Limits | null;
  scale: ScaleReport | null;
};

/** Scores one variable from complete answers and cuts it into classes. Throws when a column is missing. */
export function scoreVariable({ id, source }: Variable, { numbers }: Answers): ScoredVariable {
  const columnOf = (name: string): Float64Array => {
    const column = numbers.get(name);
    if (!column) throw new Error(`no column ${name}`);
    return column;
  };
  if (source.kind === 'classed') {
    return { id, classes: columnOf(source.column), scores: null, limits: null, scale: null };
  }
  if (source.kind === 'scored') {
    const scores = columnOf(source.column);
    const limits = classLimits(scores, source.scores, source.cut);
    return { id, classes: cutClasses(scores, limits), scores, limits, scale: null };
  }
  const items = source.items.map((name) =>
    source.reversed.includes(name)
      ? reverseAnswers(columnOf(name), source.answers)
      : columnOf(name),
  );
  const scores = scoreItems(items, source.score);
  const limits = classLimits(scores, possibleScores(source), source.cut);
  const scale = describeScale(source.items, items);
  return { id, classes: cutClasses(scores, limits), scores, limits, scale };
}
