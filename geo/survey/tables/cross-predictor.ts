import { seededRandom } from '../../statistics/random.ts';
import type { CrossReport } from '../report-types.ts';
import { chiSquareTest } from './chi-square-test.ts';
import { crossTable, dropEmpty } from './cross-table.ts';
import { conditionalTest } from './permute-table.ts';

const REPLICATES = 9_999;

/** A predictor by the outcome, both in classes 1 to 3: the table, chi-square, and exact or by chance where cells are small. */
export function crossPredictor(
  predictor: string,
  classes: Float64Array,
  outcome: Float64Array,
  seed: number,
): CrossReport {
  const table = crossTable(classes, outcome);
  const counts = dropEmpty(table);
  const chiSquare = chiSquareTest(counts);
  const isTwoByTwo = chiSquare?.cells === 4;
  const isAsked = chiSquare !== null && (chiSquare.tooSmall || isTwoByTwo);
  const conditional = isAsked ? conditionalTest(counts, REPLICATES, seededRandom(seed)) : null;
  return { predictor, table, chiSquare, conditional };
}
