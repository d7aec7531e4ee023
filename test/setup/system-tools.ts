import { spawnSync } from 'node:child_process';
import { installPackages, remedyFor } from './apt-get.ts';

/** A program of the operating system that tests drive, and the Debian package that holds it. */
export type Tool = { program: string; asks: string[]; debian: string };

const TOOLS: Tool[] = [
  { program: 'chromium', asks: ['--version'], debian: 'chromium' },
  { program: 'ogr2ogr', asks: ['--version'], debian: 'gdal-bin' },
  { program: 'pdftoppm', asks: ['-v'], debian: 'poppler-utils' },
];

/** What only the flows in Firefox need. */
export const FIREFOX_TOOLS: Tool[] = [
  { program: 'firefox-esr', asks: ['--version'], debian: 'firefox-esr' },
  { program: 'Xvfb', asks: ['-help'], debian: 'xvfb' },
];

const isThere = ({ program, asks }: Tool) => spawnSync(program, asks).status === 0;

/**
 * Finds the programs the tests need, or installs them through apt-get when this user may.
 * Throws one line that names what is missing; a test is never skipped for want of a program.
 */
export function provideTools(tools: readonly Tool[] = TOOLS): void {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.debian);
  const isDone = installPackages(packages);
  const still = (isDone ? tools.filter((tool) => !isThere(tool)) : missing).map(
    ({ program }) => program,
  );
  if (still.length > 0) {
    throw new Error(`the tests need ${still.join(' and ')}: ${remedyFor(packages)}`);
  }
}
