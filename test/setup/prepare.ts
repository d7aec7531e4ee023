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
    /** A freshly seeded database; tests copy it and never open it. */
    seededDatabase: string;
  }
}

/** Once before all tests: the programs, the build, and one seeded database to copy from. */
export default function prepare(project: TestProject): () => void {
  provideTools();
  execFileSync(process.execPath, [join(projectRoot, 'server/launch.mjs'), 'build'], {
    stdio: 'inherit',
  });
  const folder = mkdtempSync(join(tmpdir(), 'peta-seeded-'));
  const file = join(folder, 'peta.sqlite');
  seed(file, join(projectRoot, 'geo', 'data'));
  project.provide('seededDatabase', file);
  return () => rmSync(folder, { recursive: true, force: true });
}
