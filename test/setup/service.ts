import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { buildApp, type AppOptions } from '../../server/app.ts';

/**
 * A folder with copies of seeded databases in it, for one test file: with the demonstration
 * register, as a user's first start makes it, or bare.
 */
export function freshData(kind: 'seeded' | 'bare' = 'seeded'): {
  folder: string;
  /** The public file, which the service reads. */
  file: string;
  /** The register, which commands work on. */
  register: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'peta-test-'));
  const [file, register] = [join(folder, 'peta.sqlite'), join(folder, 'register.sqlite')];
  const original = dirname(inject(kind === 'seeded' ? 'seededRegister' : 'bareRegister'));
  const names = ['peta.sqlite', 'register.sqlite', ...(kind === 'seeded' ? ['salt'] : [])];
  for (const name of names) copyFileSync(join(original, name), join(folder, name));
  return { folder, file, register, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The service over a database, in this process; nothing listens until a test says so. */
export function serviceOver(
  databaseFile: string,
  options: Partial<AppOptions> = {},
): Promise<FastifyInstance> {
  return buildApp({
    databaseFile,
    answerCacheBytes: 32 * 1024 * 1024,
    publicUrl: null,
    language: 'id',
    logLevel: 'fatal',
    ...options,
  });
}
