/**
 * The condition of rows that are valid now, or that were just before a release: what it brought is left
 * out, and what it ended is in.
 */
export const validity = (before?: number): string =>
  before === undefined
    ? 'ended is null'
    : `release <> ${before} and (ended is null or ended = ${before})`;
