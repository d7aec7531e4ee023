/**
 * The complete rows of a file, by column. `numbers` holds what the variables need, `words` the columns
 * of areas and interventions (`''` where nothing stands). `missing` says for each variable how many rows
 * lack an answer to it; a row that lacks any is left out of everything (listwise).
 */
export type Answers = {
  read: number;
  used: number;
  numbers: ReadonlyMap<string, Float64Array>;
  words: ReadonlyMap<string, readonly string[]>;
  missing: readonly { variable: string; rows: number }[];
};
