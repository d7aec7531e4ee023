import { Type } from 'typebox';
import type { Level } from '../../geo/areas/levels.ts';
import type { Bilingual } from '../../geo/text/languages.ts';
import type { LineKind } from '../../geo/features/line-kinds.ts';
import { Link } from './items.ts';

type Common = { id: string; title: Bilingual; description: Bilingual };
export type AreaCollection = Common & { level: Level };
export type LineCollection = Common & { kinds: readonly LineKind[] };
export type Collection = AreaCollection | LineCollection;

const AREA_COLLECTIONS: AreaCollection[] = [
  {
    id: 'kota',
    level: 'kota',
    title: { id: 'Kota', en: 'City' },
    description: {
      id: 'Batas kota, digabung dari kelurahan, dengan indikator.',
      en: 'Boundary of the city, dissolved from its kelurahan, with indicators.',
    },
  },
  {
    id: 'kecamatan',
    level: 'kecamatan',
    title: { id: 'Kecamatan', en: 'Kecamatan (districts)' },
    description: {
      id: 'Batas kecamatan, digabung dari kelurahan, dengan indikator.',
      en: 'Boundaries of the kecamatan, dissolved from the kelurahan, with indicators.',
    },
  },
  {
    id: 'kelurahan',
    level: 'kelurahan',
    title: { id: 'Kelurahan', en: 'Kelurahan (urban villages)' },
    description: {
      id: 'Batas kelurahan dengan indikator kesejahteraan, pekerjaan, dan sanitasi.',
      en: 'Boundaries of the kelurahan with indicators of welfare, work and sanitation.',
    },
  },
];

const LINE_COLLECTIONS: LineCollection[] = [
  {
    id: 'waterways',
    kinds: ['river', 'canal'],
    title: { id: 'Sungai dan saluran', en: 'Rivers and canals' },
    description: {
      id: 'Garis sungai dan saluran; method "estimated" berarti perkiraan dan tidak dihitung.',
      en: 'Lines of rivers and canals; method "estimated" is a guess and left out of every count.',
    },
  },
  {
    id: 'railways',
    kinds: ['railway'],
    title: { id: 'Jalur kereta api', en: 'Railway' },
    description: {
      id: 'Garis rel per bagian; method "estimated" berarti perkiraan dan tidak dihitung.',
      en: 'Railway by section; method "estimated" is a guess and left out of every count.',
    },
  },
  {
    id: 'stations',
    kinds: ['station'],
    title: { id: 'Stasiun', en: 'Stations' },
    description: {
      id: 'Stasiun kereta api, © kontributor OpenStreetMap.',
      en: 'Railway stations, © OpenStreetMap contributors.',
    },
  },
];

/** The collections of the API, boundaries first. */
export const COLLECTIONS: Collection[] = [...AREA_COLLECTIONS, ...LINE_COLLECTIONS];

const Extent = Type.Object({
  spatial: Type.Object({
    bbox: Type.Array(Type.Array(Type.Number()), { description: 'west, south, east, north' }),
    crs: Type.String(),
  }),
});

export const CollectionAnswer = Type.Object({
  id: Type.String(),
  title: Type.String(),
  description: Type.String(),
  attribution: Type.String(),
  itemType: Type.String(),
  crs: Type.Array(Type.String()),
  extent: Extent,
  links: Type.Array(Link),
});
export const CollectionsAnswer = Type.Object({
  links: Type.Array(Link),
  collections: Type.Array(CollectionAnswer),
});
