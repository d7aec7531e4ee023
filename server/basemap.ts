import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from './project-root.ts';

/** What lies under the areas: a style of another service, or an archive of vector tiles that this one serves. */
export type Basemap =
  | { kind: 'style'; url: string; origin: string }
  | { kind: 'archive'; file: string; bytes: number; version: string };

/** The parts of a PMTiles header (specification 3.4) that say whether the archive can be drawn. */
const HEADER_BYTES = 127;
const MAGIC = 'PMTiles';
const VERSION_AT = 7;
const VERSION = 3;
const TILE_TYPE_AT = 99;
const MVT = 1;

/**
 * The base map that a setting asks for; `null` for none. An address is not asked for here: whether it
 * answers is seen on the page, which works without.
 * @returns `{ fault }` with the reason and the remedy when the setting cannot be used
 */
export function findBasemap(value: string): Basemap | null | { fault: string } {
  if (value === '') return null;
  if (/^[a-z][a-z\d+.-]+:/i.test(value)) return readStyleUrl(value);
  return readArchive(resolve(projectRoot, value));
}

function readStyleUrl(value: string): Basemap | { fault: string } {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  // In the Content-Security-Policy a semicolon or a blank would start something else.
  if (!url || !isWeb || /[;,'\s*]/.test(url.host)) {
    return { fault: 'not a web address; give https://.../style.json, a PMTiles file, or nothing' };
  }
  return { kind: 'style', url: url.href, origin: url.origin };
}

function readArchive(file: string): Basemap | { fault: string } {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status?.isFile()) {
    return {
      fault: 'there is no such file; give the path of a PMTiles file, a style URL or nothing',
    };
  }
  const header = readHeader(file);
  const isArchive = header?.toString('latin1', 0, VERSION_AT) === MAGIC;
  if (!header || !isArchive || header[VERSION_AT] !== VERSION) {
    return { fault: 'not a PMTiles archive of version 3; make one with `pmtiles convert`' };
  }
  if (header[TILE_TYPE_AT] !== MVT) {
    return { fault: 'its tiles are not vector tiles (MVT); give an archive of vector tiles' };
  }
  return { kind: 'archive', file, bytes: status.size, version: versionOf(status) };
}

/** Changes with the content of a file, as far as its size and time tell. */
export const versionOf = ({ size, mtimeMs }: { size: number; mtimeMs: number }): string =>
  `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;

/** The first bytes of a file; `null` when it is shorter or cannot be read. */
function readHeader(file: string): Buffer | null {
  const header = Buffer.alloc(HEADER_BYTES);
  try {
    const handle = openSync(file, 'r');
    const read = readSync(handle, header, 0, HEADER_BYTES, 0);
    closeSync(handle);
    return read === HEADER_BYTES ? header : null;
  } catch {
    return null;
  }
}
