import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { STORE } from '../../geo/text/store.ts';
import { publicFileOf } from '../db/file-names.ts';
import { ExpectedError } from '../expected-error.ts';
import { adoptBefore } from './adopt-before.ts';
import { seed, type SeedSettings } from './seed.ts';
import { settle, told, type Settled } from './settle.ts';
import { ensureZones } from './zones/ensure-zones.ts';

/** What a folder is prepared with. */
export type PrepareSettings = SeedSettings & {
  /** Folder of the bundled files, for a folder without a database. */
  dataFolder: string;
  /** Told before what takes longer than a moment. */
  onSeed?: () => void;
};

/**
 * Brings a register that is there to what this program expects, and its public file with it. Tells what had to
 * be done; `null` when there is no register.
 * @throws ExpectedError when the database of an older program cannot be taken over
 */
export async function mend(registerFile: string): Promise<Settled | null> {
  const isMoved = adoptBefore(registerFile);
  if (!existsSync(registerFile)) return null;
  // Who is at work now settles at its end.
  const settled = await settle(registerFile, 0);
  if (!isMoved) return settled;
  return { ...settled, done: [told(STORE.moved)] };
}

/**
 * The same for a command that may write: an empty folder is seeded, and strips of zones that an older program
 * did not know are made.
 * @throws ExpectedError where there is a public file but no register, or a bundled file is damaged
 */
export async function prepare(
  registerFile: string,
  { dataFolder, onSeed, ...settings }: PrepareSettings,
): Promise<Settled> {
  const mended = await mend(registerFile);
  if (!mended && existsSync(publicFileOf(registerFile))) {
    throw new ExpectedError(STORE.register_missing, { folder: dirname(registerFile) });
  }
  if (!mended) {
    onSeed?.();
    await seed(registerFile, dataFolder, settings);
  }
  const isRedrawn = await ensureZones(registerFile, settings.trackHalfWidthM);
  if (mended && !isRedrawn) return mended;
  const { failed } = await settle(registerFile);
  return { done: mended?.done ?? [], failed };
}
