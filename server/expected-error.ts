import { SettingError } from './config.ts';
import { ImportError } from './import/seed.ts';

/** What a program of the service tells about an error: one line where it is the reader's to mend, all of it otherwise. */
export function tellError(error: unknown): unknown {
  const isListening = (error as NodeJS.ErrnoException).syscall === 'listen';
  const isExpected = error instanceof SettingError || error instanceof ImportError || isListening;
  return isExpected ? (error as Error).message : error;
}
