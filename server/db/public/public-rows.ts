import { createHash } from 'node:crypto';
import type { Db } from '../open.ts';
import { PUBLIC_TABLES, type PublicTable } from './public-tables.ts';

/** Names of the columns that rows of a table have, and what reads them again from the public file. */
export function columnsOf(db: Db, { rows }: PublicTable): string[] {
  return db
    .prepare(rows)
    .columns()
    .map(({ name }) => name);
}

/** A digest of rows of tables: of what a register would make public. */
export function digestRegister(db: Db, tables = PUBLIC_TABLES): string {
  return digest(tables, ({ rows }) => db.prepare(rows).raw().iterate());
}

/** The same of what a public file holds; throws SqliteError when it is damaged. */
export function digestPublicFile(db: Db, register: Db): string {
  return digest(PUBLIC_TABLES, (table) => {
    const columns = columnsOf(register, table).join(', ');
    return db.prepare(`select ${columns} from ${table.name} order by rowid`).raw().iterate();
  });
}

function digest(
  tables: readonly PublicTable[],
  read: (table: PublicTable) => Iterable<unknown>,
): string {
  const hash = createHash('sha256');
  for (const table of tables) {
    hash.update(table.name);
    for (const row of read(table)) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
