import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { projectRoot } from '../project-root.ts';

const FOLDER = join(projectRoot, 'server', 'db', 'migrations');

/**
 * Brings a database to the newest schema: runs the numbered SQL files above `user_version`, all in
 * one transaction. A database from a newer program is refused.
 */
export function migrate(db: Database): void {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > files.length) {
    throw new Error(
      `the database has schema ${version}, this program knows ${files.length}: update the program`,
    );
  }
  if (version === files.length) return;
  db.transaction(() => {
    for (const name of files.slice(version)) db.exec(readFileSync(join(FOLDER, name), 'utf8'));
    db.pragma(`user_version = ${files.length}`);
  }).immediate();
}
