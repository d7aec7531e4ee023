import { openForReading } from '../db/open.ts';
import { listChanges } from '../db/registers.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/** The log of changes to registers, oldest first: when, release (- where nothing public changed), what, period, columns. */
export function printChanges(_: Run, { databaseFile }: Surroundings): Ran {
  const db = openForReading(databaseFile);
  try {
    const lines = listChanges(db).map(({ at, number, action, period, columns }) =>
      [at, number ?? '-', action, period ?? '-', columns ?? ''].join('  ').trim(),
    );
    return { exitCode: EXIT.done, lines };
  } finally {
    db.close();
  }
}
