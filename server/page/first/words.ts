import { fill, type Bilingual, type Language } from '../../../geo/text/languages.ts';
import { PAGE, type Sentence } from '../../../geo/text/page.ts';
import { fullValue } from '../../../geo/text/values.ts';
import type { Area } from '../../../geo/indicators/types.ts';
import type { View } from '../../../geo/view/view.ts';
import type { Seen } from '../seen.ts';
import type { SeenSide } from '../seen-layers.ts';

/** What every part of the first page is drawn from; `defaults` is the view that an empty address asks for. */
export type First = { seen: Seen; language: Language; defaults: View };

/** A sentence of the page in its language. */
export const sayIn =
  (language: Language) =>
  (sentence: Sentence, values?: Record<string, string | number>): string =>
    fill(PAGE[sentence][language], values);

/** The page's language out of a bilingual text. */
export const pickIn =
  (language: Language) =>
  (text: Bilingual): string =>
    text[language];

/** Name of an area as a list needs it: two kelurahan can have one name, so the kecamatan stands with it. */
export function placeName({ level, name, parent }: Area, { areas }: Seen): string {
  const kecamatan = level === 'kelurahan' ? areas.get(parent ?? '') : null;
  return kecamatan ? `${name}, Kec. ${kecamatan.name}` : name;
}

/** The value of an area in a layer as it stands alone, or why there is none. */
export function valueOf(code: string, side: SeenSide, language: Language): string {
  const entry = side.byCode.get(code);
  const { places } = side.picture;
  return fullValue(
    entry?.value ?? null,
    entry?.status ?? 'no_data',
    side.indicator,
    language,
    places,
  );
}
