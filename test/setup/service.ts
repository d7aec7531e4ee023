import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { buildApp, type AppOptions } from '../../server/app.ts';

/**
 * A folder with a copy of a seeded database in it, for one test file: with the demonstration
 * register, as a user's first start makes it, or bare.
 */
export function freshData(kind: 'seeded' | 'bare' = 'seeded'): {
  folder: string;
  file: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'peta-test-'));
  const file = join(folder, 'peta.sqlite');
  const original = kind === 'seeded' ? inject('seededDatabase') : inject('bareDatabase');
  copyFileSync(original, file);
  if (kind === 'seeded') copyFileSync(join(dirname(original), 'salt'), join(folder, 'salt'));
  return { folder, file, remove: () => rmSync(folder, { recursive: true, force: true }) };
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
