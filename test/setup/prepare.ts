import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seed } from '../../server/import/seed.ts';
import { projectRoot } from '../../server/project-root.ts';
import { provideTools } from './system-tools.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A freshly seeded database, demonstration register included; tests copy it and never open it. */
    seededDatabase: string;
    /** The same without the demonstration register. */
    bareDatabase: string;
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
    const file = join(folder, name, 'peta.sqlite');
    const settings = { demonstration, threshold: 5, trackHalfWidthM: 5 };
    await seed(file, join(projectRoot, 'geo', 'data'), settings);
    return file;
  };
  project.provide('seededDatabase', await make('seeded', true));
  project.provide('bareDatabase', await make('bare', false));
  return () => rmSync(folder, { recursive: true, force: true });
}
