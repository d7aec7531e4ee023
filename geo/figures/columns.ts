import { cellText, type Row } from '../read/table.ts';
import type { Level } from '../areas/levels.ts';

/** What a column can hold, with the headers that offices and this project use for it, as keys of {@link headerKey}. */
export const COLUMNS = {
  code: [
    'areacode',
    'code',
    'kode',
    'kodewilayah',
    'kodekelurahan',
    'kodekel',
    'kodedesa',
    'kodekemendagri',
    'kodekecamatan',
  ],
  bps_code: ['bpscode', 'kodebps', 'idbps', 'iddesa'],
  name: [
    'areaname',
    'name',
    'nama',
    'wilayah',
    'namawilayah',
    'area',
    'kelurahan',
    'namakelurahan',
    'kelurahandesa',
    'desakelurahan',
    'desa',
    'namadesa',
  ],
  kecamatan: ['kecamatan', 'namakecamatan', 'kec', 'district'],
  kota: ['kota', 'kabupaten', 'kabupatenkota', 'kotakabupaten', 'kabkota', 'namakota', 'city'],
  level: ['arealevel', 'level', 'tingkat', 'tingkatwilayah'],
  indicator: ['indicator', 'indikator', 'variabel'],
  period: ['period', 'periode', 'tahun', 'year', 'waktu', 'bulan'],
  value: ['value', 'nilai', 'angka', 'jumlah'],
  unit: ['unit', 'satuan'],
  series: ['series', 'seri'],
  quality: ['quality', 'mutu', 'kualitas'],
  source: ['source', 'sumber', 'sumberdata'],
  note: ['note', 'catatan', 'keterangan', 'notes'],
  indicator_name_id: ['indicatornameid', 'nameid', 'namaindikator'],
  indicator_name_en: ['indicatornameen', 'nameen'],
  kind: ['kind', 'jenis'],
  direction: ['direction', 'arah'],
  definition_id: ['definitionid', 'definisi', 'definisiid'],
  definition_en: ['definitionen', 'definisien'],
  subject: ['subject', 'bidang'],
  whole: ['whole', 'partof', 'bagiandari'],
  ignored: ['no', 'nomor', 'nourut', 'number'],
} as const satisfies Record<string, readonly string[]>;
export type ColumnRole = keyof typeof COLUMNS;

/** Headers that also say which level the areas of the column usually are. */
const LEVEL_OF_HEADER: [RegExp, Level][] = [
  [/kel|desa/, 'kelurahan'],
  [/kec/, 'kecamatan'],
  [/kota|kab/, 'kota'],
];

export type Column = { index: number; header: string };

/** The header row of a table: which column has which role, and the columns that have none. */
export type Header = {
  line: number;
  roles: Partial<Record<ColumnRole, Column>>;
  others: Column[];
  twice: (Column & { role: ColumnRole })[];
  /** How many cells the header row has. */
  width: number;
  usualLevel: Level | null;
};

/** A header without case, spaces and signs: `Kode Wilayah*` and `kode_wilayah` are one. */
export const headerKey = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

const ROLE_BY_KEY = new Map<string, ColumnRole>(
  Object.entries(COLUMNS).flatMap(([role, keys]) =>
    keys.map((key): [string, ColumnRole] => [key, role as ColumnRole]),
  ),
);

const AREA_ROLES: readonly ColumnRole[] = ['code', 'bps_code', 'name', 'kecamatan', 'kota'];
const ROWS_SEARCHED = 20;

/**
 * The first row that names an area column and at least one more; titles above it are skipped.
 * `null` when there is none. A file that has no column for the area itself but one for its
 * kecamatan or kota is about those.
 */
export function findHeader(rows: Row[]): Header | null {
  for (const row of rows.slice(0, ROWS_SEARCHED)) {
    const header = readHeader(row);
    const named = row.cells.filter((cell) => cellText(cell) !== '').length;
    if (named > 1 && AREA_ROLES.some((role) => header.roles[role])) return header;
  }
  return null;
}

function readHeader({ line, cells }: Row): Header {
  const header: Header = {
    line,
    roles: {},
    others: [],
    twice: [],
    width: cells.length,
    usualLevel: null,
  };
  cells.forEach((cell, index) => {
    const text = cellText(cell);
    const column = { index, header: text };
    const role = ROLE_BY_KEY.get(headerKey(text));
    if (text === '') return;
    if (!role) header.others.push(column);
    else if (header.roles[role]) header.twice.push({ ...column, role });
    else header.roles[role] = column;
  });
  return nameTheArea(header);
}

/** Kecamatan and kota columns are hints beside an area column, and the area itself without one. */
function nameTheArea(header: Header): Header {
  const { roles } = header;
  const hasArea = roles.code ?? roles.bps_code ?? roles.name;
  const coarse = roles.kecamatan ?? roles.kota;
  if (!hasArea && coarse) {
    roles.name = coarse;
    if (roles.kecamatan) delete roles.kecamatan;
    else delete roles.kota;
  }
  const key = headerKey((roles.name ?? roles.code)?.header ?? '');
  header.usualLevel = LEVEL_OF_HEADER.find(([pattern]) => pattern.test(key))?.[1] ?? null;
  return header;
}
