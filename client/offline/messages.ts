/** What the page asks the worker to keep, once it has drawn a release. */
export type KeepOrder = {
  release: number;
  /** Address of the page as it was loaded. */
  page: string;
  /** Answers of the service that are on the page. */
  addresses: string[];
  /** Whether the reader asked to spare data: then nothing is fetched that the page has not fetched. */
  sparing: boolean;
};

/** What is kept of a release: since when, and whether all indicators are there or only those opened. */
export type Kept = { release: number; at: string; whole: boolean };

/** The worker's word on an order: what is kept now, and what kept it from keeping more. */
export type KeepReport = { kept: Kept | null; obstacle: 'full' | 'failed' | null };
