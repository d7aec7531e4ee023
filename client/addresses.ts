import type { Level } from '../geo/areas/levels.ts';
import { fileName } from '../geo/features/file-name.ts';
import type { Language } from '../geo/text/languages.ts';
import type { Layer } from '../geo/view/sides.ts';
import type { ZoneSetEntry } from '../server/schemas/zones.ts';

/** How a spreadsheet in each language expects its CSV. */
const CSV_FORM: Record<Language, Record<string, string>> = {
  id: { separator: 'semicolon', decimal: 'comma', text: 'formula' },
  en: {},
};

const withQuery = (path: string, query: Record<string, string>) => {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
};

const periodOf = ({ period }: Layer): Record<string, string> => (period ? { period } : {});

/** Address of the values of a layer, without geometry. */
export const valuesAddress = (layer: Layer): string =>
  withQuery(`/api/indicators/${layer.indicator}/values`, {
    level: layer.level,
    ...periodOf(layer),
  });

/** Address of a collection without indicators: boundaries of a level, or lines. */
export const boundariesAddress = (level: Level): string =>
  `/api/collections/${level}/items?indicators=none`;

export const linesAddress = (collection: 'waterways' | 'railways' | 'stations'): string =>
  `/api/collections/${collection}/items`;

/** Whether the service answers, and with which release. */
export const HEALTH_ADDRESS = '/api/health';

export const ZONE_SETS_ADDRESS = '/api/zones';

/** One set of zones in the areas of a level, with the register of one period or the latest. */
export type ZoneLayer = {
  set: Pick<ZoneSetEntry, 'id' | 'kind' | 'width_m' | 'basis'>;
  level: Level;
  period: string | null;
};

/** Address of the strips of a set, one feature an area, as a GeoJSON file. */
export const zonesAddress = (layer: ZoneLayer): string => zoneItems(layer, {});

/** The same as a CSV file that opens right in the language's spreadsheet. */
export const zonesCsvAddress = (layer: ZoneLayer, language: Language): string =>
  zoneItems(layer, { f: 'csv', ...CSV_FORM[language] });

const zoneItems = ({ set, level, period }: ZoneLayer, form: Record<string, string>) =>
  withQuery('/api/collections/marginal-zones/items', {
    kind: set.kind,
    width_m: String(set.width_m),
    basis: set.basis,
    level,
    ...(period ? { period } : {}),
    ...form,
  });

/** Names, codes and other spellings of all areas, for the search. */
export const AREAS_ADDRESS = '/api/areas';

export const areaAddress = (code: string): string => `/api/areas/${code}`;

/** Address of exactly the layer on the map as a GeoJSON file. */
export const geojsonAddress = (layer: Layer): string =>
  withQuery(`/api/collections/${layer.level}/items`, {
    indicators: layer.indicator,
    ...periodOf(layer),
  });

/** Address of exactly the layer on the map as a CSV file that opens right in the language's spreadsheet. */
export const csvAddress = (layer: Layer, language: Language): string =>
  withQuery(`/api/collections/${layer.level}/items`, {
    indicators: layer.indicator,
    ...periodOf(layer),
    f: 'csv',
    ...CSV_FORM[language],
  });

/** Name of a downloaded file: indicator, level and period. */
export const layerFileName = (layer: Layer, origin: string | null, extension: string): string =>
  fileName([layer.indicator, layer.level, layer.period], origin, extension);

/** Name of a downloaded file of zones. */
export const zonesFileName = (
  { set, level, period }: ZoneLayer,
  origin: string | null,
  extension: string,
): string => fileName(['zones', set.id, level, period], origin, extension);
