import type { Bilingual } from '../../text/languages.ts';

export const SCORES = ['sum', 'mean'] as const;
export const CUTS = ['equal_range', 'tertiles', 'points'] as const;
export const LINKS = ['logit', 'probit', 'cloglog'] as const;
export const CODINGS = ['factor', 'covariate'] as const;
export const CORRELATE_ON = ['classes', 'scores'] as const;
export const SOURCES = ['items', 'scored', 'classed'] as const;

export type Link = (typeof LINKS)[number];
export type Coding = (typeof CODINGS)[number];

/**
 * How scores become the three classes low, medium and high (1, 2, 3). A score on a limit belongs to the
 * lower class. `equal_range` divides what is possible, not what was observed; `tertiles` the
 * respondents; `points` are two limits.
 */
export type Cut =
  | { method: 'equal_range' }
  | { method: 'tertiles' }
  | { method: 'points'; points: [number, number] };

/** Least and most that an answer, or a score, can be. */
export type Range = { least: number; most: number };

/** Where the classes of a variable come from: its items, a column of scores, a column of classes 1 to 3. */
export type Source =
  | {
      kind: 'items';
      items: string[];
      /** Those of the items that are worded the other way round. */
      reversed: string[];
      answers: Range;
      score: (typeof SCORES)[number];
      cut: Cut;
    }
  | { kind: 'scored'; column: string; scores: Range; cut: Cut }
  | { kind: 'classed'; column: string };

/** One variable; `parts` tell a reader what it is made of. */
export type Variable = { id: string; name: Bilingual; parts: Bilingual[]; source: Source };

/**
 * A column that says for each row one of several words, with the id of each, as in
 * `{"penyuluhan": "information"}`. Rows count alike, or by the `amount` that another column holds.
 */
export type ShareColumn = { column: string; words: Record<string, string>; amount: string | null };

/**
 * What a survey's columns mean and how they are analysed: a JSON file. Column names are as in the header
 * of the file, ids are free of language. `correlateOn` says what rank statistics use.
 */
export type SurveySetup = {
  id: string;
  name: Bilingual;
  variables: Variable[];
  outcome: string;
  predictors: string[];
  /** Column of area codes, `null` where rows carry none. */
  area: string | null;
  /** Two-sided level of the tests, 0 to 1. */
  alpha: number;
  correlateOn: (typeof CORRELATE_ON)[number];
  ordinal: { link: Link; codings: Coding[] };
  interventions: { method: ShareColumn | null; budget: ShareColumn | null };
  /** Seed of all permutations. */
  seed: number;
};

/** Columns that a variable is made of. */
export const columnsOf = ({ source }: Variable): string[] =>
  source.kind === 'items' ? source.items : [source.column];
