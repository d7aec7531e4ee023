/** Bahasa Indonesia first, English a switch away. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in every language the product speaks. */
export type Bilingual = Record<Language, string>;

/**
 * Fills `{name}` places of a sentence. Throws when a place has no value, so that a reader
 * never sees a brace.
 */
export function fill(sentence: string, values: Record<string, string | number> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${sentence}"`);
    return String(value);
  });
}
