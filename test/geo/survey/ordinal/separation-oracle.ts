import type { Separation } from '../../../../geo/survey/ordinal/find-separation.ts';
import {
  addRow,
  addVariable,
  openSolver,
  type Program,
  type Terms,
} from '../../disclosure/lp-attack/program.ts';

/**
 * Whether classes `outcome` (0 to q, each occurring) can be told apart by a sum of `columns`, by
 * linear programming (Konis, "Linear programming algorithms for detecting separated data in binary
 * logistic regression models", 2007, taken to ordered classes): a move of thresholds and slopes that
 * leads no boundary towards a row and some away; complete if it leads all away.
 */
export async function askForSeparation(
  outcome: number[],
  columns: number[][],
): Promise<Separation | null> {
  const program: Program = { variables: [], rows: [] };
  const thresholds = Math.max(...outcome);
  const unit = { low: -1, high: 1 };
  const theta = Array.from({ length: thresholds }, () => addVariable(program, unit, false));
  const slopes = columns.map(() => addVariable(program, unit, false));
  const least = addVariable(program, { low: 0, high: 1 }, false);
  const moves = outcome.flatMap((y, row) => {
    const predictor = (j: number, sign: number): Terms => [
      [theta[j]!, sign],
      ...slopes.map((slope, c) => [slope, -sign * columns[c]![row]!] as const),
    ];
    return [...(y < thresholds ? [predictor(y, 1)] : []), ...(y > 0 ? [predictor(y - 1, -1)] : [])];
  });
  for (const move of moves) addRow(program, [...move, [least, -1]], { low: 0 });
  const total = sumUp(moves);
  const solver = await openSolver(program);
  const most = solver.reach(total, -1);
  const margin = solver.reach([[least, 1]], -1)[least]!;
  solver.close();
  if (margin > 1e-7) return 'complete';
  return total.reduce((sum, [at, by]) => sum + by * most[at]!, 0) > 1e-7 ? 'quasi' : null;
}

/** All moves as one sum, each variable once. */
function sumUp(moves: Terms[]): Terms {
  const sums = new Map<number, number>();
  for (const [at, by] of moves.flat()) sums.set(at, (sums.get(at) ?? 0) + by);
  return [...sums];
}
