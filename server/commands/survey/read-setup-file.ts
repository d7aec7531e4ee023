import { readFileSync, statSync } from 'node:fs';
import { decodeText } from '../../../geo/read/decode.ts';
import { stop } from '../../../geo/survey/finding.ts';
import { readSetup, type SetupReading } from '../../../geo/survey/setup/read-setup.ts';
import { stopFor } from './read-answers-file.ts';

/** Far beyond sixty variables of hundreds of items. */
const MOST_BYTES = 2_000_000;
const MEGABYTE = 1_000_000;

/** The set-up in a JSON file; what is wrong with it is a finding. */
export function readSetupFile(file: string): SetupReading {
  try {
    if (statSync(file).size > MOST_BYTES) {
      const values = { most: MOST_BYTES / MEGABYTE };
      return { setup: null, findings: [stop('survey_setup_large', { values })] };
    }
    return readSetup(decodeText(new Uint8Array(readFileSync(file))));
  } catch (error) {
    return { setup: null, findings: [stopFor(error)] };
  }
}
