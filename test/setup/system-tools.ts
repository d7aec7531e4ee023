import { execFileSync, spawnSync } from 'node:child_process';

/** Programs of the operating system that the tests drive, and the Debian packages that hold them. */
const TOOLS = [
  { program: 'chromium', asks: ['--version'], debian: 'chromium' },
  { program: 'ogr2ogr', asks: ['--version'], debian: 'gdal-bin' },
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
  const remedy = `install ${packages.join(' and ')}, for example: sudo apt-get install ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Error(
      `the tests need ${missing.map((tool) => tool.program).join(' and ')}: ${remedy}`,
    );
  }
  console.log(`installing ${packages.join(' and ')} for the tests ...`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment });
  execFileSync('apt-get', ['install', '-y', '-q', ...packages], {
    stdio: 'ignore',
    env: environment,
  });
  const still = TOOLS.filter((tool) => !isThere(tool)).map((tool) => tool.program);
  if (still.length > 0)
    throw new Error(`${still.join(' and ')} cannot be run after installing: ${remedy}`);
}
