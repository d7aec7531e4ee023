import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepare as prepareFolder } from '../../server/import/prepare.ts';
import { projectRoot } from '../../server/project-root.ts';
import { provideTools } from './system-tools.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A freshly seeded register, the demonstration included; tests copy its folder and never open it. */
    seededRegister: string;
    /** The same without the demonstration. */
    bareRegister: string;
  }
}

/** Once before all tests: the programs, the build, and the seeded databases to copy from. */
export default async function prepare(project: TestProject): Promise<() => void> {
  provideTools();
  execFileSync(process.execPath, [join(projectRoot, 'server/launch.mjs'), 'build'], {
    stdio: 'inherit',
  });
  const folder = mkdtempSync(join(tmpdir(), 'peta-seeded-'));
  const make = async (name: string, demonstration: boolean) => {
    const file = join(folder, name, 'register.sqlite');
    const dataFolder = join(projectRoot, 'geo', 'data');
    await prepareFolder(file, { dataFolder, demonstration, threshold: 5, trackHalfWidthM: 5 });
    return file;
  };
  project.provide('seededRegister', await make('seeded', true));
  project.provide('bareRegister', await make('bare', false));
  return () => rmSync(folder, { recursive: true, force: true });
}
