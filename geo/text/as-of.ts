import { fill, type Bilingual, type Language } from './languages.ts';
import { formatPeriod } from './periods.ts';

const AS_OF = {
  one: { id: 'angka per {day}', en: 'figures as of {day}' },
  several: { id: 'angka per {first} – {last}', en: 'figures as of {first} – {last}' },
} as const satisfies Record<string, Bilingual>;

/**
 * On which day the figures of a real register are, or from which to which where areas differ: "angka per
 * 30 November 2026". `null` where no figure has a day.
 * @param days ISO dates; figures without one are passed over
 */
export function asOfText(
  days: Iterable<string | null | undefined>,
  language: Language,
): string | null {
  // ISO dates sort as texts.
  const known = [...new Set(days)].filter((day) => typeof day === 'string').sort();
  const [first, last] = [known[0], known.at(-1)].map((day) => day && formatPeriod(day, language));
  if (!first || !last) return null;
  return first === last
    ? fill(AS_OF.one[language], { day: first })
    : fill(AS_OF.several[language], { first, last });
}
