import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the built client. */
export type Assets = { script: string; styles: string[]; preloads: string[] };

type Chunk = {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
  isEntry?: boolean;
};

/** Reads vite's manifest: the entry script, its styles, and the chunks to load beside it. */
export function readAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  if (!entry) throw new Error(`no entry in the manifest of ${folder}`);
  const reached = new Set<Chunk>();
  const follow = (chunk: Chunk) => {
    if (reached.has(chunk)) return;
    reached.add(chunk);
    for (const name of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) {
      const next = manifest[name];
      if (next) follow(next);
    }
  };
  follow(entry);
  const address = (file: string) => `/assets/${file}`;
  return {
    script: address(entry.file),
    styles: [...reached].flatMap((chunk) => chunk.css ?? []).map(address),
    preloads: [...reached].filter((chunk) => chunk !== entry).map((chunk) => address(chunk.file)),
  };
}
