/** What a property of a line or zone says, and its names in files: ours, Indonesian ones, OpenStreetMap's. */
export const FIELD_NAMES = {
  kind: ['kind', 'jenis'],
  name: ['name', 'nama', 'namobj'],
  code: ['code', 'kode', 'railway:ref'],
  section: ['section', 'bagian', 'ruas'],
  method: ['method', 'metode'],
  accuracy: ['accuracy_m', 'accuracy', 'akurasi_m', 'akurasi'],
  evidence: ['evidence', 'bukti', 'dasar'],
  licence: ['licence', 'license', 'lisensi'],
  source: ['source', 'sumber'],
  date: ['date', 'tanggal'],
  width_min: ['width_m_min', 'lebar_m_min', 'lebar_min'],
  width_max: ['width_m_max', 'lebar_m_max', 'lebar_maks'],
  width: ['width_m', 'lebar_m', 'lebar', 'width', 'est_width'],
  depth: ['depth_m', 'kedalaman_m', 'kedalaman', 'depth', 'est_depth'],
  levee: ['levee', 'tanggul'],
  embankment: ['embankment'],
  tunnel: ['tunnel', 'terowongan'],
  bridge: ['bridge', 'jembatan'],
  in_town: ['in_town', 'dalam_kota'],
  basin: ['basin_km2', 'luas_das_km2', 'luas_das'],
  carries: ['carries', 'memikul'],
  rule: ['rule', 'aturan'],
  rule_reason: ['rule_reason', 'alasan_aturan', 'alasan'],
  waterway: ['waterway'],
  railway: ['railway'],
  highway: ['highway'],
  /** The class that Geofabrik's Shapefiles give instead of tags. */
  fclass: ['fclass'],
  score: ['score', 'skor', 'nilai', 'total_nilai'],
} as const;
export type FieldName = keyof typeof FIELD_NAMES;

/** Names of columns in a Shapefile end after ten letters. */
const LONGEST_COLUMN = 10;

/** Every spelling of a field, most exact first. */
export const spellingsOf = (field: FieldName): string[] =>
  FIELD_NAMES[field].flatMap((name) =>
    name.length > LONGEST_COLUMN ? [name, name.slice(0, LONGEST_COLUMN)] : [name],
  );
