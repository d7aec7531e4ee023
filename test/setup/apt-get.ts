import { spawnSync } from 'node:child_process';

/** What to say to a user who may not install packages. */
export const remedyFor = (packages: readonly string[]): string =>
  `install ${packages.join(' and ')}, for example: sudo apt-get install ${packages.join(' ')}`;

/**
 * Installs Debian packages where this user may, without what is only recommended and without starting a
 * service; whether that was tried with success.
 */
export function installPackages(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log(`installing ${packages.join(' and ')} ...`);
  // Run level 1 keeps Debian from starting a database of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (...argv: string[]) => spawnSync('apt-get', ['-q', ...argv], { env }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
}
