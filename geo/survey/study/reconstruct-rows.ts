import { seededRandom, type Random } from '../../statistics/random.ts';
import { CLASSES } from '../scores/cut-classes.ts';
import { STUDY_IDS, type StudyId } from './study-setup.ts';
import { STUDY_TABLES } from './study-tables.ts';

/** A respondent of the reconstructed data: classes 1 to 3. */
export type StudyRow = Record<StudyId, number>;

/** Chosen so that chance leaves the X about equally alike in each class of Y. */
const SEED = 29;
const PREDICTORS = ['X1', 'X2', 'X3'] as const;
/** How much the X of a respondent have in common: gives rank correlations of about 0.3. */
const COMMON = 0.42;

/**
 * The 191 *reconstructed* respondents, the same each time. The three tables fix how each X goes with Y; in
 * each class of Y the X are put together with a mild positive association, because nothing is printed
 * about it: each X has its classes dealt out by a mixture of a common order and its own chance. Rows are
 * in random order. Not the respondents' answers: those were never published.
 */
export function reconstructRows(): StudyRow[] {
  const random = seededRandom(SEED);
  const rows = CLASSES.flatMap((outcome) => {
    const size = STUDY_TABLES.X1.reduce((sum, line) => sum + (line[outcome - 1] ?? 0), 0);
    const common = Array.from({ length: size }, random);
    const [X1 = [], X2 = [], X3 = []] = PREDICTORS.map((id) =>
      dealClasses(id, outcome, common, random),
    );
    return common.map((_, at) => ({
      Y: outcome,
      X1: X1[at] ?? 0,
      X2: X2[at] ?? 0,
      X3: X3[at] ?? 0,
    }));
  });
  return rows
    .map((row) => ({ row, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ row }) => row);
}

/** Classes of one X for the respondents of one class of Y: as many of each as the table has. */
function dealClasses(
  id: (typeof PREDICTORS)[number],
  outcome: number,
  common: readonly number[],
  random: Random,
): number[] {
  const order = common
    .map((value, at) => ({ at, value: COMMON * value + (1 - COMMON) * random() }))
    .sort((one, other) => one.value - other.value);
  const sorted = STUDY_TABLES[id].flatMap((line, row) =>
    Array.from({ length: line[outcome - 1] ?? 0 }, () => row + 1),
  );
  const classes = common.map(() => 0);
  order.forEach(({ at }, place) => (classes[at] = sorted[place] ?? 0));
  return classes;
}

/** The reconstructed rows as a table with a header, as a file of answers has them. */
export const reconstructedTable = (): { line: number; cells: (string | number)[] }[] => [
  { line: 1, cells: [...STUDY_IDS] },
  ...reconstructRows().map((row, at) => ({ line: at + 2, cells: STUDY_IDS.map((id) => row[id]) })),
];

/** What each row of a file of reconstructed rows says of itself, in a column before the answers. */
export const RECONSTRUCTED = 'reconstructed';

/** The lines of a file of the reconstructed rows, header first; every line says that it is reconstructed. */
export const reconstructedLines = (): (string | number)[][] =>
  reconstructedTable().map(({ cells }, at) => [at === 0 ? 'origin' : RECONSTRUCTED, ...cells]);

/** The same as the text of a CSV file; its name must call it reconstructed. */
export const reconstructedCsv = (): string =>
  `${reconstructedLines()
    .map((cells) => cells.join(','))
    .join('\n')}\n`;
