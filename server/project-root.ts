import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of package.json, found upwards from this file: the same for sources and for the built bundle. */
export const projectRoot: string = (() => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();
