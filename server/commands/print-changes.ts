import { openForReading } from '../db/open.ts';
import { listKept } from '../db/kept-registers.ts';
import { listChanges } from '../db/registers.ts';
import { printKept } from './print-kept.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/**
 * The log of changes to registers, oldest first: when, release (- where nothing public changed), what, period,
 * columns; then the replaced registers that are kept.
 */
export function printChanges({ language }: Run, { registerFile }: Surroundings): Ran {
  const db = openForReading(registerFile);
  try {
    const lines = listChanges(db).map(({ at, number, action, period, columns }) =>
      [at, number ?? '-', action, period ?? '-', columns ?? ''].join('  ').trim(),
    );
    return { exitCode: EXIT.done, lines: [...lines, ...printKept(listKept(db), language)] };
  } finally {
    db.close();
  }
}
