import { FileError, finding, type Finding } from '../../geo/read/finding.ts';

/** What a full disk looks like to SQLite and to Node. */
const FULL = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EFBIG', 'EDQUOT'];

/** The finding behind an error; errors of the program itself are thrown on. */
export function asFinding(error: unknown): Finding {
  if (error instanceof FileError) return error.finding;
  const { code } = error as { code?: string };
  if (code === 'SQLITE_BUSY') return finding('busy');
  if (code !== undefined && FULL.includes(code)) return finding('disk_full');
  if (code === 'ENOENT') return finding('no_such_file');
  if (code === 'EISDIR' || code === 'EACCES') {
    return finding('unreadable_file', { values: { why: code } });
  }
  throw error;
}
