/// <reference types="vitest/config" />
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { mapLibrary } from './.config/map-library.ts';

const root = import.meta.dirname;
const SMALLEST_WORTH_COMPRESSING = 1024;
/** The service worker's address must stay the same over all builds. */
const WORKER = 'offline.js';

/** Writes `.br` and `.gz` beside each built file over 1 kB, so that the service never compresses them. */
function precompress(): Plugin {
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const compress = async (path: string) => {
    const bytes = await readFile(path);
    if (bytes.length < SMALLEST_WORTH_COMPRESSING) return;
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, brotliOptions));
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  };
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => !name.startsWith('.'));
      await Promise.all(files.map((name) => compress(join(dir, name))));
    },
  };
}

/** Modules that both the map and the survey page may use. */
const COMMON =
  /^(?!.*node_modules).*\/(client|geo)\/|\/node_modules\/(@?preact|fastest-levenshtein)\//;

/** What only the print page needs, which the service draws, and the survey page, kept when it is opened. */
const NOT_KEPT = /^(print-page|survey)|\.ttf$/;

/** The service worker keeps every file of the map, also those no page has asked for yet. */
function listFilesForWorker(): Plugin {
  return {
    name: 'list-files-for-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') return;
        const isKept = (name: string) =>
          name !== WORKER && !name.startsWith('.') && !NOT_KEPT.test(name);
        const files = Object.keys(bundle).filter(isKept).sort();
        const addresses = files.map((name) => `/assets/${name}`);
        worker.code = `const FILES=${JSON.stringify(addresses)};${worker.code}`;
      },
    },
  };
}

/**
 * The scripts of the map, of the print page and of the survey page, the style of the pages of text, and the
 * service worker.
 * There is no HTML file: the service writes the pages and finds the rest in the manifest.
 */
const client: UserConfig = {
  root: join(root, 'client'),
  base: '/assets/',
  publicDir: false,
  plugins: [mapLibrary(), listFilesForWorker(), precompress()],
  build: {
    outDir: join(root, '.build/client'),
    assetsDir: '',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        main: join(root, 'client/main.tsx'),
        'print-page': join(root, 'client/print/print-page.ts'),
        'survey-page': join(root, 'client/survey/survey-page.tsx'),
        offline: join(root, 'client/workers/offline.ts'),
        document: join(root, 'client/style/document.css'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'offline' ? WORKER : '[name]-[hash].js'),
        // What map and survey have in common is one file: every file more is a request more.
        codeSplitting: { groups: [{ name: 'shared', test: COMMON, minShareCount: 2 }] },
      },
      checks: { pluginTimings: false },
    },
  },
};

/** The service: one file per command, packages left to Node. */
const server: UserConfig = {
  root,
  publicDir: false,
  build: {
    ssr: true,
    outDir: join(root, '.build/server'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: false,
    rolldownOptions: {
      input: {
        main: join(root, 'server/main.ts'),
        thread: join(root, 'server/work/thread.ts'),
        import: join(root, 'server/commands/import.ts'),
        report: join(root, 'server/commands/report.ts'),
        survey: join(root, 'server/commands/survey.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
};

const test: UserConfig['test'] = {
  root,
  include: ['test/**/*.test.ts'],
  globalSetup: ['test/setup/prepare.ts'],
  // Both cores of a small machine: half of the tests wait for a browser or another program.
  maxWorkers: 2,
  // A software renderer on a busy machine needs ten seconds for the first map of a page.
  testTimeout: 90_000,
  expect: { poll: { timeout: 20_000, interval: 100 } },
  hookTimeout: 240_000,
};

export default defineConfig(({ isSsrBuild }) => ({ ...(isSsrBuild ? server : client), test }));
