import type { Encoding } from '../../../geo/read/decode.ts';
import type { Decimal } from '../../../geo/read/numbers.ts';
import type { Language } from '../../../geo/text/languages.ts';

/** What is said about a register and its import besides the file. */
export type HouseholdsOptions = {
  period: string;
  source: string;
  /** Rupiah per head and month, for the FGT measures. */
  povertyLine: number | null;
  encoding?: Encoding | undefined;
  decimal?: Decimal | undefined;
  sheet?: string | undefined;
  acceptAliases: boolean;
  keepDemonstration: boolean;
  dryRun: boolean;
  /** Why a second view of counts that are public already is published; `null` where it is not. */
  republish: string | null;
  /** Smallest count that is released. */
  threshold: number;
  /** Largest share of refused rows with which the rest is stored, in percent. */
  refusedPercent: number;
  /** Folder of the bundled files. */
  dataFolder: string;
  /** Where all findings go. */
  reportFile: string;
  language: Language;
  /** Told after each batch: share of the file (0 to 1) and rows read. */
  progress?: ((done: number, rows: number) => void) | undefined;
};
