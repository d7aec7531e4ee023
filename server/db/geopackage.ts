import Database from 'better-sqlite3';

/** A layer of features in a GeoPackage (OGC 12-128r18) and its coordinate system. */
export type GeopackageLayer = {
  name: string;
  geometryColumn: string;
  srsId: number;
  /** Number of its coordinate system in the EPSG register; `null` for another register's. */
  epsg: number | null;
  /** Well-known text; `null` where none is declared. */
  definition: string | null;
};

export type GeopackageRow = {
  id: number | null;
  properties: Record<string, unknown>;
  geometry: Uint8Array | null;
};

export type Geopackage = {
  layers: GeopackageLayer[];
  /** Rows of a layer in their order. */
  rows(layer: GeopackageLayer): GeopackageRow[];
  close(): void;
};

type LayerRow = Pick<GeopackageLayer, 'name' | 'geometryColumn' | 'srsId'> & {
  organization: string | null;
  organization_coordsys_id: number | null;
  definition: string | null;
  definition_12_063?: string | null;
};

const TABLES = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'];

/**
 * Opens a GeoPackage for reading, by its path or its bytes; `null` when the SQLite file is none. Throws SqliteError when the
 * file is damaged.
 */
export function openGeopackage(source: string | Buffer): Geopackage | null {
  const db = new Database(source, { readonly: true });
  try {
    // The schema of a stranger's file must not call functions.
    db.pragma('trusted_schema = off');
    const layers = listLayers(db);
    if (layers) return { layers, rows: (layer) => listRows(db, layer), close: () => db.close() };
    db.close();
    return null;
  } catch (error) {
    db.close();
    throw error;
  }
}

function listLayers(db: Database.Database): GeopackageLayer[] | null {
  const marks = TABLES.map(() => '?').join(', ');
  const found = db
    .prepare(`select count(*) from sqlite_master where name in (${marks})`)
    .pluck()
    .get(...TABLES);
  if (found !== TABLES.length) return null;
  const sql = `select c.table_name as name, g.column_name as geometryColumn, g.srs_id as srsId, s.*
    from gpkg_contents c
    join gpkg_geometry_columns g on g.table_name = c.table_name
    left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
    where c.data_type = 'features' order by c.rowid`;
  return (db.prepare(sql).all() as LayerRow[]).map(
    ({ name, geometryColumn, srsId, ...system }) => ({
      ...{ name, geometryColumn, srsId },
      epsg: /^epsg$/i.test(system.organization ?? '') ? system.organization_coordsys_id : null,
      // Systems that the older form cannot hold are in the column of an extension.
      definition:
        [system.definition, system.definition_12_063].find(
          (text) => text && text !== 'undefined',
        ) ?? null,
    }),
  );
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function listRows(
  db: Database.Database,
  { name, geometryColumn }: GeopackageLayer,
): GeopackageRow[] {
  const columns = db.pragma(`table_info(${quote(name)})`) as { name: string; pk: number }[];
  const key = columns.find(({ pk }) => pk === 1)?.name;
  const rows = db.prepare(`select * from ${quote(name)}`).all() as Record<string, unknown>[];
  return rows.map(({ [geometryColumn]: geometry, ...row }) => {
    const { [key ?? '']: id, ...properties } = row;
    return {
      id: typeof id === 'number' ? id : null,
      properties: key === undefined ? row : properties,
      geometry: geometry instanceof Uint8Array ? geometry : null,
    };
  });
}
