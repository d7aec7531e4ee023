import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPackages, remedyFor } from '../setup/apt-get.ts';

/** Runs SQL in psql and returns what it prints, without headers. Throws what psql says. */
export type Query = (sql: string) => Promise<string>;

/** Debian keeps a folder for each version of PostgreSQL. */
const PROGRAMS = '/usr/lib/postgresql';
const EXTENSIONS = '/usr/share/postgresql';
const PACKAGE = 'postgresql-15-postgis-3';
/** initdb refuses root: the cluster then belongs to the user that Debian's package makes. */
const OWNER = 'postgres';
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The folder of the newest PostgreSQL with PostGIS, or `null` where none is installed. */
export function findPostgis(): string | null {
  const versions = existsSync(PROGRAMS) ? readdirSync(PROGRAMS) : [];
  const version = versions
    .filter((one) => existsSync(join(EXTENSIONS, one, 'extension/postgis.control')))
    .sort((a, b) => Number(b) - Number(a))[0];
  return version ? join(PROGRAMS, version, 'bin') : null;
}

/** Finds PostGIS, or installs it where this user may. Throws one line that says what to install. */
export function providePostgis(): string {
  const found = findPostgis();
  if (found) return found;
  const isDone = installPackages([PACKAGE]);
  const installed = isDone ? findPostgis() : null;
  if (!installed) throw new Error(`the oracle needs PostGIS: ${remedyFor([PACKAGE])}`);
  return installed;
}

const isRoot = () => process.getuid?.() === 0;

/**
 * Runs a step with a cluster of its own: in a temporary folder, behind a socket in that folder, stopped
 * and deleted afterwards. An interrupt ends what is running, so that the cluster is never left behind.
 */
export async function withPostgis<T>(
  programs: string,
  step: (query: Query) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'peta-oracle-'));
  const data = join(folder, 'data');
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  for (const signal of SIGNALS) process.on(signal, interrupt);
  const call = makeCall(programs, interruption.signal);
  try {
    if (isRoot()) giveAway(folder);
    await call('initdb', ['-D', data, '-U', OWNER, '-A', 'trust', '-E', 'UTF8', ...PLAIN]);
    return await runServer(folder, data, call, makeCall(programs), step);
  } finally {
    // A program that was interrupted may still be writing its last file.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

/** Starts the server, takes the step and stops it, with a call that no interrupt reaches. */
async function runServer<T>(
  folder: string,
  data: string,
  call: Call,
  callAlways: Call,
  step: (query: Query) => Promise<T>,
): Promise<T> {
  try {
    const settings = `-F -c listen_addresses='' -c unix_socket_directories='${folder}' -c jit=off`;
    const log = join(folder, 'log');
    await call('pg_ctl', ['-D', data, '-l', log, '-o', settings, '-w', 'start']);
    const asks = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', OWNER];
    const query: Query = (sql) => call('psql', [...asks, '-d', 'postgres'], sql);
    await query('create extension postgis');
    return await step(query);
  } finally {
    await stopServer(callAlways, data);
  }
}

async function stopServer(call: Call, data: string): Promise<void> {
  const isRunning = () => existsSync(join(data, 'postmaster.pid'));
  if (!isRunning()) return;
  try {
    await call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
  } catch (error) {
    // The same interrupt may have ended the server meanwhile.
    if (isRunning()) throw error;
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The same order of letters everywhere, and no waiting for the disk. */
const PLAIN = ['--no-locale', '-N'];

type Call = (program: string, argv: readonly string[], input?: string) => Promise<string>;

function makeCall(programs: string, signal?: AbortSignal): Call {
  const as = isRoot() ? ['runuser', '-u', OWNER, '--'] : [];
  const options = { cwd: '/', maxBuffer: MOST_OUTPUT, ...(signal ? { signal } : {}) };
  return async (program, argv, input = '') => {
    const [command = '', ...rest] = [...as, join(programs, program), ...argv];
    const running = promisify(execFile)(command, rest, options);
    running.child.stdin?.end(input);
    return (await running).stdout.trim();
  };
}

function giveAway(folder: string): void {
  const id = (option: string) => Number(execFileSync('id', [option, OWNER], { encoding: 'utf8' }));
  chownSync(folder, id('-u'), id('-g'));
}
