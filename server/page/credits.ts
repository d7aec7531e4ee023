import { creditsOfLines, type Credited } from '../../geo/text/credits.ts';
import { fill, type Bilingual, type Language } from '../../geo/text/languages.ts';
import { SHELL } from '../../geo/text/shell.ts';

/** The credits of a page: whose boundaries (without the licence's remarks in brackets), lines and zones. */
export function creditsOf(
  { vintage, licence }: { vintage: string; licence: string },
  origins: readonly Credited[],
): Bilingual[] {
  const short = licence.replace(/ *\([^)]*\)/g, '');
  const boundaries = (language: Language) =>
    fill(SHELL.boundaries[language], { vintage, licence: short });
  return [{ id: boundaries('id'), en: boundaries('en') }, ...creditsOfLines(origins)];
}
