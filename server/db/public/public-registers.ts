import type { Origin } from '../../../geo/indicators/types.ts';
import type { Db } from '../open.ts';

/** What is told of a register: no id, no mark of the secret. */
export type PublicRegister = {
  period: string;
  source: string;
  origin: Extract<Origin, 'computed' | 'demonstration'>;
  /** Rupiah per head and month. */
  povertyLine: number | null;
  threshold: number;
};

/** Registers that figures are of, by period. */
export const listPublicRegisters = (db: Db): PublicRegister[] =>
  db
    .prepare(
      `select period, source, origin, poverty_line povertyLine, threshold from register
       where ended is null order by period`,
    )
    .all() as PublicRegister[];
