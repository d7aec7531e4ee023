import type { Area } from '../../geo/indicators/types.ts';

/** Name of the kecamatan an area is in or is; `null` for a kota. */
export const kecamatanNames =
  (areas: ReadonlyMap<string, Area>) =>
  ({ level, code, parent }: Area): string | null =>
    level === 'kota'
      ? null
      : (areas.get(level === 'kecamatan' ? code : (parent ?? ''))?.name ?? null);
