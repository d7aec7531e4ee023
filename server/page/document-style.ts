import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the style sheet of the pages of text lies in the sources of the client. */
const SOURCE = 'style/document.css';

/** Address of the built style sheet of the pages of text. Throws when the client is not built. */
export function readDocumentStyle(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const built = manifest[SOURCE];
  if (!built) throw new Error(`no ${SOURCE} in the manifest of ${folder}`);
  return `/assets/${built.file}`;
}
