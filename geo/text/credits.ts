import type { LineKind, PolygonKind } from '../zones/kinds.ts';
import { LANGUAGES, type Bilingual, type Language } from './languages.ts';

/** Where lines or zones of one kind come from, as their import stated it. */
export type Credited = { kind: LineKind | PolygonKind; source: string; licence: string };

const KIND_NAMES: Record<Credited['kind'], Bilingual> = {
  river: { id: 'sungai', en: 'rivers' },
  canal: { id: 'saluran', en: 'canals' },
  railway: { id: 'rel', en: 'railway' },
  bridge: { id: 'jembatan', en: 'bridges' },
  station: { id: 'stasiun', en: 'stations' },
  slum: { id: 'kawasan kumuh', en: 'slums' },
  other: { id: 'zona lain', en: 'other zones' },
};

/** What the project made itself from facts is owed to nobody. */
const OWN = /^derived by this project/;
/** A licence that names whom it is owed to stands alone. */
const NAMES_OWNER = /©|\(c\)/i;
const NOT_STATED = 'not stated';

function creditOf({ source, licence }: Credited): string {
  const shown = licence.replace(/\(c\)/i, '©');
  if (NAMES_OWNER.test(licence)) return shown;
  return licence === NOT_STATED ? source : `${source} (${shown})`;
}

/** The credits of lines and zones: one for each origin, with the kinds it is of. */
export function creditsOfLines(origins: readonly Credited[]): Bilingual[] {
  const owed = origins.filter(({ licence }) => !OWN.test(licence));
  const credits = [...new Set(owed.map(creditOf))];
  return credits.map((credit) => {
    const kinds = new Set(owed.filter((one) => creditOf(one) === credit).map(({ kind }) => kind));
    const names = (language: Language) =>
      [...kinds].map((kind) => KIND_NAMES[kind][language]).join(', ');
    return Object.fromEntries(
      LANGUAGES.map((language) => [language, `${capitalise(names(language))}: ${credit}`]),
    ) as Bilingual;
  });
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
