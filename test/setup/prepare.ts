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
export default function prepare(project: TestProject): () => void {
  provideTools();
  execFileSync(process.execPath, [join(projectRoot, 'server/launch.mjs'), 'build'], {
    stdio: 'inherit',
  });
  const folder = mkdtempSync(join(tmpdir(), 'peta-seeded-'));
  const make = (name: string, demonstration: boolean) => {
    const file = join(folder, name, 'peta.sqlite');
    seed(file, join(projectRoot, 'geo', 'data'), { demonstration, threshold: 5 });
    return file;
  };
  project.provide('seededDatabase', make('seeded', true));
  project.provide('bareDatabase', make('bare', false));
  return () => rmSync(folder, { recursive: true, force: true });
}
