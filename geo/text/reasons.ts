import type { Reason } from '../disclosure/withhold.ts';
import { fill, type Bilingual } from './languages.ts';

/** Why a value of a register is hidden, as its note says it. */
const REASONS: Record<Exclude<Reason, 'no_data'>, Bilingual> = {
  small_count: {
    id: 'disembunyikan: hitungan atau sisanya di bawah {threshold}, semua atau tidak seorang pun, atau jumlah yang akan membukanya',
    en: 'hidden: a count or its rest below {threshold}, all or nobody, or a total that would give one away',
  },
  small_denominator: {
    id: 'disembunyikan: terlalu sedikit untuk dihitung persentasenya',
    en: 'hidden: too few for a rate',
  },
  few_poor: {
    id: 'disembunyikan: kurang dari 20 keluarga miskin',
    en: 'hidden: fewer than 20 poor families',
  },
};

/** The note of a hidden value; notes are kept in English and told in the reader's language. */
export const reasonNote = (reason: Exclude<Reason, 'no_data'>, threshold: number): string =>
  fill(REASONS[reason].en, { threshold });

/** The same note in Bahasa Indonesia, or `null` for any other text. */
export function reasonInIndonesian(note: string): string | null {
  for (const { id, en } of Object.values(REASONS)) {
    const [before = '', after = ''] = en.split('{threshold}');
    if (note === en) return id;
    if (after && note.startsWith(before) && note.endsWith(after)) {
      return fill(id, { threshold: note.slice(before.length, note.length - after.length) });
    }
  }
  return null;
}
