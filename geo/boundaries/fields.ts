/** What a boundary file says about an area, and the names that publishers give those fields. */
export const FIELDS = {
  /** Kemendagri code: this project, BIG (RBI, KDEPUM), Dukcapil */
  code: [
    'code',
    'kdepum',
    'kode',
    'kode_kemendagri',
    'kode_kel',
    'kode_kelurahan',
    'kode_desa',
    'kode_kd',
  ],
  /** BPS code: this project, BPS, HDX (with the letters ID in front) */
  bps_code: ['bps_code', 'kode_bps', 'iddesa', 'kdbbps', 'adm4_pcode', 'idkel'],
  /** Name of the kelurahan: this project, BIG, BPS, HDX */
  name: [
    'name',
    'namobj',
    'wadmkd',
    'nama',
    'nama_kel',
    'nama_kelurahan',
    'kelurahan',
    'desa',
    'nmdesa',
    'adm4_en',
    'adm4_name',
    'adm4_id',
  ],
  kecamatan: [
    'kecamatan',
    'wadmkc',
    'nama_kec',
    'nama_kecamatan',
    'nmkec',
    'adm3_en',
    'adm3_name',
    'adm3_id',
  ],
  kota: [
    'kota',
    'wadmkk',
    'kabupaten',
    'kab_kota',
    'nama_kab',
    'nmkab',
    'adm2_en',
    'adm2_name',
    'adm2_id',
  ],
} as const;
export type Field = keyof typeof FIELDS;

/** Field names of a file that the caller states; they win over the usual names. */
export type StatedFields = Partial<Record<Field, string>>;

/** Which property holds which field, in the spelling of the file; a field that nobody has is left out. */
export function findFields(
  properties: string[],
  stated: StatedFields,
): Partial<Record<Field, string>> {
  const byLowerCase = new Map(properties.map((property) => [property.toLowerCase(), property]));
  const entries = Object.entries(FIELDS).map(([field, usual]) => {
    const wanted = stated[field as Field];
    const names = wanted === undefined ? usual : [wanted.toLowerCase()];
    return [field, names.map((name) => byLowerCase.get(name)).find(Boolean)] as const;
  });
  return Object.fromEntries(entries.filter(([, property]) => property !== undefined));
}
