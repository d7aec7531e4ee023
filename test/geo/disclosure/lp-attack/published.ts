import type { Rate } from './knowledge.ts';

/** One public value, as an answer of the service gives it. */
export type Entry = {
  indicator: string;
  area: string;
  status: 'ok' | 'suppressed' | 'no_data';
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Why it is not shown; public. */
  reason: string | null;
};

/** The public tree of areas. */
export type Area = {
  code: string;
  parent: string | null;
  level: 'kota' | 'kecamatan' | 'kelurahan';
};

/**
 * A right guess for a suppressed value of a kelurahan: the count is small, the rest of it is small
 * (up to `largest`), or it is withheld to protect others.
 */
export type Guess = (entry: Entry, rate: Rate, largest: number) => 'low' | 'high' | 'other';

/** Everything public of one period, and what the attacker guesses. */
export type Published = {
  entries: readonly Entry[];
  areas: readonly Area[];
  threshold: number;
  guess: Guess;
  /** Counts by set and area that are known from elsewhere: how many families there are, say. */
  known: ReadonlyMap<string, ReadonlyMap<string, number>>;
};
