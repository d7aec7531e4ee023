import { dirname } from 'node:path';
import { STORE } from '../../../geo/text/store.ts';
import { ExpectedError } from '../../expected-error.ts';
import { openForReading, type Db } from '../open.ts';
import { kindOfFile } from './public-kind.ts';

/** Why a file cannot be served, by what it is. */
const REFUSED = {
  none: STORE.no_public,
  older: STORE.older_public,
  newer: STORE.newer_public,
  families: STORE.holds_families,
  other: STORE.not_public,
} as const;

/**
 * Opens the public file to answer from it. The file has no journal and needs none, so that it may lie on a
 * medium that cannot be written.
 * @throws ExpectedError when it is missing, holds families, or is no public file of this program
 */
export function openPublic(file: string): Db {
  const kind = kindOfFile(file);
  if (kind !== 'public') throw new ExpectedError(REFUSED[kind], { file, folder: dirname(file) });
  return openForReading(file);
}
