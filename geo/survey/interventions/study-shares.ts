import type { ShareTable } from './shares.ts';

const printed = (
  subject: ShareTable['subject'],
  unit: ShareTable['unit'],
  shares: Record<string, number>,
): ShareTable => ({
  subject,
  unit,
  source: 'study',
  shares: Object.entries(shares).map(([id, percent]) => ({ id, percent, count: null })),
  leftOut: 0,
});

/**
 * Shares as the study prints them (Widyastuti, Listyaningsih, Sjafari and Arenawati): the main method
 * that respondents name - of respondents, not of programmes or money - and what the budget of PNPM went
 * to. Shown beside a file's shares, never subtracted from them: the units may differ.
 */
export const STUDY_SHARES: readonly ShareTable[] = [
  printed('method', 'respondents', { information: 62, training: 35, mentoring: 2, other: 1 }),
  printed('budget', 'budget', { physical: 70, livelihood: 30 }),
];
