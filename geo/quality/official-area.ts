/**
 * Area of a kota by its official figure, km², by Kemendagri code. Kota Serang: 266.3 (geo/data/README.md);
 * it is a figure of another survey than the boundaries and is never used for densities.
 */
export const OFFICIAL_AREA_KM2: Record<string, number> = { '36.73': 266.3 };
