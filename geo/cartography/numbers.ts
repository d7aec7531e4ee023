import type { Language } from '../text/languages.ts';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const NO_BREAK_SPACE = '\u00a0';

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs a hundred times what using it does, and a table prints hundreds of numbers. */
function formatOf(
  language: Language,
  fewest: number,
  most: number,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): Intl.NumberFormat {
  const key = `${language} ${fewest} ${most} ${signDisplay}`;
  const known = formats.get(key);
  if (known) return known;
  const places = { minimumFractionDigits: fewest, maximumFractionDigits: most };
  const made = new Intl.NumberFormat(LOCALES[language], { ...places, signDisplay });
  formats.set(key, made);
  return made;
}

/**
 * A number as the language writes it: `123,5` in Indonesian, `123.5` in English. Without `places`
 * at most two decimals, none from 1,000 upwards.
 */
export function formatNumber(value: number, language: Language, places?: number): string {
  const usual = Math.abs(value) >= 1000 ? 0 : 2;
  return formatOf(language, places ?? 0, places ?? usual).format(value);
}

const MINUS = '\u2212';

/** A change as {@link formatNumber} writes it, with its sign; what rounds to nothing has none. */
export function formatChange(change: number, language: Language, places: number): string {
  return formatOf(language, places, places, 'exceptZero').format(change).replace('-', MINUS);
}

/** The unit as it follows a number, with the space that the language puts before it. */
export function unitSuffix(unitName: string, language: Language): string {
  if (!unitName) return '';
  return unitName === '%' && language === 'en' ? '%' : `${NO_BREAK_SPACE}${unitName}`;
}

/** A part of a whole in percent, without decimals from ten percent upwards. */
export function formatShare(part: number, whole: number, language: Language): string {
  const percent = (100 * part) / whole;
  return `${formatNumber(percent, language, percent < 10 ? 1 : 0)}${unitSuffix('%', language)}`;
}
