import { Type } from 'typebox';
import type { Level } from '../../geo/areas/levels.ts';
import type { Bilingual } from '../../geo/text/languages.ts';
import type { LineKind } from '../../geo/zones/kinds.ts';
import { Link } from './items.ts';

type Common = { id: string; title: Bilingual; description: Bilingual };
export type AreaCollection = Common & { level: Level };
export type LineCollection = Common & { kinds: readonly LineKind[] };
/** Sets of zones by area; `zones` tells it from the others. */
export type ZoneCollection = Common & { zones: true };
export type Collection = AreaCollection | LineCollection | ZoneCollection;

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
    kinds: ['railway', 'bridge'],
    title: { id: 'Jalur kereta api dan jembatan', en: 'Railway and bridges' },
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

const ZONES: ZoneCollection = {
  id: 'marginal-zones',
  zones: true,
  title: { id: 'Zona marginal', en: 'Marginal zones' },
  description: {
    id: 'Bantaran sungai, tepi saluran, pinggiran rel, sekitar jembatan, dan kawasan kumuh per wilayah: luas, keluarga di dalamnya (pasti, menurut garis terbaik, mungkin), dan indikator di dalam dan di luar. Jenis saling tumpang tindih, jangan dijumlahkan; ruas perkiraan tidak dihitung.',
    en: 'Riverbanks, canal sides, rail edges, bridges and slums by area: size, families inside (surely, by the best line, possibly), and indicators inside and outside. Kinds overlap and are never summed; estimated sections are not counted.',
  },
};

/** The collections of the API, boundaries first. */
export const COLLECTIONS: Collection[] = [...AREA_COLLECTIONS, ...LINE_COLLECTIONS, ZONES];

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
