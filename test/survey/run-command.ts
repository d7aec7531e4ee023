import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSurvey } from '../../server/commands/run-survey.ts';
import { projectRoot } from '../../server/project-root.ts';

export const fixture = (name: string): string => join(projectRoot, 'test/fixtures', name);
export const SMALL = fixture('survey/small.csv');
export const SETUP = fixture('survey/small-setup.json');

const KILOBYTES = 1024;
/** Has the process tell its largest resident memory, in kilobytes, as the last line of standard error. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/** The command as `npm run survey` runs it, in a process and over a folder of its own, without a database. */
export function surveyCommand() {
  const folder = mkdtempSync(join(tmpdir(), 'peta-survey-'));
  const dataDir = join(folder, 'data');
  const runNode = (flags: string[], argv: string[]) => {
    const program = join(projectRoot, '.build/server/survey.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, ...argv], {
      cwd: projectRoot,
      env: { ...process.env, DATA_DIR: dataDir },
      encoding: 'utf8',
      maxBuffer: 64 * KILOBYTES * KILOBYTES,
    });
    return { status, stdout, stderr };
  };
  return {
    folder,
    dataDir,
    run: (...argv: string[]) => runNode([], argv),
    /** The same within this process: what goes to which stream, and the exit code. */
    ask: async (argv: string[]) => {
      const registerFile = join(dataDir, 'register.sqlite');
      const { exitCode, output, told } = await runSurvey(argv, { registerFile, language: 'id' });
      return { status: exitCode, stdout: output, stderr: told.join('\n') };
    },
    /** The same with the largest resident memory of the process. */
    measure: (...argv: string[]) => {
      const ran = runNode(['--import', TELL_MEMORY], argv);
      const megabytes = Number(ran.stderr.trim().split('\n').at(-1)) / KILOBYTES;
      return { ...ran, megabytes };
    },
    path: (name: string): string => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
