import { spawnSync } from 'node:child_process';
import { installPackages, remedyFor } from '../setup/apt-get.ts';

/** Debian packages of R and of the two packages of R that are compared with. */
const PACKAGES = ['r-base-core', 'r-cran-mass', 'r-cran-ordinal'];
const LOAD = 'for (name in c("MASS", "ordinal")) loadNamespace(name)';

const hasR = (): boolean => spawnSync('Rscript', ['-e', LOAD]).status === 0;

/** Finds R with MASS and ordinal, or installs them where this user may. Throws one line that says what to install. */
export function provideR(): void {
  if (hasR()) return;
  const isDone = installPackages(PACKAGES);
  if (!isDone || !hasR()) throw new Error(`the oracle needs R: ${remedyFor(PACKAGES)}`);
}
