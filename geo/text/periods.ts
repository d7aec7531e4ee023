import { parsePeriod } from '../indicators/periods.ts';
import type { Language } from './languages.ts';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const HALVES: Record<Language, string[]> = {
  id: ['semester I', 'semester II'],
  en: ['first half', 'second half'],
};

const dates = new Map<string, Intl.DateTimeFormat>();

// Made once: a format costs far more to make than to use.
function dateFormat(language: Language, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`;
  const day = withDay ? { day: 'numeric' as const } : {};
  const form = { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const made = dates.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], form);
  dates.set(key, made);
  return made;
}

/** A period as a reader writes it: `2024-07` is "Juli 2024"; a text that is no period stays as it is. */
export function formatPeriod(period: string, language: Language): string {
  const days = parsePeriod(period);
  if (!days || /^\d{4}$/.test(period)) return period;
  const half = /^(\d{4})-S([12])$/.exec(period);
  if (half) return `${HALVES[language][Number(half[2]) - 1]} ${half[1]}`;
  return dateFormat(language, days.first === days.last).format(new Date(days.first));
}
