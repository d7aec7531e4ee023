import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { provideR } from './provide-r.ts';

// Makes all expected figures anew, each by a program of others: `npm run oracle`, or parts of them by
// name. A part that fails leaves the others; run again, all of them write the same files.

/** Parts by name: the script, and what has to be there before (PostGIS is provided by its script). */
const PARTS = {
  zones: { script: 'zones.ts', provide: () => undefined },
  'survey-rank': { script: 'survey-rank.ts', provide: provideR },
  'survey-ordinal': { script: 'survey-ordinal.ts', provide: provideR },
} as const satisfies Record<string, { script: string; provide: () => void }>;
type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

/** Runs one part; whether it was done. */
function runPart(name: Part): boolean {
  const { script: file, provide } = PARTS[name];
  console.log(`${name}:`);
  try {
    provide();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return false;
  }
  const script = join(projectRoot, 'test/oracles', file);
  const argv = ['--import', 'tsx', script];
  return spawnSync(process.execPath, argv, { stdio: 'inherit' }).status === 0;
}

const all = Object.keys(PARTS) as Part[];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isPart(name));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; the parts are: ${all.join(', ')}`);
  process.exitCode = 2;
} else {
  const wanted = asked.length > 0 ? asked.filter(isPart) : all;
  const isDone = wanted.map(runPart).every(Boolean);
  process.exitCode = isDone ? 0 : 1;
}
