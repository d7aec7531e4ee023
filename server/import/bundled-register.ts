import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegister } from '../../geo/indicators/register.ts';
import type { Indicator } from '../../geo/indicators/types.ts';
import { FileError, finding } from '../../geo/read/finding.ts';
import { readJson } from '../../geo/read/json.ts';

/** The register of indicators in the folder of the bundled files. */
export const REGISTER_FILE = 'indicators.json';

/** The register of indicators that comes with this program. */
export const readBundledRegister = (dataFolder: string): Indicator[] =>
  readRegister(readFileSync(join(dataFolder, REGISTER_FILE), 'utf8'));

/** @throws FileError naming the entry and the field */
export function readRegister(text: string): Indicator[] {
  try {
    return parseRegister(readJson(text).value);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(finding('bad_register', { values: { why: (error as Error).message } }));
  }
}
