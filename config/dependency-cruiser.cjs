/**
 * The walls of the house: domain ← contract ← { server, app }. Each rule names the wall, and the comment the right door.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'The domain imports nothing but itself: no npm package, no Node module, no other room. What it needs (time, ids, calendars, holidays) comes in as a parameter; the server gathers it.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'contract-knows-only-the-domain',
      comment:
        'The contract imports the domain and zod, nothing else. What only one side needs belongs to src/server or src/app.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { pathNot: '^(src/(contract|domain)/|node_modules/zod/)' },
    },
    {
      name: 'server-and-app-never-meet',
      comment:
        'What both sides say to each other goes into src/contract; what both know goes into src/domain.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'app-and-server-never-meet',
      comment:
        'What both sides say to each other goes into src/contract; what both know goes into src/domain.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/server/' },
    },
    {
      name: 'app-carries-no-schemas',
      comment:
        'A schema library would weigh on the mini-program. Use `import type` for shapes (RequestOf, ResponseOf from contract/endpoints) and contract/actions or contract/error-words at run time.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: {
        path: '^(src/contract/(schemas/|endpoints)|node_modules/zod/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'app-uses-no-node',
      comment: 'The app runs in WeChat and in browsers: platform differences go into src/app/platform.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'roles-never-meet',
      comment:
        'Role packages are built, loaded and changed apart. What two roles share is a component (src/app/components), state (src/app/state) or an api (src/app/api).',
      severity: 'error',
      from: { path: '^src/app/(resident|visitor|desk|works|gate|lead)/' },
      to: { path: '^src/app/(resident|visitor|desk|works|gate|lead)/', pathNot: '^src/app/$1/' },
    },
    {
      name: 'shared-code-knows-no-role',
      comment: 'Shared code must not depend on a role package: move what is needed to where both can see it.',
      severity: 'error',
      from: { path: '^src/app/(components|state|api|platform|styles|words|staff|story|courtesy|privacy)/' },
      to: { path: '^src/app/(resident|visitor|desk|works|gate|lead)/' },
    },
    {
      name: 'components-take-props',
      comment:
        'A component shows props and reports events. Reading state or calling the api is the business of a page or of a hook in src/app/state.',
      severity: 'error',
      from: { path: '^src/app/components/' },
      to: { path: '^src/app/(state|api)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-use-hooks',
      comment:
        'A page does not fetch: it uses a hook of src/app/state (or its own package), which calls src/app/api.',
      severity: 'error',
      from: { path: '^src/app/(resident|visitor|desk|works|gate|lead)/[^/]+/index\\.tsx$' },
      to: { path: '^src/app/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'api-and-platform-are-below-state',
      comment:
        'state → api → platform: a lower layer never reaches up. Pass a callback or a provider instead.',
      severity: 'error',
      from: { path: '^src/app/(api|platform)/' },
      to: { path: '^src/app/(state|components)/' },
    },
    {
      name: 'platform-is-the-lowest-layer',
      comment: 'Platform code knows no api: the api uses the platform.',
      severity: 'error',
      from: { path: '^src/app/platform/' },
      to: { path: '^src/app/api/' },
    },
    {
      name: 'only-main-names-concrete-parts',
      comment: 'src/server/main.ts puts the parts together; nothing imports it.',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { path: '^src/server/main\\.ts$' },
    },
    {
      name: 'sources-know-no-tests',
      comment: 'Test helpers stay under test/.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|config)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one module, or want a third that both use.',
      severity: 'error',
      from: { pathNot: '^node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this module: use it, or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        // Entered by the build or by the platform and not by an import.
        pathNot: [
          '\\.d\\.ts$',
          '^src/server/main\\.ts$',
          '^src/app/app\\.(ts|tsx)$',
          '^src/app/app\\.config\\.ts$',
          '^src/app/[^/]+/[^/]+/index(\\.config)?\\.tsx?$',
          '\\.weapp\\.tsx?$',
          '^src/app/gate/service-worker\\.h5\\.ts$',
          '^src/app/desk/queue/waiting-row/index\\.js$',
        ],
      },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'The import leads nowhere: a misspelt path, or a package that package.json does not name.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'src-uses-declared-packages',
      comment: 'The server runs on `dependencies` alone; an undeclared package works only by accident.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(scss|css|png|svg|json)$' },
    enhancedResolveOptions: {
      // `./storage` is the pair storage.h5.ts / storage.weapp.ts.
      extensions: ['.h5.ts', '.h5.tsx', '.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    progress: { type: 'none' },
  },
};
