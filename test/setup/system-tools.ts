import { spawnSync } from 'node:child_process';
import { installPackages, remedyFor } from './apt-get.ts';

/** Programs of the operating system that the tests drive, and the Debian packages that hold them. */
const TOOLS = [
  { program: 'chromium', asks: ['--version'], debian: 'chromium' },
  { program: 'ogr2ogr', asks: ['--version'], debian: 'gdal-bin' },
  { program: 'pdftoppm', asks: ['-v'], debian: 'poppler-utils' },
];

const isThere = ({ program, asks }: (typeof TOOLS)[number]) =>
  spawnSync(program, asks).status === 0;

/**
 * Finds the programs the tests need, or installs them through apt-get when this user may.
 * Throws one line that names what is missing; a test is never skipped for want of a program.
 */
export function provideTools(): void {
  const missing = TOOLS.filter((tool) => !isThere(tool));
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.debian);
  const isDone = installPackages(packages);
  const still = (isDone ? TOOLS.filter((tool) => !isThere(tool)) : missing).map(
    ({ program }) => program,
  );
  if (still.length > 0) {
    throw new Error(`the tests need ${still.join(' and ')}: ${remedyFor(packages)}`);
  }
}
