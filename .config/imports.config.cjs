// Import directions are the architecture: data flows one way
// (geo <- schemas, db, encode, import <- routes <- app <- main; the client sees geo and types only).
// Run by `npm run lint` through dependency-cruiser.

/** Rooms and the only other rooms they may import from. */
const directions = {
  geo: [],
  'server/schemas': ['geo'],
  'server/db': ['geo', 'server/schemas'],
  'server/encode': ['geo', 'server/schemas', 'server/db'],
  'server/import': ['geo', 'server/schemas', 'server/db'],
  'server/page': ['geo', 'server/schemas', 'server/db', 'server/encode'],
  'server/make': [
    'geo',
    'server/schemas',
    'server/db',
    'server/encode',
    'server/page',
    'server/errors.ts',
  ],
  'server/work': ['geo', 'server/db', 'server/make', 'server/errors.ts'],
  'server/answers': ['geo', 'server/db', 'server/make', 'server/work', 'server/errors.ts'],
  'server/wire': ['geo', 'server/answers', 'server/errors.ts'],
  'server/routes': [
    'geo',
    'server/schemas',
    'server/db',
    'server/encode',
    'server/page',
    'server/make',
    'server/answers',
    'server/basemap.ts',
    'server/errors.ts',
  ],
  client: ['geo', 'server/schemas'],
};
const ANYWHERE = ['server/project-root.ts', 'server/expected-error.ts'];
/** Statements about single families, and about what is held of them. */
const FAMILIES = [
  'server/db/households.ts',
  'server/db/household-changes.ts',
  'server/db/household-counts.ts',
  'server/db/household-places.ts',
  'server/db/held.ts',
  'server/db/lineage.ts',
  'server/db/figures-before.ts',
  'server/db/kept-registers.ts',
  'server/db/write.ts',
];
/** Whatever opens, changes or knows the register: the service answers without it, from the public file. */
const REGISTER = [
  'server/import',
  'server/commands',
  'server/db/open-register.ts',
  'server/db/migrate.ts',
  'server/db/registers.ts',
  'server/db/scrub.ts',
  'server/db/public-digest.ts',
  'server/db/public/public-rows.ts',
  'server/db/public/public-tables.ts',
  'server/db/public/write-public-file.ts',
  ...FAMILIES,
];
const OWN = '^(geo|server|client|test)/';
const within = (paths) => `^(${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})(/|$)`;

const forbidden = Object.entries(directions).map(([room, allowed]) => ({
  name: `${room} may import from ${['itself', ...allowed].join(', ')} only`,
  severity: 'error',
  from: { path: within([room]) },
  to: { path: OWN, pathNot: within([room, ...allowed, ...ANYWHERE]) },
}));

module.exports = {
  forbidden: [
    ...forbidden,
    {
      name: 'the service never reads a family: only imports and the command line do',
      severity: 'error',
      from: {
        path: OWN,
        pathNot: within(['server/import', 'server/commands', 'test', ...FAMILIES]),
      },
      to: { path: within(FAMILIES) },
    },
    {
      name: 'nothing that the service loads, in whatever way, opens the register or writes',
      severity: 'error',
      from: { path: '^server/(main|app|work/thread)\\.ts$' },
      to: { path: within(REGISTER), reachable: true },
    },
    {
      name: 'the client takes types only from the service',
      severity: 'error',
      from: { path: within(['client']) },
      to: { path: within(['server']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only tests and tools use development packages',
      severity: 'error',
      from: { path: within(['geo', 'server', 'client']), pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no file that nothing uses',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.sql$', '\\.json$', '\\.css$', '\\.mjs$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
