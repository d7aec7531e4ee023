import { join, resolve } from 'node:path';
import { LANGUAGES } from '../geo/text/languages.ts';
import { findBasemap, type Basemap } from './basemap.ts';
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
    help: 'folder of the database, relative to the project',
  },
  {
    name: 'PUBLIC_URL',
    usual: '',
    form: /^(https?:\/\/[^\s/?#]+)?$/,
    help: 'public address behind a proxy, such as https://peta.example.go.id; empty: as the reader called it',
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
  databaseFile: string;
  publicUrl: string | null;
  language: (typeof LANGUAGES)[number];
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
export class SettingError extends Error {}

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
    databaseFile: join(dataDir, 'peta.sqlite'),
    publicUrl: value.PUBLIC_URL || null,
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
