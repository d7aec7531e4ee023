/** What a share is a share of. */
export type ShareUnit = 'respondents' | 'rows' | 'budget';

/** One table of shares in percent that sum to 100; `count` is `null` where only percent were printed. */
export type ShareTable = {
  subject: 'method' | 'budget';
  unit: ShareUnit;
  source: 'study' | 'file';
  shares: { id: string; percent: number; count: number | null }[];
  /** Rows of a file whose word or amount is not known: in no share. */
  leftOut: number;
};
