import type { Config } from '../config.ts';
import type { ReadCommand } from './read-command.ts';

/** Stored or nothing to change, refused, wrong use. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** A command that was read and may run. */
export type Run = Extract<ReadCommand, { kind: 'run' }>;

/** What became of a command: exit code and lines to print. */
export type Ran = { exitCode: number; lines: string[] };

/** What a command needs beside its words. */
export type Surroundings = Pick<
  Config,
  'registerFile' | 'language' | 'threshold' | 'refusedPercent' | 'demonstration' | 'trackHalfWidthM'
> & {
  /** Folder of the bundled files, for a database that is not there yet. */
  dataFolder: string;
  /** Told a sentence before something that takes longer than a moment. */
  tell?: ((line: string) => void) | undefined;
  /** Told how far a long command is; share from 0 to 1, and rows. */
  progress?: ((done: number, rows: number) => void) | undefined;
};
