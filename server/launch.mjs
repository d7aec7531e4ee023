// Starts a built program of the service: `node server/launch.mjs main`, `node server/launch.mjs import ...`.
// Builds first when the build is missing or its sources have changed since; a warm start only
// compares file dates. Plain JavaScript, because nothing may be needed to run it but Node.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const built = join(root, '.build');
const stamp = join(built, 'sources');
const SOURCES = [
  'server',
  'client',
  'geo',
  '.config',
  'vite.config.ts',
  'package.json',
  'tsconfig.json',
];

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return [`${path} ${status.size} ${status.mtimeMs}`];
  if (path === join(root, 'geo', 'data')) return []; // read when the database is made, not built in
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

const sources = () =>
  createHash('sha256')
    .update(SOURCES.flatMap((name) => listFiles(join(root, name))).join('\n'))
    .digest('hex');

/** @param {string} wanted */
function isBuilt(wanted) {
  try {
    return readFileSync(stamp, 'utf8') === wanted;
  } catch {
    return false;
  }
}

// Builds beside the old build and swaps, so that a broken build leaves the last good one. Of two
// builds at once the first to finish stays; both are of the same sources.
/** @param {string} wanted */
async function build(wanted) {
  console.error('building the page and the service ...');
  const fresh = `${built}-${process.pid}`;
  try {
    await buildInto(fresh);
    writeFileSync(join(fresh, 'sources'), wanted);
    if (!isBuilt(wanted)) rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  } catch (error) {
    if (!isBuilt(wanted)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function buildInto(folder) {
  const { build: viteBuild, loadConfigFromFile } = await import('vite');
  for (const [name, isSsrBuild] of /** @type {const} */ ([
    ['client', false],
    ['server', true],
  ])) {
    const environment = { command: /** @type {const} */ ('build'), mode: 'production', isSsrBuild };
    const loaded = await loadConfigFromFile(environment, join(root, 'vite.config.ts'));
    const config = loaded?.config ?? {};
    config.build = { ...config.build, outDir: join(folder, name), emptyOutDir: true };
    await viteBuild({ ...config, configFile: false, logLevel: 'warn' });
  }
}

const wanted = sources();
if (!isBuilt(wanted)) await build(wanted);
const [program = 'main'] = process.argv.splice(2, 1);
if (program !== 'build') await import(join(built, 'server', `${program}.js`));
