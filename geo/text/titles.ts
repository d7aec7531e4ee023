import type { Level } from '../areas/levels.ts';
import { fill, type Bilingual, type Language } from './languages.ts';
import { formatPeriod } from './periods.ts';

/** What a title tells of a view. */
export type Titled = {
  city: string;
  indicator: Bilingual;
  period: string | null;
  area: { name: string; level: Level; value: string } | null;
};

const TITLES = {
  page: { id: '{indicator} · Peta Sejahtera {city}', en: '{indicator} · Peta Sejahtera {city}' },
  area: {
    id: '{area}: {value} · {indicator} · Peta Sejahtera {city}',
    en: '{area}: {value} · {indicator} · Peta Sejahtera {city}',
  },
} as const satisfies Record<string, Bilingual>;

const AREA_NAMES: Record<Level, Bilingual> = {
  kota: { id: '{name}', en: '{name}' },
  kecamatan: { id: 'Kecamatan {name}', en: 'Kecamatan {name}' },
  kelurahan: { id: 'Kelurahan {name}', en: 'Kelurahan {name}' },
};

/** What an area is called with its level: "Kecamatan Kasemen". */
export const areaTitle = (
  { name, level }: { name: string; level: Level },
  language: Language,
): string => fill(AREA_NAMES[level][language], { name });

/** Title of the page in one view: what is on the map and, before it, the selected area with its value. */
export function viewTitle({ city, indicator, period, area }: Titled, language: Language): string {
  const named = [indicator[language], period && formatPeriod(period, language)];
  const words = { city, indicator: named.filter(Boolean).join(', ') };
  if (!area) return fill(TITLES.page[language], words);
  const areaName = areaTitle(area, language);
  return fill(TITLES.area[language], { ...words, area: areaName, value: area.value });
}
