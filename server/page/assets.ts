import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The built client: address of its script and of the chunks to load beside it, and the text of its own
 * styles, which the page carries itself, so that it is drawn without a second request. Styles of other
 * chunks come with them.
 */
export type Assets = { script: string; css: string; preloads: string[] };

type Chunk = {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
  isEntry?: boolean;
};

/** Reads vite's manifest and the styles of its entry. Throws when the client is not built. */
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
    css: (entry.css ?? []).map((file) => readFileSync(join(folder, file), 'utf8')).join(''),
    preloads: [...reached].filter((chunk) => chunk !== entry).map((chunk) => address(chunk.file)),
  };
}
