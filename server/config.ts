import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { LANGUAGES } from '../geo/text/languages.ts';
import { findBasemap, type Basemap } from './basemap.ts';
import { PUBLIC_NAME, REGISTER_NAME } from './db/file-names.ts';
import { ExpectedError } from './expected-error.ts';
import { projectRoot } from './project-root.ts';

type Setting = { name: string; usual: string; help: string; form: RegExp };

/** Every setting of the product: environment variable, usual value, what it does. The README's table is checked against this one. */
export const SETTINGS = [
  {
    name: 'PORT',
    usual: '3000',
    form: /^\d{1,5}$/,
    help: 'port the service listens on; 0 lets the system choose',
  },
  {
    name: 'HOST',
    usual: '127.0.0.1',
    form: /^[\w.:-]+$/,
    help: 'address the service listens on; 0.0.0.0 opens it to the network',
  },
  {
    name: 'DATA_DIR',
    usual: '.data',
    form: /^.+$/,
    help: 'folder of the two databases, relative to the project: register.sqlite with the families, peta.sqlite with what is public',
  },
  {
    name: 'PUBLIC_URL',
    usual: '',
    form: /^(https?:\/\/[^\s/?#]+)?$/,
    help: 'public address behind a proxy, such as https://peta.example.go.id; empty: as the reader called it',
  },
  {
    name: 'ALLOWED_HOSTS',
    usual: '',
    form: /^([\w.:[\]-]+(, *[\w.:[\]-]+)*)?$/,
    help: 'names, with or without a port, that the service answers to beside those of its machine, separated by commas; with PUBLIC_URL it answers to all',
  },
  {
    name: 'TRUSTED_PROXIES',
    usual: '',
    form: /^([\da-fA-F.:/]+(, *[\da-fA-F.:/]+)*)?$/,
    help: 'addresses or ranges (10.0.0.0/8) of proxies whose X-Forwarded-For says who the reader is, separated by commas; empty: none',
  },
  {
    name: 'LANGUAGE',
    usual: 'id',
    form: new RegExp(`^(${LANGUAGES.join('|')})$`),
    help: 'language of the command line, and of the page when its address names none',
  },
  {
    name: 'ANSWER_CACHE_MB',
    usual: '64',
    form: /^[1-9]\d{0,4}$/,
    help: 'memory for encoded answers, in megabytes',
  },
  {
    name: 'WORKERS',
    usual: '2',
    form: /^([1-9]|[1-5]\d|6[0-4])$/,
    help: 'threads that make answers, from 1 to 64; each takes up to 250 MB while it draws a picture',
  },
  {
    name: 'WORK_SECONDS',
    usual: '60',
    form: /^[1-9]\d{0,4}$/,
    help: 'seconds of making new answers that one address may ask for in a minute; answers that are kept cost nothing',
  },
  {
    name: 'SMALLEST_COUNT',
    usual: '5',
    form: /^([5-9]|[1-9]\d)$/,
    help: 'smallest count of families or persons that is published, from 5 to 99; taken at import',
  },
  {
    name: 'REFUSED_PERCENT',
    usual: '5',
    form: /^(\d{1,2}(\.\d+)?|100)$/,
    help: 'largest share of refused rows with which the rest of a register is stored, in percent',
  },
  {
    name: 'DEMONSTRATION',
    usual: 'on',
    form: /^(on|off)$/,
    help: 'whether a new database gets the synthetic register of families: on or off',
  },
  {
    name: 'LETTERHEAD',
    usual: '',
    form: /^([^\p{Cc}]|\n){0,300}$/u,
    help: 'who issues printed sheets, over their title; a vertical bar starts a new line; empty: the name of the city',
  },
  {
    name: 'TRACK_HALF_WIDTH_M',
    usual: '5',
    form: /^\d{1,2}(\.\d+)?$/,
    help: 'metres from the middle of a railway track to the edge of its working space (ruang manfaat), where a line has no width of its own; taken at import',
  },
  {
    name: 'BASEMAP',
    usual: '',
    form: /^\S.*$|^$/,
    help: 'base map under the areas: a style URL (https://.../style.json) or the path of a PMTiles file of vector tiles, relative to the project; empty: none',
  },
  {
    name: 'LOG_LEVEL',
    usual: 'warn',
    form: /^(fatal|error|warn|info|debug|trace|silent)$/,
    help: 'least level of the log: fatal, error, warn, info, debug, trace or silent',
  },
] as const satisfies Setting[];

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  /** The public file, which the service reads. */
  databaseFile: string;
  /** Families and everything else, which only commands open. */
  registerFile: string;
  publicUrl: string | null;
  /** Lower case. */
  allowedHosts: string[];
  trustedProxies: string[];
  language: (typeof LANGUAGES)[number];
  workers: number;
  workSeconds: number;
  answerCacheBytes: number;
  /** Smallest count that is published. */
  threshold: number;
  refusedPercent: number;
  demonstration: boolean;
  /** Lines over the title of printed sheets. */
  letterhead: string[];
  trackHalfWidthM: number;
  /** `null`: none. */
  basemap: Basemap | null;
  logLevel: string;
};

/** A setting that cannot be used; the message names it and what it takes. */
export class SettingError extends ExpectedError {}

/**
 * Reads the settings. The only reader of the environment.
 * @throws SettingError naming the setting
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const value = Object.fromEntries(
    SETTINGS.map((setting) => [setting.name, check(setting, environment[setting.name])]),
  ) as Record<(typeof SETTINGS)[number]['name'], string>;
  const port = Number(value.PORT);
  if (port > 65535) throw new SettingError(`setting PORT is ${port}: a port is at most 65535`);
  const dataDir = resolve(projectRoot, value.DATA_DIR);
  return {
    port,
    host: value.HOST,
    dataDir,
    databaseFile: join(dataDir, PUBLIC_NAME),
    registerFile: join(dataDir, REGISTER_NAME),
    publicUrl: value.PUBLIC_URL || null,
    allowedHosts: listOf(value.ALLOWED_HOSTS.toLowerCase()),
    trustedProxies: readProxies(value.TRUSTED_PROXIES),
    workers: Number(value.WORKERS),
    workSeconds: Number(value.WORK_SECONDS),
    language: value.LANGUAGE as Config['language'],
    answerCacheBytes: Number(value.ANSWER_CACHE_MB) * 1024 * 1024,
    threshold: Number(value.SMALLEST_COUNT),
    refusedPercent: Number(value.REFUSED_PERCENT),
    demonstration: value.DEMONSTRATION === 'on',
    letterhead: linesOf(value.LETTERHEAD),
    trackHalfWidthM: Number(value.TRACK_HALF_WIDTH_M),
    basemap: readBasemap(value.BASEMAP),
    logLevel: value.LOG_LEVEL,
  };
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** A prefix of an address: how many of its bits count. */
const LONGEST_PREFIX: Record<number, number> = { 4: 32, 6: 128 };

function readProxies(text: string): string[] {
  const wrong = listOf(text).find((proxy) => {
    const [address = '', prefix = '0', ...rest] = proxy.split('/');
    const longest = LONGEST_PREFIX[isIP(address)] ?? -1;
    return rest.length > 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > longest;
  });
  if (wrong !== undefined) {
    throw new SettingError(`setting TRUSTED_PROXIES is "${text}": ${wrong} is no address`);
  }
  return listOf(text);
}

const MOST_LINES = 5;

// More lines would take the paper from the map; what is too much joins the last one.
function linesOf(text: string): string[] {
  const lines = text
    .split(/\n|\\n|\|/)
    .map((line) => line.trim())
    .filter(Boolean);
  const rest = lines.slice(MOST_LINES - 1).join(', ');
  return [...lines.slice(0, MOST_LINES - 1), rest].filter(Boolean);
}

function readBasemap(value: string): Basemap | null {
  const found = findBasemap(value);
  if (found && 'fault' in found) {
    throw new SettingError(`setting BASEMAP is "${value}": ${found.fault}`);
  }
  return found;
}

function check({ name, usual, help, form }: Setting, given: string | undefined): string {
  const value = given === undefined || given === '' ? usual : given;
  if (!form.test(value)) throw new SettingError(`setting ${name} is "${value}": ${help}`);
  return value;
}
