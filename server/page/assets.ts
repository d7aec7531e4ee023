import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The built client: address of its script and of the chunks to load beside it, and the text of its own
 * styles, which the page carries itself, so that it is drawn without a second request. Styles of other
 * chunks come with them.
 */
export type Assets = { script: string; css: string; preloads: string[] };

type Chunk = { file: string; name: string; css?: string[]; imports?: string[] };

/** Chunks that a page begins with, its entry first; everything else is fetched when a reader asks for it. */
const AT_ONCE = {
  map: ['main', 'city-map', 'map-worker'],
  print: ['print-page'],
  survey: ['survey-page'],
};

/** Reads from vite's manifest what a page needs, and its styles. Throws when the client is not built. */
export function readAssets(folder: string, page: keyof typeof AT_ONCE): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const reached = new Set<Chunk>();
  const follow = (chunk: Chunk | undefined) => {
    if (!chunk || reached.has(chunk)) return;
    reached.add(chunk);
    for (const name of chunk.imports ?? []) follow(manifest[name]);
  };
  for (const wanted of AT_ONCE[page])
    follow(Object.values(manifest).find(({ name }) => name === wanted));
  const [entry, ...others] = reached;
  if (!entry) throw new Error(`no chunk to begin with in the manifest of ${folder}`);
  return {
    script: `/assets/${entry.file}`,
    css: (entry.css ?? []).map((file) => readFileSync(join(folder, file), 'utf8')).join(''),
    preloads: others.map(({ file }) => `/assets/${file}`),
  };
}
