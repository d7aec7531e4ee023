import type { Row } from '../../geo/features/area-rows.ts';

export type Link = { href: string; rel: string; type: string; title?: string };

/** One page of features, ready for any format. */
export type FeaturePage = {
  rows: Row[];
  numberMatched: number;
  links: Link[];
  release: number;
  /** When the release was made, ISO 8601: the time stamp of the answer, so that its bytes stay the same. */
  created: string;
  /** What the joined indicators are and where they come from, so that a saved file explains itself. */
  indicators: Record<string, unknown>;
  attribution: string;
};
