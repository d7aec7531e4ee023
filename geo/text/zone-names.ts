import type { SlumClass } from '../zones/polygon.ts';
import type { Basis, ZoneKind } from '../zones/kinds.ts';
import { fill, type Bilingual, type Language } from './languages.ts';

export const ZONE_KIND_NAMES: Record<ZoneKind, Bilingual> = {
  any: { id: 'Semua zona (gabungan)', en: 'All zones (union)' },
  river: { id: 'Bantaran kali', en: 'Riverbanks' },
  canal: { id: 'Tepi saluran', en: 'Canal banks' },
  railway: { id: 'Pinggiran rel', en: 'Rail edges' },
  bridge: { id: 'Sekitar jembatan', en: 'Around bridges' },
  slum: { id: 'Kawasan kumuh', en: 'Slums' },
  other: { id: 'Zona lain', en: 'Other zones' },
};

/** What the width of a kind's strips is measured from, as it follows the metres. */
export const MEASURED_FROM: Record<
  Exclude<ZoneKind, 'slum' | 'other'>,
  Record<Basis, Bilingual>
> = {
  any: both(
    'dari tepi alur sungai atau saluran dan sumbu rel',
    'from the edge of the channel and the middle of the track',
  ),
  river: {
    study: { id: 'dari tepi alur sungai', en: 'from the edge of the channel' },
    law: {
      id: 'dari tepi alur sungai, atau dari kaki luar tanggul',
      en: 'from the edge of the channel, or the outer foot of the levee',
    },
  },
  canal: both('dari tepi saluran', 'from the edge of the canal'),
  railway: {
    study: { id: 'dari sumbu rel', en: 'from the middle of the track' },
    law: {
      id: 'dari tepi ruang manfaat jalur',
      en: 'from the edge of the working space of the track',
    },
  },
  bridge: both('dari jembatan ke hulu dan hilir', 'from the bridge, up- and downstream'),
};

function both(id: string, en: string): Record<Basis, Bilingual> {
  return { law: { id, en }, study: { id, en } };
}

/** What a legal width is called, where it is not the land of a railway. */
export const LEGAL_NAMES: Record<string, Bilingual> = {
  river: { id: 'sempadan sungai', en: 'river set-back' },
  'railway-6': { id: 'ruang milik jalur', en: 'land of the track' },
  'railway-15': { id: 'ruang milik dan pengawasan', en: 'land and supervised strip' },
  bridge: { id: 'sekitar jembatan rel', en: 'around railway bridges' },
};

export const SLUM_CLASS_NAMES: Record<SlumClass, Bilingual> = {
  heavy: { id: 'kumuh berat', en: 'heavy slum' },
  medium: { id: 'kumuh sedang', en: 'medium slum' },
  light: { id: 'kumuh ringan', en: 'light slum' },
};

const WORDS: [RegExp, string][] = [
  [/\bPasal\b/g, 'article'],
  [/\bhuruf\b/g, 'letter'],
  [/\bdan\b/g, 'and'],
];

/** An article as cited in Indonesian law, in the reader's language: "PP 56/2009 article 58 and 61". */
export const articleIn = (language: Language, article: string): string =>
  language === 'id'
    ? article
    : WORDS.reduce((text, [word, own]) => text.replace(word, own), article);

type NamedSet = { kind: ZoneKind; width_m: number; basis: Basis };

const WIDTH: Record<Basis, Bilingual> = {
  study: { id: '{kind}, {metres} m', en: '{kind}, {metres} m' },
  law: { id: '{kind}, {metres} m ({name})', en: '{kind}, {metres} m ({name})' },
};

/** What a legal width is called. */
export const legalName = ({ kind, width_m }: NamedSet): Bilingual =>
  LEGAL_NAMES[`${kind}-${width_m}`] ?? LEGAL_NAMES[kind] ?? { id: 'menurut aturan', en: 'by law' };

/** Name of a set: "Bantaran kali, 100 m", with the name of a legal width; polygons have no width. */
export function zoneSetName(set: NamedSet, language: Language): string {
  const kind = ZONE_KIND_NAMES[set.kind][language];
  if (set.kind === 'slum' || set.kind === 'other') return kind;
  const values = { kind, metres: set.width_m, name: legalName(set)[language] };
  return fill(WIDTH[set.basis][language], values);
}
