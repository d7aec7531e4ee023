import type { Bilingual } from '../languages.ts';

/** What an import says about a place in a file: the reason, and what to do about it where that is known. */
export type FindingText = { reason: Bilingual; remedy?: Bilingual };
