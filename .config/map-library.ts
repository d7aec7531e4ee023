import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

// MapLibre's package holds the library and its worker as two bundles that repeat most of each other:
// 357 kB compressed. Its sources lie beside them; built here as two entries they share one file.

const library = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
const BUNDLED_WORKER = /^maplibre-gl\/dist\/maplibre-gl-worker\.mjs\?url$/;
const WORKER_ADDRESS = '\0map-worker-address';
const NO_MLT = '\0no-mlt';

/** Decoder of MapLibre's own tile format, which no source of ours has; tiles in it are refused. */
const MLT_STUB = `
export const GEOMETRY_TYPE = {};
export function decodeTile() { throw new Error('MapLibre tiles are not supported'); }
`;

/** Rules for the buttons and the mark that MapLibre brings: pictures, nine tenths of its style sheet. */
const RULE_OF_BUTTON = /[^{}]*\.maplibregl-ctrl-(?:icon|logo)[^{}]*\{[^{}]*\}/g;

/** As MapLibre compiles itself: a field that is only declared must not undo what a parent has set. */
const CLASSES_AS_BUILT = {
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

/**
 * Builds MapLibre from its sources, its worker as an entry of its own, without parts that this map never
 * uses. Without this plugin the page works the same, from the bundles.
 */
export function mapLibrary(): Plugin {
  return {
    name: 'map-library',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'maplibre-gl') return join(library, 'src/index.ts');
      if (BUNDLED_WORKER.test(source)) return WORKER_ADDRESS;
      return source === '@maplibre/mlt' ? NO_MLT : null;
    },
    load(id) {
      if (id === NO_MLT) return MLT_STUB;
      if (id !== WORKER_ADDRESS) return null;
      const worker = join(library, 'src/source/worker.ts');
      const reference = this.emitFile({ type: 'chunk', id: worker, name: 'map-worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    async transform(code, id) {
      if (id === join(library, 'package.json')) {
        const { version } = JSON.parse(code) as { version: string };
        return { code: JSON.stringify({ version }), map: null };
      }
      if (id === join(library, 'dist/maplibre-gl.css')) {
        return { code: code.replace(RULE_OF_BUTTON, ''), map: null };
      }
      const isSource = id.startsWith(join(library, 'src/')) && id.endsWith('.ts');
      return isSource ? transformWithOxc(code, id, CLASSES_AS_BUILT) : null;
    },
  };
}
