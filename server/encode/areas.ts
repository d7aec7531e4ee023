import type { Bbox } from '../../geo/features/bbox.ts';
import type { Area } from '../../geo/indicators/types.ts';
import type { AreaEntry } from '../schemas/areas.ts';

/** Names and place of one area as the list of all areas answers them. */
export const encodeAreaEntry = (
  { code, bpsCode, name, level, bbox }: Area & { bbox: Bbox },
  kecamatan: string | null,
  aliases: string[],
): AreaEntry => ({ code, bps_code: bpsCode, name, level, kecamatan, aliases, bbox });
