// Lint rules. The import directions are the architecture: data flows one way
// (geo <- db, encode, import <- routes <- app <- main; the client sees geo and types only).
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Rooms and the only rooms they may import from (besides themselves and npm packages). */
const directions = [
  ['geo', []],
  ['server/schemas', ['geo']],
  ['server/db', ['geo', 'server/schemas']],
  ['server/encode', ['geo', 'server/schemas', 'server/db']],
  ['server/import', ['geo', 'server/schemas', 'server/db']],
  ['server/page', ['geo', 'server/schemas', 'server/db', 'server/encode']],
  [
    'server/routes',
    [
      'geo',
      'server/schemas',
      'server/db',
      'server/encode',
      'server/page',
      'server/answers.ts',
      'server/errors.ts',
    ],
  ],
  ['client', ['geo', 'server/schemas']],
];

const zones = directions.flatMap(([room, allowed]) => [
  {
    target: `./${room}`,
    from: '.',
    except: ['node_modules', 'server/project-root.ts', room, ...allowed].map((path) => `./${path}`),
    message: `${room}/ may import from ${[room, ...allowed].join(', ')} only.`,
  },
]);

const onlyConfigReadsEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only server/config.ts reads the environment.',
};

export default tseslint.config(
  { ignores: ['node_modules/', '.build/', '.data/', 'test/artefacts/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    languageOptions: { globals: globals.node },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname + '/..', zones }],
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', onlyConfigReadsEnvironment],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Pure functions run in the browser too: no Node, no clock, no chance.
    files: ['geo/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness takes a seed.' },
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
      ],
    },
  },
  {
    // The client takes types only from the service.
    files: ['client/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/server/**'], allowTypeImports: true, message: 'Types only.' }] },
      ],
    },
  },
  { files: ['server/config.ts', 'test/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
